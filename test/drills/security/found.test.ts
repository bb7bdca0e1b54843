import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import { check } from '../../../shared/aanvraag/check.ts';
import { createAanvraag, withValue } from '../../fixtures/aanvragen.ts';
import { createDossier } from '../../fixtures/dossiers.ts';
import { type Service, cleanUp, startService } from '../../local/service.ts';
import { lettersOf } from './letters.ts';

/** One test for each weakness that hostile input found: what it did then must not come back. */
let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => cleanUp(service));

const sendAs = (mediatype: string, body: string): Promise<Response> =>
  fetch(`${service.site}/api/v1/aanvragen`, {
    method: 'POST',
    headers: { 'content-type': mediatype, 'idempotency-key': crypto.randomUUID() },
    body,
  });

describe('white space before the parameters of a media type', () => {
  it('makes no fault of a form', async () => {
    const response = await sendAs(
      'application/x-www-form-urlencoded ; charset=utf-8',
      'soort=aanmelding',
    );
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Kies het type organisatie');
  });

  it('leaves JSON what it is', async () => {
    const response = await sendAs(
      'application/json ; charset=utf-8',
      JSON.stringify(createAanvraag()),
    );
    expect(response.status).toBe(201);
  });
});

describe('a first line that names no address', () => {
  it.each(['//', 'http://[', '//['])('does not end the service: %s', async (purpose) => {
    const { port } = new URL(service.site);
    const line = createConnection(Number(port), '127.0.0.1');
    line.write(`GET ${purpose} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(await text(line)).toMatch(/^HTTP\/1\.1 (400|404) /);
    expect((await fetch(`${service.site}/api/v1/gezondheid`)).status).toBe(200);
  });
});

describe('a list of thousands', () => {
  const empty = Array.from({ length: 10_000 }, () => ({}));
  it.each([
    ['beheerautorisaties', 14, withValue(createAanvraag(), ['beheerautorisaties'], empty)],
    ['ondertekenaars', 5, withValue(createAanvraag(), ['ondertekening', 'ondertekenaars'], empty)],
  ])('of %s is refused in a few lines', (_, __, aanvraag) => {
    const outcome = check(aanvraag);
    expect(outcome.ok).toBe(false);
    expect(JSON.stringify(outcome).length).toBeLessThan(10_000);
  });

  it('keeps every error of the places that a valid one can have', () => {
    const outcome = check(withValue(createAanvraag(), ['beheerautorisaties'], empty));
    const places = outcome.ok ? [] : outcome.errors.map(({ pointer }) => pointer);
    expect(places).toContain('#/beheerautorisaties/13/rol');
  });
});

describe('a name that nobody can see', () => {
  it.each(['\u200C', '\u200D\u200C', '\u3164', '\u00AD', '\u2800', '\u{E0041}'])(
    'is no name: %j',
    (name) => {
      const outcome = check(withValue(createAanvraag(), ['beheerder', 'naam'], name));
      expect(outcome).toMatchObject({
        ok: false,
        errors: [{ pointer: '#/beheerder/naam', code: 'verplicht' }],
      });
    },
  );
});

describe('a name that looks like an encoded word of a mail', () => {
  it('hides nothing in a subject: a mail program shows it as it was typed', async () => {
    const hidden = Buffer.from('Kijk op http://x.nl').toString('base64');
    const name = `Stichting =?utf-8?B?${hidden}?=`;
    const dossier = createDossier(withName(name));
    for (const { mail } of await lettersOf(dossier)) {
      expect(mail.subject).toContain(name);
      expect(mail.subject).not.toContain('://');
    }
  });

  const withName = (name: string): Aanvraag => {
    const outcome = check(withValue(createAanvraag(), ['organisatie', 'naam'], name));
    if (!outcome.ok) throw new Error('This name is no longer accepted');
    return outcome.aanvraag;
  };
});
