import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { naarFormulier } from '../../shared/aanvraag/form.ts';
import type { Fout } from '../../shared/aanvraag/errors.ts';
import type { TypeOrganisatie } from '../../shared/aanvraag/organisatietypen.ts';
import { maakAanvraag, metWaarde, onEiland, type Pad } from '../fixtures/aanvragen.ts';
import { alleTekst, leesPdf } from '../unit/functions/pdf/read-pdf.ts';
import { linkVanSsd, tokenUit, verzoekAan } from '../local/dossier-links.ts';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';
import { alleItems } from '../local/store.ts';
import { wachtOpBrieven } from '../local/mailbox.ts';
import { dienIn, metLink, stuurFormulier, vraagOp } from '../local/requests.ts';

let loket: Loket;
beforeAll(async () => {
  loket = await startLoket();
});
afterAll(() => ruimOp(loket));

type Stored = Record<string, unknown> | undefined;
const storedUnder = async (kenmerk: string): Promise<Stored> =>
  (await alleItems(loket)).find((item) => item['kenmerk'] === kenmerk)?.['aanvraag'] as Stored;
const at = (value: unknown, path: Pad): unknown =>
  path.reduce<unknown>((part, key) => (part as Record<string | number, unknown>)[key], value);
const errorsIn = (body: Record<string, unknown>): Fout[] => body['errors'] as Fout[];

const NAME: Pad = ['beheerder', 'naam'];
const EMAIL: Pad = ['beheerder', 'email'];
const PHONE: Pad = ['beheerder', 'telefoon'];
const HOUSE: Pad = ['organisatie', 'adres', 'huisnummer'];
const POSTCODE: Pad = ['organisatie', 'adres', 'postcode'];
const BOARD: Pad = ['organisatie', 'nummers', 'bestuursnummer'];

/** One of each kind; the tables in test/unit/shared/aanvraag/ hold their neighbours. */
const ACCEPTED: [Pad, string, string, TypeOrganisatie?][] = [
  [NAME, 'O\u0092Brien', 'O’Brien'],
  [NAME, 'drs. J.de Vries', 'drs. J.de Vries'],
  [NAME, 'J.\u3164 de\u{E0041} Vries', 'J. de Vries'],
  [['opmerking'], 'regel een\u0085regel twee', 'regel een…regel twee'],
  [['organisatie', 'naam'], 'Examenbureau.nl', 'Examenbureau.nl'],
  [['organisatie', 'nummers', 'brincode'], '31\u00adFR', '31FR'],
  [BOARD, '30.156', '30156'],
  [PHONE, '06\u00ad12345678', '+31612345678'],
  [PHONE, '+49 (0)30 123456', '+4930123456'],
  [PHONE, '0032 2 123 45 67', '+3221234567'],
  [PHONE, '+31 050 599 7755', '+31505997755'],
  [PHONE, '+31 [0] 6 12345678', '+31612345678'],
  [PHONE, '14 050', '14 050'],
  [EMAIL, 'jan\u00ad@example.nl', 'jan@example.nl'],
  [EMAIL, 'jan@bücher.example', 'jan@xn--bcher-kva.example'],
  [HOUSE, '12–14', '12-14'],
  [HOUSE, '12 A-1234', '12 A-1234'],
  [POSTCODE, '1234-AB', '1234 AB'],
  [POSTCODE, 'NL-1234 AB', '1234 AB'],
  [
    ['ondertekening', 'ondertekenaars', 0, 'functie'],
    'Burgemeester\u00ad',
    'burgemeester',
    'gemeente',
  ],
];

