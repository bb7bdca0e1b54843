import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { openapi } from '../../../shared/api/openapi.ts';
import { problemen } from '../../../shared/api/problemen.ts';
import { API_BASIS, routes } from '../../../shared/api/routes.ts';

type Operatie = {
  responses: Record<string, unknown>;
  parameters?: unknown[];
  requestBody?: unknown;
};
const beschrijving = openapi() as {
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
