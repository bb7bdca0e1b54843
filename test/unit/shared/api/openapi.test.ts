import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { openapi } from '../../../../shared/api/openapi.ts';
import { problems } from '../../../../shared/api/problems.ts';
import { API_BASIS } from '../../../../shared/api/protocol.ts';
import { routes } from '../../../../shared/api/routes.ts';

type Operation = {
  responses: Record<string, unknown>;
  parameters?: unknown[];
  requestBody?: unknown;
};
const description = () =>
  openapi() as {
    info: { contact: { name: string; email: string; url: string } };
    servers: unknown;
    paths: Record<string, Record<string, Operation>>;
    components: {
      schemas: Record<string, { required?: string[]; additionalProperties?: boolean }>;
    };
  };

describe('the OpenAPI description', () => {
  it('is valid OpenAPI 3', async () => {
    expect(await new Validator().validate(structuredClone(description()))).toEqual({ valid: true });
  });

  it('names the base of the API as its server', () => {
    expect(description().servers).toEqual([{ url: API_BASIS }]);
  });

  it('says whom to ask, as the NL API Design Rules want it: by name, mail and page', () => {
    const { contact } = description().info;
    expect(contact.name).not.toBe('');
    expect(contact.email).toMatch(/^[^@ ]+@duo\.nl$/);
    expect(new URL(contact.url).protocol).toBe('https:');
  });

  it('names what a body may be refused for wherever there is one', () => {
    const withBody = Object.values(description().paths)
      .flatMap(Object.values<Operation>)
      .filter(({ requestBody }) => requestBody !== undefined);
    expect(withBody).toHaveLength(
      routes.filter(({ method }) => method !== 'GET' && method !== 'DELETE').length,
    );
    for (const { responses } of withBody) {
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '413', '415', '422']));
    }
    const onForm = description().paths['/aanvragen']?.['post'];
    expect(Object.keys(onForm?.responses ?? {})).toContain('403');
  });

  it('describes every route of the table, and nothing else', () => {
    const described = Object.entries(description().paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
  });

  it('names a 400 wherever there is input, and what can go wrong on our side everywhere', () => {
    for (const operation of Object.values(description().paths).flatMap(Object.values<Operation>)) {
      const statuses = Object.keys(operation.responses);
      expect(statuses).toContain('500');
      const hasInput = operation.parameters !== undefined || operation.requestBody !== undefined;
      expect(statuses.includes('400')).toBe(hasInput);
    }
  });

  it('refuses unknown fields, as the schema does', () => {
    expect(description().components.schemas['Aanvraag']?.additionalProperties).toBe(false);
  });

  it('has a problem of its own for every status that it names', () => {
    const statuses = new Set(Object.values(problems).map(({ status }) => String(status)));
    const named = Object.values(description().paths)
      .flatMap(Object.values<Operation>)
      .flatMap(({ responses }) => Object.keys(responses))
      .filter((status) => Number(status) >= 400);
    expect(named.filter((status) => !statuses.has(status))).toEqual([]);
  });
});
