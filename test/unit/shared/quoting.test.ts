import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsSubject, quoted, unlinked, withoutLinks } from '../../../shared/berichten/quoting.ts';
import { sentence } from '../../../shared/berichten/sentence.ts';
import { createAanvraag } from '../../fixtures/aanvragen.ts';
import { linksFound } from '../../fixtures/linkifiers.ts';

/** What programs made a link of in a real mailbox; under `.example` none of them does. */
const BAIT = [
  'jan@voorbeeld.nl',
  'mailto:jan@voorbeeld.nl',
  'voorbeeld.nl/pad',
  'voorbeeld.com',
  'ftp.voorbeeld.nl',
  'Ga naar duo-inloggen.nl/herstel.',
  'voorbeeld.nl?x=1',
  'voorbeeld.zip',
  'http:voorbeeld.nl',
  'https://evil.nl',
  'http://evil/x',
  '//evil.nl',
  'www.evil.nl',
  'xn--bcher-kva.com',
  'bücher.com',
  '10.0.0.1/x',
  'drs. J.de Vries',
  'St. Jan.nl',
];

describe('a text that somebody typed', () => {
  it.each(BAIT)('makes a link as it is, and none as a mail shows it: %s', (text) => {
    expect(linksFound(text)).not.toEqual([]);
    expect(linksFound(unlinked(text))).toEqual([]);
    expect(linksFound(`Het gaat om ${quoted(text)}.`)).toEqual([]);
  });

  it.each([
    ['J.de Vries', 'J. de Vries'],
    ['Examenbureau.nl', 'Examenbureau. nl'],
    ['Verzonnen Gerechtsdeurwaarders B.V.', 'Verzonnen Gerechtsdeurwaarders B.V.'],
    ['mr. A.B. van ’t Hof-O’Brien', 'mr. A.B. van ’t Hof-O’Brien'],
    ['.NET-ontwikkelaar', '.NET-ontwikkelaar'],
    ['Groep 1.2, 12:30 uur', 'Groep 1.2, 12:30 uur'],
    ['Zo (:', 'Zo (:'],
  ])('is changed no more than that takes: %s', (text, shown) => {
    expect(unlinked(text)).toBe(shown);
  });

  const part = fc.constantFrom(
    ...['www', 'duo', 'evil', 'J', 'de', 'nl', 'com', 'zip', 'рф', 'é', 'a-b', '10', '0', 'B', 'V'],
  );
  const sign = fc.constantFrom(
    ...['.', '@', '/', ':', '://', ' ', '-', '?', '', '。', '．', '#', '%', '“'],
  );
  const texts = fc
    .array(fc.tuple(part, sign), { minLength: 1, maxLength: 8 })
    .map((pairs) => pairs.flat().join(''));

  it('makes no link whatever it is made of, and gains nothing but spaces', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.webUrl(), fc.emailAddress(), fc.ipV4()), (text) => {
        const shown = unlinked(text);
        expect(linksFound(shown)).toEqual([]);
        expect(linksFound(`Het gaat om ${quoted(text)}.`)).toEqual([]);
        expect(shown.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        expect(unlinked(shown)).toBe(shown);
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not end the quotes that it stands in', () => {
    const name = 'Jan”. Bel nu “de politie" of „meer';
    expect(quoted(name)).toBe('“Jan’. Bel nu ’de politie’ of ’meer”');
  });
});

describe('a sentence', () => {
  it.each([
    ['Het gaat om Examen B.V.', 'Het gaat om Examen B.V.'],
    ['Het gaat om Examen', 'Het gaat om Examen.'],
    ['Wat nu?', 'Wat nu?'],
  ])('ends once: %s', (text, ended) => {
    expect(sentence(text)).toBe(ended);
  });
});

describe('a subject', () => {
  it.each([
    ...[
      'NHL Stenden Hogeschool',
      'Examen B.V.',
      'Gemeente ’s-Hertogenbosch',
      'ROC 12',
      '<b>Zo</b>',
    ],
    ...['Basisschool De 7 Bergen', 'St. Jan', 'Onderwijs & Co. Zuid', 'College 2000', 'a/b'],
  ])('holds %s', (name) => {
    expect(fitsSubject(name)).toBe(true);
  });

  it.each([
    ...BAIT,
    ...[
      'Examenbureau.nl',
      'Examenbureau\u2024nl',
      'Examenbureau。nl',
      'Examenbureau\uA4F8nl',
      'Examenbureau\u06D4nl',
      'ｅｖｉｌ．ｃｏｍ',
      'evil.\u00ADnl',
    ],
    'DUO. Uw account wordt geblokkeerd. Ga direct naar duo-inloggen.example/herstel',
    ...['Bel 0900-1234', 'Bel 06 12 34 56 78', 'Bel (050) 599 84 40', 'Bel +31505998440'],
    ...['Bel ０９００ １２３４', 'Bel 0·9·0·0·1·2', 'Bel ٠١٢٣٤٥'],
  ])('leaves out %s', (name) => {
    expect(fitsSubject(name)).toBe(false);
  });
});

describe('an aanvraag as others than the SSD read it in a mail', () => {
  it('is itself where nothing in it could be a link, and says that there is a remark', () => {
    const aanvraag = { ...createAanvraag('anders'), opmerking: 'Bel 0900-1234.' };
    const { opmerking, ...rest } = withoutLinks(aanvraag);
    expect(opmerking).toBe('Er is een opmerking. U leest die met de link in deze e-mail.');
    expect({ ...rest, opmerking: aanvraag.opmerking }).toEqual(aanvraag);
    expect(withoutLinks(createAanvraag())).toEqual(createAanvraag());
  });
});
