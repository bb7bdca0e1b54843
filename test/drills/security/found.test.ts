import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import { controleer } from '../../../shared/aanvraag/check.ts';
import { maakAanvraag, metWaarde } from '../../fixtures/aanvragen.ts';
import { maakDossier } from '../../fixtures/dossiers.ts';
import { type Loket, ruimOp, startLoket } from '../../local/service.ts';
import { brievenVan } from './letters.ts';

/** One test for each weakness that hostile input found: what it did then must not come back. */
let loket: Loket;
beforeAll(async () => {
  loket = await startLoket();
});
afterAll(() => ruimOp(loket));

const stuurAls = (mediatype: string, lichaam: string): Promise<Response> =>
  fetch(`${loket.site}/api/v1/aanvragen`, {
    method: 'POST',
    headers: { 'content-type': mediatype, 'idempotency-key': crypto.randomUUID() },
    body: lichaam,
  });

describe('white space before the parameters of a media type', () => {
  it('makes no fault of a form', async () => {
    const antwoord = await stuurAls(
      'application/x-www-form-urlencoded ; charset=utf-8',
      'soort=aanmelding',
    );
    expect(antwoord.status).toBe(422);
    expect(await antwoord.text()).toContain('Kies het type organisatie');
  });

  it('leaves JSON what it is', async () => {
    const antwoord = await stuurAls(
      'application/json ; charset=utf-8',
      JSON.stringify(maakAanvraag()),
    );
    expect(antwoord.status).toBe(201);
  });
});

describe('a first line that names no address', () => {
  it.each(['//', 'http://[', '//['])('does not end the service: %s', async (doel) => {
    const { port } = new URL(loket.site);
    const lijn = createConnection(Number(port), '127.0.0.1');
    lijn.write(`GET ${doel} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(await text(lijn)).toMatch(/^HTTP\/1\.1 (400|404) /);
    expect((await fetch(`${loket.site}/api/v1/gezondheid`)).status).toBe(200);
  });
});

describe('a list of thousands', () => {
  const leeg = Array.from({ length: 10_000 }, () => ({}));
  it.each([
    ['beheerautorisaties', 14, metWaarde(maakAanvraag(), ['beheerautorisaties'], leeg)],
    ['ondertekenaars', 5, metWaarde(maakAanvraag(), ['ondertekening', 'ondertekenaars'], leeg)],
  ])('of %s is refused in a few lines', (_, __, aanvraag) => {
    const uitkomst = controleer(aanvraag);
    expect(uitkomst.ok).toBe(false);
    expect(JSON.stringify(uitkomst).length).toBeLessThan(10_000);
  });

  it('keeps every error of the places that a valid one can have', () => {
    const uitkomst = controleer(metWaarde(maakAanvraag(), ['beheerautorisaties'], leeg));
    const plaatsen = uitkomst.ok ? [] : uitkomst.fouten.map(({ pointer }) => pointer);
    expect(plaatsen).toContain('#/beheerautorisaties/13/rol');
  });
});

describe('a name that nobody can see', () => {
  it.each(['\u200C', '\u200D\u200C', '\u3164', '\u00AD', '\u2800', '\u{E0041}'])(
    'is no name: %j',
    (naam) => {
      const uitkomst = controleer(metWaarde(maakAanvraag(), ['beheerder', 'naam'], naam));
      expect(uitkomst).toMatchObject({
        ok: false,
        fouten: [{ pointer: '#/beheerder/naam', code: 'verplicht' }],
      });
    },
  );
});

describe('a name that looks like an encoded word of a mail', () => {
  it('hides nothing in a subject: a mail program shows it as it was typed', async () => {
    const verborgen = Buffer.from('Kijk op http://x.nl').toString('base64');
    const naam = `Stichting =?utf-8?B?${verborgen}?=`;
    const dossier = maakDossier(metNaam(naam));
    for (const { mail } of await brievenVan(dossier)) {
      expect(mail.subject).toContain(naam);
      expect(mail.subject).not.toContain('://');
    }
  });

  const metNaam = (naam: string): Aanvraag => {
    const uitkomst = controleer(metWaarde(maakAanvraag(), ['organisatie', 'naam'], naam));
    if (!uitkomst.ok) throw new Error('This name is no longer accepted');
    return uitkomst.aanvraag;
  };
});
