import { describe, expect, it } from 'vitest';
import { check } from '../../../../shared/aanvraag/check.ts';
import type { Aanvraag } from '../../../../shared/aanvraag/aanvraag.ts';
import { berichten } from '../../../../shared/berichten/berichten.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { type Signaal, SIGNAALCODES } from '../../../../shared/dossier/signaal-codes.ts';
import { signaalSentences, signaalTexts } from '../../../../shared/dossier/signaal-texts.ts';
import { createAanvraag, onPapier } from '../../../fixtures/aanvragen.ts';
import { createDossier, MINUTES_PER_DAY, after } from '../../../fixtures/dossiers.ts';

function signedBy(...emails: string[]): Aanvraag {
  const aanvraag = createAanvraag('bestuur');
  aanvraag.ondertekening.ondertekenaars = emails.map((email, index) => ({
    naam: index === 0 ? 'Anna Bakker' : 'Bram Visser',
    functie: 'Bestuurder',
    email,
  }));
  return aanvraag;
}

const codes = ({ signalen }: Dossier): string[] => signalen.map(({ code }) => code);
const textOf = (dossier: Dossier): string =>
  JSON.stringify(berichten.melding({ dossier, link: 'x', aan: 'ssd' }));

describe('what the SSD should look at', () => {
  const same = signedBy('bakker+1@example.nl', 'Bakker+2@example.nl');

  it('is that two signatories have one mailbox, of which the applicant is warned too', () => {
    const dossier = createDossier(same);
    expect(codes(dossier)).toEqual(['zelfde-postbus']);
    expect(dossier.signalen[0]?.detail).toContain('Anna Bakker en Bram Visser');
    expect(check(same)).toMatchObject({
      ok: true,
      waarschuwingen: [
        { pointer: '#/ondertekening/ondertekenaars/1/email', code: 'zelfde-postbus' },
      ],
    });
    expect(codes(createDossier(signedBy('een@example.nl', 'twee@example.nl')))).toEqual([]);
  });

  it('is no warning where the very same address is refused', () => {
    expect(check(signedBy('jan@example.nl', 'Jan@example.nl'))).toMatchObject({
      ok: false,
      errors: [{ code: 'ondertekenaar-dubbel' }],
      waarschuwingen: [],
    });
  });

  it('comes and goes with a correction, which it says itself', () => {
    const correct = (email: string) => ({ soort: 'corrigeer-adres', wie: 2, email }) as const;
    const away = after(createDossier(same), correct('visser@example.nl'));
    expect(codes(away)).toEqual(['adres-gecorrigeerd']);
    expect(away.signalen[0]?.detail).toContain('van Bakker+2@example.nl in visser@example.nl');
    expect(codes(after(away, correct('bakker@example.nl')))).toEqual([
      'adres-gecorrigeerd',
      'zelfde-postbus',
    ]);
  });

  /** A dossier with this beheerder and these signatories. */
  const dossierOf = (
    beheerder: Partial<Aanvraag['beheerder']>,
    ...ondertekenaars: Partial<Aanvraag['ondertekening']['ondertekenaars'][number]>[]
  ): Dossier => {
    const aanvraag = createAanvraag('bestuur');
    Object.assign(aanvraag.beheerder, beheerder);
    aanvraag.ondertekening.ondertekenaars = ondertekenaars.map((person) => ({
      ...{ naam: 'Anna Bakker', functie: 'Bestuurder', email: 'a.bakker@example.nl' },
      ...person,
    }));
    return createDossier(aanvraag);
  };
  const found = ({ signalen }: Dossier) => signalen.map(({ code, detail }) => [code, detail]);

  it.each([
    [{ naam: 'J. de Vriés' }, 'J. de Vriés heeft dezelfde naam als de beheerder'],
    [{ naam: 'j de vries' }, 'j de vries heeft dezelfde naam als de beheerder'],
    [
      { email: 'J.deVries+bestuur@example.nl' },
      'Anna Bakker komt aan in de mailbox van de beheerder',
    ],
  ])('is that %j is the beheerder', (person, sentence) => {
    const dossier = dossierOf({ naam: 'J. de Vries', email: 'j.devries@example.nl' }, person);
    expect(found(dossier)).toEqual([
      ['ondertekenaar-is-beheerder', expect.stringContaining(sentence)],
    ]);
  });

  it('is not that two names without a letter are the same, or two people without an address', () => {
    expect(found(dossierOf({ naam: '1' }, { naam: '2' }))).toEqual([]);
    expect(found(createDossier(onPapier(same)))).toEqual([]);
  });

  it('is an address that anybody can have, of beheerder or signatory, and no other', () => {
    const dossier = dossierOf({ email: 'j@Gmail.com' }, { email: 'anna@ziggo.nl' });
    expect(found(dossier)).toEqual([
      ['vrij-maildomein', 'Het adres van J. de Vries, j@Gmail.com, is van een gratis maildienst.'],
      ['vrij-maildomein', expect.stringContaining('Anna Bakker, anna@ziggo.nl')],
    ]);
    expect(found(dossierOf({ email: 'j@gmail.com.example.nl' }, {}))).toEqual([]);
  });

  it.each([
    [1.99, ['snel-getekend']],
    [2, []],
  ])('is a signature within two minutes: %d minutes after it came in', (minutes, expected) => {
    const before = dossierOf({}, {}, { naam: 'Bram Visser', email: 'bram@example.nl' });
    const signed = after(
      before,
      { soort: 'teken', wie: 2, documentHash: before.documentHash, verklaringVersion: '1' },
      minutes / MINUTES_PER_DAY,
    );
    expect(codes(signed)).toEqual(expected);
    if (expected.length > 0)
      expect(signed.signalen[0]?.detail).toMatch(/^Ondertekenaar Bram Visser heeft/);
  });

  it.each([
    // The first letter of each is not what it looks like.
    ['\u0410nna Bakker', 'Latijns, Cyrillisch'],
    ['\u039Fmar Bakker', 'Latijns, Grieks'],
    ['\u13AAnna Bakker', 'Latijns, een ander'],
  ])('is a name with letters of more than one alphabet: %s', (naam, alphabets) => {
    const sentence = `In “${naam}” staan letters uit verschillende alfabetten: ${alphabets}.`;
    for (const dossier of [dossierOf({ naam }, {}), dossierOf({}, { naam })]) {
      expect(found(dossier)).toEqual([['gemengd-schrift', sentence]]);
    }
  });

  it.each(['Наталія Їжак', 'Ελένη Παπαδοπούλου', '李小龙', 'Zoë Ĳsbrand-O’Neil (2e)', 'Ｆull'])(
    'is no name in one alphabet: %s',
    (naam) => {
      expect(found(dossierOf({ naam }, {}))).toEqual([]);
    },
  );

  it.each(SIGNAALCODES)(
    'has words of its own for %s, also when what was typed is erased',
    (code) => {
      const { title, check } = signaalTexts[code];
      const [one, more, erased] = ['Dit is gevonden.', 'En dit.', ''].map((detail) => ({
        code,
        detail,
      })) as [Signaal, Signaal, Signaal];
      expect(signaalSentences([one, more])).toEqual([`Dit is gevonden. En dit. ${check}`]);
      expect(signaalSentences([erased])).toEqual([`${title}. ${check}`]);
      expect(Object.values(signaalTexts).filter((one) => one.title === title)).toHaveLength(1);
    },
  );

  it('stands on top of the mail to the SSD, once, and in no other mail', () => {
    const dossier = createDossier(same);
    expect(textOf(dossier).split('dezelfde mailbox')).toHaveLength(2);
    const { ontvangst } = berichten;
    const other = JSON.stringify(ontvangst({ dossier, link: 'x', aan: 'beheerder' }));
    expect(other).not.toContain('mailbox');
  });

  it('keeps the capitals of a name behind "Let op" in the mail', () => {
    const before = createDossier(same);
    const sign = { soort: 'teken', wie: 1, verklaringVersion: '1' } as const;
    const signed = after(
      before,
      { ...sign, documentHash: before.documentHash },
      1 / MINUTES_PER_DAY,
    );
    expect(textOf(signed)).toContain('ondertekenaar Anna Bakker heeft binnen twee minuten');
  });

  it('is said of a code that a page does not know yet, as far as it was found', () => {
    expect(signaalSentences([{ code: 'nieuw', detail: 'Dit is gevonden.' }])).toEqual([
      'Dit is gevonden.',
    ]);
  });
});
