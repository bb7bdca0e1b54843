import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beveiligingsheaders } from '../../infra/security-headers.ts';
import { maakAanvraag, metWaarde, type Pad } from '../fixtures/aanvragen.ts';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';
import { alleItems } from '../local/store.ts';
import { dienIn } from '../local/requests.ts';

let loket: Loket;
beforeAll(async () => {
  loket = await startLoket();
});
afterAll(() => ruimOp(loket));

const stuur = async (pad: string, verzoek: RequestInit) => {
  const antwoord = await fetch(`${loket.site}${pad}`, verzoek);
  return {
    status: antwoord.status,
    headers: antwoord.headers,
    inhoud: (await antwoord.json()) as { code: string; status: number; detail: string },
  };
};

const post = (body: string, type = 'application/json'): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': type, 'idempotency-key': 'een-sleutel' },
  body,
});

describe('a request that the service refuses', () => {
  it.each([
    ['malformed JSON', '/api/v1/aanvragen', post('{"soort": '), 400, 'onleesbare-json'],
    ['an empty body', '/api/v1/aanvragen', post(''), 400, 'onleesbare-json'],
    ['a very deep body', '/api/v1/aanvragen', post('['.repeat(30_000)), 400, 'onleesbare-json'],
    ['another media type', '/api/v1/aanvragen', post('x', 'text/xml'), 415, 'verkeerd-mediatype'],
    ['more than 32 KB', '/api/v1/aanvragen', post(`"${'x'.repeat(32 * 1024)}"`), 413, 'te-groot'],
    ['an unknown path', '/api/v1/iets-anders', { method: 'GET' }, 404, 'niet-gevonden'],
    ['a path outside the version', '/api/v2/aanvragen', { method: 'GET' }, 404, 'niet-gevonden'],
    ['a wrong method', '/api/v1/aanvragen', { method: 'DELETE' }, 405, 'methode-niet-toegestaan'],
  ] as const)(
    'for %s gets a problem, and the service goes on',
    async (_, pad, verzoek, status, code) => {
      const antwoord = await stuur(pad, verzoek);
      expect([antwoord.status, antwoord.inhoud.code]).toEqual([status, code]);
      expect(antwoord.headers.get('content-type')).toBe('application/problem+json');
      expect(antwoord.headers.get('cache-control')).toBe('no-store');
      expect(antwoord.headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+$/);
      expect(antwoord.inhoud.status).toBe(status);
      expect((await dienIn(loket, maakAanvraag())).status).toBe(201);
    },
  );

  it('gets the methods that do exist with a 405', async () => {
    const opAanvragen = await stuur('/api/v1/aanvragen', { method: 'PUT' });
    const opKenmerk = await stuur('/api/v1/aanvragen/7K3F-9QXT-2MAB', { method: 'POST' });
    expect(opAanvragen.headers.get('allow')).toBe('POST, GET, HEAD');
    expect(opKenmerk.headers.get('allow')).toBe('GET, HEAD');
  });

  it('may be exactly 32 KB', async () => {
    const json = JSON.stringify(maakAanvraag());
    const { status } = await dienIn(loket, json + ' '.repeat(32 * 1024 - Buffer.byteLength(json)));
    expect(status).toBe(201);
  });

  it.each<[string, Pad, unknown, string]>([
    ['an unknown field', ['extra'], 1, '#/extra'],
    ['an unknown field inside', ['organisatie', 'adres', 'land'], 'NL', '#/organisatie/adres/land'],
    ['a broken rule of one field', ['beheerder', 'email'], 'x', '#/beheerder/email'],
    ['a missing field', ['beheerder', 'naam'], undefined, '#/beheerder/naam'],
    [
      'a broken rule over several fields',
      ['organisatie', 'nummers', 'gemeentecode'],
      '0014',
      '#/organisatie/nummers/gemeentecode',
    ],
    [
      '2.3 answered with nee',
      ['beheerder', 'heeftEherkenning'],
      false,
      '#/beheerder/heeftEherkenning',
    ],
  ])(
    'for %s gets a 422 with the pointer, and nothing is stored',
    async (_, pad, waarde, pointer) => {
      const voor = (await alleItems(loket)).length;
      const { status, inhoud } = await dienIn(loket, metWaarde(maakAanvraag(), pad, waarde));
      expect(status).toBe(422);
      expect(inhoud.errors?.map((fout) => fout.pointer)).toEqual([pointer]);
      expect((await alleItems(loket)).length).toBe(voor);
    },
  );

  it('gets every error at once', async () => {
    const kapot = metWaarde(
      metWaarde(maakAanvraag(), ['organisatie', 'adres', 'postcode'], '0000'),
      ['beheerautorisaties'],
      [],
    );
    const { inhoud } = await dienIn(loket, kapot);
    expect(inhoud.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      '#/beheerautorisaties',
      '#/organisatie/adres/postcode',
    ]);
  });
});

describe('every answer', () => {
  it.each(['/', '/aanvragen/', '/bestaat-niet', '/api/v1/gezondheid', '/api/v1/bestaat-niet'])(
    'carries the security headers (%s)',
    async (pad) => {
      const { headers } = await fetch(`${loket.site}${pad}`);
      for (const [naam, waarde] of Object.entries(beveiligingsheaders)) {
        expect(headers.get(naam), naam).toBe(waarde);
      }
    },
  );

  it('of the health check is 200 while an aanvraag can be taken', async () => {
    const antwoord = await fetch(`${loket.site}/api/v1/gezondheid`);
    expect([antwoord.status, await antwoord.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('of the OpenAPI description may be kept, unlike all others', async () => {
    const antwoord = await fetch(`${loket.site}/api/v1/openapi.json`);
    expect(antwoord.status).toBe(200);
    expect(antwoord.headers.get('cache-control')).toContain('max-age');
    expect(await antwoord.json()).toHaveProperty('openapi');
  });
});
