import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../infra/security-headers.ts';
import { createAanvraag, withValue, type Path } from '../fixtures/aanvragen.ts';
import { type Service, cleanUp, startService } from '../local/service.ts';
import { allItems } from '../local/store.ts';
import { submitAanvraag } from '../local/requests.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => cleanUp(service));

const send = async (path: string, request: RequestInit) => {
  const response = await fetch(`${service.site}${path}`, request);
  return {
    status: response.status,
    headers: response.headers,
    content: (await response.json()) as { code: string; status: number; detail: string },
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
    async (_, path, request, status, code) => {
      const response = await send(path, request);
      expect([response.status, response.content.code]).toEqual([status, code]);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+$/);
      expect(response.content.status).toBe(status);
      expect((await submitAanvraag(service, createAanvraag())).status).toBe(201);
    },
  );

  it('gets the methods that do exist with a 405', async () => {
    const onAanvragen = await send('/api/v1/aanvragen', { method: 'PUT' });
    const onKenmerk = await send('/api/v1/aanvragen/7K3F-9QXT-2MAB', { method: 'POST' });
    expect(onAanvragen.headers.get('allow')).toBe('POST, GET, HEAD');
    expect(onKenmerk.headers.get('allow')).toBe('GET, HEAD');
  });

  it('may be exactly 32 KB', async () => {
    const json = JSON.stringify(createAanvraag());
    const { status } = await submitAanvraag(
      service,
      json + ' '.repeat(32 * 1024 - Buffer.byteLength(json)),
    );
    expect(status).toBe(201);
  });

  it.each<[string, Path, unknown, string]>([
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
    async (_, path, value, pointer) => {
      const before = (await allItems(service)).length;
      const { status, content } = await submitAanvraag(
        service,
        withValue(createAanvraag(), path, value),
      );
      expect(status).toBe(422);
      expect(content.errors?.map((error) => error.pointer)).toEqual([pointer]);
      expect((await allItems(service)).length).toBe(before);
    },
  );

  it('gets every error at once', async () => {
    const broken = withValue(
      withValue(createAanvraag(), ['organisatie', 'adres', 'postcode'], '0000'),
      ['beheerautorisaties'],
      [],
    );
    const { content } = await submitAanvraag(service, broken);
    expect(content.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      '#/beheerautorisaties',
      '#/organisatie/adres/postcode',
    ]);
  });
});

describe('every answer', () => {
  it.each(['/', '/aanvragen/', '/bestaat-niet', '/api/v1/gezondheid', '/api/v1/bestaat-niet'])(
    'carries the security headers (%s)',
    async (path) => {
      const { headers } = await fetch(`${service.site}${path}`);
      for (const [name, value] of Object.entries(securityHeaders)) {
        expect(headers.get(name), name).toBe(value);
      }
    },
  );

  it('of the health check is 200 while an aanvraag can be taken', async () => {
    const response = await fetch(`${service.site}/api/v1/gezondheid`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('of the OpenAPI description may be kept, unlike all others', async () => {
    const response = await fetch(`${service.site}/api/v1/openapi.json`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toContain('max-age');
    expect(await response.json()).toHaveProperty('openapi');
  });
});
