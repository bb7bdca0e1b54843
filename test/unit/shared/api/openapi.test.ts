import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { openapi } from '../../../../shared/api/openapi.ts';
import { problemen } from '../../../../shared/api/problems.ts';
import { API_BASIS } from '../../../../shared/api/protocol.ts';
import { routes } from '../../../../shared/api/routes.ts';

type Operatie = {
  responses: Record<string, unknown>;
  parameters?: unknown[];
  requestBody?: unknown;
};
const beschrijving = openapi() as {
  info: { contact: { name: string; email: string; url: string } };
  servers: unknown;
  paths: Record<string, Record<string, Operatie>>;
  components: { schemas: Record<string, { required?: string[]; additionalProperties?: boolean }> };
};

describe('the OpenAPI description', () => {
  it('is valid OpenAPI 3', async () => {
    expect(await new Validator().validate(structuredClone(beschrijving))).toEqual({ valid: true });
  });

  it('names the base of the API as its server', () => {
    expect(beschrijving.servers).toEqual([{ url: API_BASIS }]);
  });

  it('says whom to ask, as the NL API Design Rules want it: by name, mail and page', () => {
    const { contact } = beschrijving.info;
    expect(contact.name).not.toBe('');
    expect(contact.email).toMatch(/^[^@ ]+@duo\.nl$/);
    expect(new URL(contact.url).protocol).toBe('https:');
  });

  it('names what a body may be refused for wherever there is one', () => {
    const metLichaam = Object.values(beschrijving.paths)
      .flatMap(Object.values<Operatie>)
      .filter(({ requestBody }) => requestBody !== undefined);
    expect(metLichaam).toHaveLength(
      routes.filter(({ methode }) => methode !== 'GET' && methode !== 'DELETE').length,
    );
    for (const { responses } of metLichaam) {
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '413', '415', '422']));
    }
    const opForm = beschrijving.paths['/aanvragen']?.['post'];
    expect(Object.keys(opForm?.responses ?? {})).toContain('403');
  });

  it('describes every route of the table, and nothing else', () => {
    const beschreven = Object.entries(beschrijving.paths).flatMap(([pad, methoden]) =>
      Object.keys(methoden).map((methode) => `${methode.toUpperCase()} ${pad}`),
    );
    expect(beschreven.sort()).toEqual(routes.map(({ methode, pad }) => `${methode} ${pad}`).sort());
  });

  it('names a 400 wherever there is input, and what can go wrong on our side everywhere', () => {
    for (const operatie of Object.values(beschrijving.paths).flatMap(Object.values<Operatie>)) {
      const statussen = Object.keys(operatie.responses);
      expect(statussen).toContain('500');
      const heeftInvoer = operatie.parameters !== undefined || operatie.requestBody !== undefined;
      expect(statussen.includes('400')).toBe(heeftInvoer);
    }
  });

  it('refuses unknown fields, as the schema does', () => {
    expect(beschrijving.components.schemas['Aanvraag']?.additionalProperties).toBe(false);
  });

  it('has a problem of its own for every status that it names', () => {
    const statussen = new Set(Object.values(problemen).map(({ status }) => String(status)));
    const genoemd = Object.values(beschrijving.paths)
      .flatMap(Object.values<Operatie>)
      .flatMap(({ responses }) => Object.keys(responses))
      .filter((status) => Number(status) >= 400);
    expect(genoemd.filter((status) => !statussen.has(status))).toEqual([]);
  });
});