const REFUSED: [Pad, string, string][] = [
  [NAME, 'Andr\ufffd', 'onleesbaar-teken'],
  [NAME, 'Andr\ud83d', 'onleesbaar-teken'],
  [['opmerking'], 'niet \ufffd', 'onleesbaar-teken'],
  [POSTCODE, '8917\ufffd DD', 'onleesbaar-teken'],
  [NAME, 'Zie http:\u2063//example.nl/x', 'webadres'],
  [NAME, 'duo-inloggen.nl', 'domeinnaam'],
  [['beheerder', 'functie'], 'jan@voorbeeld.nl', 'emailadres'],
  [['ondertekening', 'ondertekenaars', 0, 'naam'], 'Bel 0900-1234', 'telefoonnummer'],
  [['ondertekening', 'ondertekenaars', 0, 'functie'], 'Bel 5998440', 'lang-nummer'],
  [['organisatie', 'naam'], 'DUO. Ga naar duo-inloggen.example/herstel', 'webadres'],
  [['organisatie', 'naam'], 'DUO. Bel 0900-1234', 'telefoonnummer'],
  [['organisatie', 'adres', 'straat'], 'ｗｗｗ．example.nl', 'webadres'],
  [EMAIL, '=?utf-8?q?jan=40evil.example=2C?=@example.nl', 'email'],
  [EMAIL, 'a%b@example.nl', 'email'],
  [EMAIL, '`id`@x.nl', 'email'],
  [PHONE, '+49 030 123456', 'telefoon'],
  [HOUSE, '0', 'huisnummer'],
  [HOUSE, '100000', 'huisnummer'],
];

describe('what is sent in as JSON', () => {
  it.each(ACCEPTED)('at %j as %j is stored as %j', async (path, typed, stored, type) => {
    const aanvraag = metWaarde(maakAanvraag(type), path, typed);
    const { status, inhoud } = await dienIn(loket, aanvraag);
    expect([status, inhoud.errors]).toEqual([201, undefined]);
    expect(at(await storedUnder(inhoud.kenmerk), path)).toBe(stored);
  });

  it.each(REFUSED)('at %j as %j is refused there, as %s', async (path, typed, code) => {
    const { status, inhoud } = await dienIn(loket, metWaarde(maakAanvraag(), path, typed));
    expect(status).toBe(422);
    expect(inhoud.errors).toMatchObject([{ pointer: ['#', ...path].join('/'), code }]);
  });
});

describe('what is sent in by the form without JavaScript', () => {
  /** A body that a browser sends holds no half character. */
  const posted = (path: Pad, typed: string, type?: TypeOrganisatie) =>
    stuurFormulier(loket, { ...naarFormulier(maakAanvraag(type)), [path.join('.')]: typed });
  const numberIn = (html: string): string =>
    /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(html)?.[0] ?? '';

  it.each(ACCEPTED)('at %j as %j is stored as %j', async (path, typed, stored, type) => {
    const { status, html } = await posted(path, typed, type);
    expect(status).toBe(201);
    expect(at(await storedUnder(numberIn(html)), path)).toBe(stored);
  });

  it.each(REFUSED.filter(([, typed]) => typed.isWellFormed()))(
    'at %j as %j comes back with a message at the field',
    async (path, typed) => {
      const { status, html } = await posted(path, typed);
      expect(status).toBe(422);
      expect(html).toContain(`href="#${path.join('.')}"`);
    },
  );
});

