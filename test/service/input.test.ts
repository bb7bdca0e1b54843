import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toForm } from '../../shared/aanvraag/form.ts';
import type { Failure } from '../../shared/aanvraag/errors.ts';
import type { TypeOrganisatie } from '../../shared/aanvraag/organisatietypen.ts';
import { createAanvraag, withValue, onEiland, type Path } from '../fixtures/aanvragen.ts';
import { allText, readPdf } from '../unit/functions/pdf/read-pdf.ts';
import { linkOfSsd, tokenFrom, requestTo } from '../local/dossier-links.ts';
import { type Service, cleanUp, startService } from '../local/service.ts';
import { allItems } from '../local/store.ts';
import { waitForLetters } from '../local/mailbox.ts';
import { submitAanvraag, withLink, sendForm, ask } from '../local/requests.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => cleanUp(service));

type Stored = Record<string, unknown> | undefined;
const storedUnder = async (kenmerk: string): Promise<Stored> =>
  (await allItems(service)).find((item) => item['kenmerk'] === kenmerk)?.['aanvraag'] as Stored;
const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((part, key) => (part as Record<string | number, unknown>)[key], value);
const errorsIn = (body: Record<string, unknown>): Failure[] => body['errors'] as Failure[];

const NAME: Path = ['beheerder', 'naam'];
const EMAIL: Path = ['beheerder', 'email'];
const PHONE: Path = ['beheerder', 'telefoon'];
const HOUSE: Path = ['organisatie', 'adres', 'huisnummer'];
const POSTCODE: Path = ['organisatie', 'adres', 'postcode'];
const BOARD: Path = ['organisatie', 'nummers', 'bestuursnummer'];

/** One of each kind; the tables in test/unit/shared/aanvraag/ hold their neighbours. */
const ACCEPTED: [Path, string, string, TypeOrganisatie?][] = [
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

const REFUSED: [Path, string, string][] = [
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
    const aanvraag = withValue(createAanvraag(type), path, typed);
    const { status, content } = await submitAanvraag(service, aanvraag);
    expect([status, content.errors]).toEqual([201, undefined]);
    expect(at(await storedUnder(content.kenmerk), path)).toBe(stored);
  });

  it.each(REFUSED)('at %j as %j is refused there, as %s', async (path, typed, code) => {
    const { status, content } = await submitAanvraag(
      service,
      withValue(createAanvraag(), path, typed),
    );
    expect(status).toBe(422);
    expect(content.errors).toMatchObject([{ pointer: ['#', ...path].join('/'), code }]);
  });
});

describe('what is sent in by the form without JavaScript', () => {
  /** A body that a browser sends holds no half character. */
  const posted = (path: Path, typed: string, type?: TypeOrganisatie) =>
    sendForm(service, { ...toForm(createAanvraag(type)), [path.join('.')]: typed });
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
    const aanvraag = onEiland(createAanvraag('bestuur'), 'sint-eustatius');
    const { status, content } = await submitAanvraag(service, aanvraag);
    expect(status).toBe(201);
    expect(await storedUnder(content.kenmerk)).toEqual(aanvraag);
    for (const { aan, text } of await waitForLetters(service, content.kenmerk, 3)) {
      if (aan !== 'a.bakker@example.nl') expect(text).toContain('Sint Eustatius');
      expect(text).not.toContain('Postcode');
    }
    const dossier = await ask(service, content.kenmerk, content.statusToken);
    expect(JSON.stringify(dossier.content['samenvatting'])).toContain(
      '"label":"Eiland","waarde":"Sint Eustatius"',
    );
    expect(dossier.content['aanvraag']).toEqual(aanvraag);
    const pdf = await fetch(`${service.site}/api/v1/aanvragen/${content.kenmerk}/document`, {
      headers: { authorization: `Bearer ${content.statusToken}` },
    });
    const text = allText(await readPdf(Buffer.from(await pdf.arrayBuffer())));
    expect(text).toContain('SintEustatius');
    expect(text).not.toContain('Postcode');
  });

  it('does so without JavaScript as well, and gets its choice back when something else is wrong', async () => {
    const fields = toForm(onEiland(createAanvraag('gemeente'), 'saba'));
    expect(fields).toMatchObject({ 'organisatie.adres.eiland': 'saba' });
    const wrong = await sendForm(service, {
      ...fields,
      'organisatie.adres.postcode': '8917 DD',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('<option value="saba" selected');
    expect(wrong.html).toContain('href="#organisatie.adres.postcode"');
    expect((await sendForm(service, fields)).status).toBe(201);
  });

  it('gives neither postcode nor nonsense', async () => {
    const both = withValue(createAanvraag(), ['organisatie', 'adres', 'eiland'], 'bonaire');
    const { content } = await submitAanvraag(service, both);
    expect(content.errors).toMatchObject([
      { pointer: '#/organisatie/adres/postcode', code: 'postcode-hoort-niet-bij-eiland' },
    ]);
    const elsewhere = await submitAanvraag(
      service,
      withValue(createAanvraag(), ['organisatie', 'adres', 'eiland'], 'aruba'),
    );
    expect(elsewhere.content.errors).toMatchObject([
      { pointer: '#/organisatie/adres/eiland', code: 'geen-keuze' },
    ]);
  });
});

describe('what is said of a dossier afterwards', () => {
  it('is judged by the same rules: a new address, a reason to refuse, a step of the SSD', async () => {
    const { content } = await submitAanvraag(service, createAanvraag());
    const { kenmerk, statusToken } = content;
    const path = `/aanvragen/${kenmerk}`;
    const signatory = tokenFrom(await requestTo(service, kenmerk, 'a.bakker@example.nl'));
    const desk = tokenFrom(await linkOfSsd(service, kenmerk));

    for (const [email, code] of [
      ['jan\ufffd@example.nl', 'onleesbaar-teken'],
      ['=?utf-8?q?a?=@example.nl', 'email'],
    ]) {
      const answer = await withLink(service, 'PATCH', `${path}/ondertekenaars/1`, statusToken, {
        email,
      });
      expect([answer.status, errorsIn(answer.content)]).toMatchObject([
        422,
        [{ pointer: '#/email', code }],
      ]);
    }
    for (const [reden, code] of [
      ['Niet de juiste persoon, \ufffd\ufffdn fout', 'onleesbaar-teken'],
      ['half \ud800', 'onleesbaar-teken'],
      ['Kijk op voorbeeld．nl／x', 'webadres'],
    ]) {
      const answer = await withLink(service, 'POST', `${path}/weigeringen`, signatory, { reden });
      expect([answer.status, errorsIn(answer.content)]).toMatchObject([
        422,
        [{ pointer: '#/reden', code }],
      ]);
    }
    const toelichting = 'Er ontbreekt \ufffd';
    const step = { stap: 'afgewezen', toelichting };
    const answer = await withLink(service, 'POST', `${path}/afhandelingen`, desk, step);
    expect([answer.status, errorsIn(answer.content)]).toMatchObject([
      422,
      [{ pointer: '#/toelichting', code: 'onleesbaar-teken' }],
    ]);
    const corrected = { email: 'jan@bücher.example' };
    const patched = await withLink(
      service,
      'PATCH',
      `${path}/ondertekenaars/1`,
      statusToken,
      corrected,
    );
    expect(patched.status).toBe(200);
    // The mail goes to the address in ASCII; the mailbox shows the letters.
    await requestTo(service, kenmerk, corrected.email);
  });
});
