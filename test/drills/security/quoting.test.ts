import { describe, expect, it } from 'vitest';
import { contactUrl, ssd } from '../../../shared/aanvraag/contact.ts';
import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { createAanvraag } from '../../fixtures/aanvragen.ts';
import { createDossier } from '../../fixtures/dossiers.ts';
import { livesOf } from '../../fixtures/lives.ts';
import { linksFound } from '../../fixtures/linkifiers.ts';
import { type Letter, lettersOf } from './letters.ts';
import { readHtml } from './page.ts';

/** Older than the form's rules, which take none of this any more: a mail does not lean on them. */
const GLYPH = 'Uw account wordt geblokkeerd. Ga naar duo-inloggen.nl/herstel of bel 0900-1234.';
const REASON = 'Dit is een bericht van de Security Service Desk: log in op duo-reden.nl.';

function withBait(soort: Aanvraag['soort']): Aanvraag {
  const { organisatie, beheerder, ...rest } = createAanvraag('anders', soort);
  return {
    ...rest,
    organisatie: {
      ...organisatie,
      typeAnders: 'type.nl',
      nummers: { anders: { soort: 'soort.nl', nummer: '10.0.0.1/x' } },
      naam: 'DUO: log in op duo-inloggen.nl/herstel',
      adres: { ...organisatie.adres, straat: 'straat.nl/x', woonplaats: 'www.woonplaats.com' },
    },
    beheerder: { ...beheerder, naam: 'J.de Vries', functie: 'log in op functie.nl' },
    ondertekening: {
      wijze: 'digitaal',
      ondertekenaars: [
        { naam: 'Jan.nl', functie: 'mailto:jan@voorbeeld.nl', email: 'anna@example.nl' },
        { naam: 'https://evil.nl B.V.', functie: 'x', email: 'bram@example.org' },
      ],
    },
    opmerking: `Beste beheerder,\n${GLYPH}`,
  };
}

const lives = (aanvraag: Aanvraag): Dossier[] =>
  Object.values(
    livesOf(createDossier(aanvraag), { reden: REASON, toelichting: 'Zo is het.' }),
  ).flat();
const letters = async (aanvraag: Aanvraag): Promise<Letter[]> =>
  (await Promise.all(lives(aanvraag).map(lettersOf))).flat();
const toOthers = (
  await Promise.all([letters(withBait('aanmelding')), letters(withBait('wijziging'))])
)
  .flat()
  .filter(({ bericht }) => bericht.aan !== 'ssd');

/** What may be pressed in a mail: the link of its reader, and where this service itself sends people. */
const OURS = ['https://loket.example.nl/', ssd.email, 'duo.nl/zakelijk', contactUrl];
const strangers = (text: string): string[] =>
  linksFound(text).filter((link) => !OURS.some((ours) => link.startsWith(ours)));

describe('a mail to anyone but the SSD', () => {
  it('makes no link of what somebody typed, in plain text but for an address that was asked for', () => {
    expect(toOthers.length).toBeGreaterThan(30);
    for (const { mail, bericht } of toOthers) {
      const lines = (mail.text ?? '').split('\n');
      const found = lines.flatMap((line) => (/^E-mail/.test(line) ? [] : strangers(line)));
      expect(found, bericht.soort).toEqual([]);
    }
  });

  it('makes none in HTML, not even of an address', () => {
    for (const { mail, bericht } of toOthers) {
      // Each piece of text is looked at by itself, as a mail program does.
      const found = readHtml(mail.html ?? '').texts.flatMap(strangers);
      expect(found, bericht.soort).toEqual([]);
    }
  });

  it('quotes nothing of a remark or of the reason of a refusal, and says where to read it', () => {
    for (const { mail, bericht } of toOthers) {
      const all = [mail.subject, mail.text, mail.html].join('\n');
      for (const secret of [
        'geblokkeerd',
        '0900',
        'Beste beheerder',
        'duo-reden',
        'bericht van de Security',
      ]) {
        expect(all, bericht.soort).not.toContain(secret);
      }
      if (['ontvangst', 'bevestiging'].includes(bericht.soort)) {
        expect(all).toContain('Er is een opmerking. U leest die met de link in deze e-mail.');
      }
      if (bericht.soort === 'geweigerd') {
        expect(all).toContain('De reden leest u op de statuspagina.');
      }
    }
  });

  it('has no name of an organisation in its subject or title that could be an address', () => {
    for (const { mail } of toOthers) {
      const [, title = ''] = /<title>(.*?)<\/title>/.exec(mail.html ?? '') ?? [];
      for (const line of [mail.subject ?? '', title]) {
        expect(line).toMatch(/^[A-Z][\p{L}, -]+ \([\dA-Z]{4}-[\dA-Z]{4}-[\dA-Z]{4}\)$/u);
        expect(line).not.toMatch(/inloggen/);
      }
    }
  });
});

describe('any mail', () => {
  it('ends a sentence once, also after a name that ends in a full stop', async () => {
    const aanvraag = createAanvraag('deurwaarder');
    aanvraag.organisatie = {
      ...aanvraag.organisatie,
      naam: 'Examen B.V.',
      nummers: { anders: { soort: 'nr.', nummer: '12 e.v.' } },
    };
    aanvraag.beheerder = { ...aanvraag.beheerder, naam: 'Jet de Vries Jr.', functie: 'dir.' };
    const [one, two] = ['Anna Bakker M.A.', 'Bram Visser sr.'];
    aanvraag.ondertekening.ondertekenaars = [
      { naam: one, functie: 'vz.', email: 'anna@example.nl' },
      { naam: two, functie: 'secr.', email: 'bram@example.org' },
    ];
    for (const { mail, bericht } of await letters(aanvraag)) {
      const { text } = readHtml(mail.html ?? '');
      expect(`${mail.subject} ${mail.text} ${text}`, bericht.soort).not.toContain('..');
    }
  });
});