describe('a body in Caribisch Nederland', () => {
  it('sends in an address without a postcode, which stands in the mails with its eiland', async () => {
    const aanvraag = onEiland(maakAanvraag('bestuur'), 'sint-eustatius');
    const { status, inhoud } = await dienIn(loket, aanvraag);
    expect(status).toBe(201);
    expect(await storedUnder(inhoud.kenmerk)).toEqual(aanvraag);
    for (const { aan, tekst } of await wachtOpBrieven(loket, inhoud.kenmerk, 3)) {
      if (aan !== 'a.bakker@example.nl') expect(tekst).toContain('Sint Eustatius');
      expect(tekst).not.toContain('Postcode');
    }
    const dossier = await vraagOp(loket, inhoud.kenmerk, inhoud.statusToken);
    expect(JSON.stringify(dossier.inhoud['samenvatting'])).toContain(
      '"label":"Eiland","waarde":"Sint Eustatius"',
    );
    expect(dossier.inhoud['aanvraag']).toEqual(aanvraag);
    const pdf = await fetch(`${loket.site}/api/v1/aanvragen/${inhoud.kenmerk}/document`, {
      headers: { authorization: `Bearer ${inhoud.statusToken}` },
    });
    const text = alleTekst(await leesPdf(Buffer.from(await pdf.arrayBuffer())));
    expect(text).toContain('SintEustatius');
    expect(text).not.toContain('Postcode');
  });

  it('does so without JavaScript as well, and gets its choice back when something else is wrong', async () => {
    const fields = naarFormulier(onEiland(maakAanvraag('gemeente'), 'saba'));
    expect(fields).toMatchObject({ 'organisatie.adres.eiland': 'saba' });
    const wrong = await stuurFormulier(loket, {
      ...fields,
      'organisatie.adres.postcode': '8917 DD',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('<option value="saba" selected');
    expect(wrong.html).toContain('href="#organisatie.adres.postcode"');
    expect((await stuurFormulier(loket, fields)).status).toBe(201);
  });

  it('gives neither postcode nor nonsense', async () => {
    const both = metWaarde(maakAanvraag(), ['organisatie', 'adres', 'eiland'], 'bonaire');
    const { inhoud } = await dienIn(loket, both);
    expect(inhoud.errors).toMatchObject([
      { pointer: '#/organisatie/adres/postcode', code: 'postcode-hoort-niet-bij-eiland' },
    ]);
    const elsewhere = await dienIn(
      loket,
      metWaarde(maakAanvraag(), ['organisatie', 'adres', 'eiland'], 'aruba'),
    );
    expect(elsewhere.inhoud.errors).toMatchObject([
      { pointer: '#/organisatie/adres/eiland', code: 'geen-keuze' },
    ]);
  });
});

describe('what is said of a dossier afterwards', () => {
  it('is judged by the same rules: a new address, a reason to refuse, a step of the SSD', async () => {
    const { inhoud } = await dienIn(loket, maakAanvraag());
    const { kenmerk, statusToken } = inhoud;
    const path = `/aanvragen/${kenmerk}`;
    const signatory = tokenUit(await verzoekAan(loket, kenmerk, 'a.bakker@example.nl'));
    const desk = tokenUit(await linkVanSsd(loket, kenmerk));

    for (const [email, code] of [
      ['jan\ufffd@example.nl', 'onleesbaar-teken'],
      ['=?utf-8?q?a?=@example.nl', 'email'],
    ]) {
      const answer = await metLink(loket, 'PATCH', `${path}/ondertekenaars/1`, statusToken, {
        email,
      });
      expect([answer.status, errorsIn(answer.inhoud)]).toMatchObject([
        422,
        [{ pointer: '#/email', code }],
      ]);
    }
    for (const [reden, code] of [
      ['Niet de juiste persoon, \ufffd\ufffdn fout', 'onleesbaar-teken'],
      ['half \ud800', 'onleesbaar-teken'],
      ['Kijk op voorbeeld．nl／x', 'webadres'],
    ]) {
      const answer = await metLink(loket, 'POST', `${path}/weigeringen`, signatory, { reden });
      expect([answer.status, errorsIn(answer.inhoud)]).toMatchObject([
        422,
        [{ pointer: '#/reden', code }],
      ]);
    }
    const toelichting = 'Er ontbreekt \ufffd';
    const step = { stap: 'afgewezen', toelichting };
    const answer = await metLink(loket, 'POST', `${path}/afhandelingen`, desk, step);
    expect([answer.status, errorsIn(answer.inhoud)]).toMatchObject([
      422,
      [{ pointer: '#/toelichting', code: 'onleesbaar-teken' }],
    ]);
    const corrected = { email: 'jan@bücher.example' };
    const patched = await metLink(
      loket,
      'PATCH',
      `${path}/ondertekenaars/1`,
      statusToken,
      corrected,
    );
    expect(patched.status).toBe(200);
    // The mail goes to the address in ASCII; the mailbox shows the letters.
    await verzoekAan(loket, kenmerk, corrected.email);
  });
});
