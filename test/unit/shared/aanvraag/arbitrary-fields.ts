import fc from 'fast-check';

export const choose = (...choices: [string, ...string[]]): fc.Arbitrary<string> =>
  fc.constantFrom(...choices);

const blank = choose('', '', ' ', '  ', '\t', '\u00a0', '\n', '\u0000');

/** The same value with white space around it and its spaces doubled, as it comes out of a spreadsheet. */
export const sloppy = (value: string): fc.Arbitrary<string> =>
  fc
    .tuple(blank, choose(' ', '  ', ' \u00a0', '\t'), blank)
    .map(([before, between, after]) => before + value.replaceAll(' ', between) + after);

const ordinaryTeksten = choose(
  "Jan van 't Hof",
  'Zoë Müller-Ångström',
  'Cafe\u0301 & Zn.',
  'محمد علي',
  '田中太郎',
  'X',
  '1e secretaris (a.i.)',
);

/** Free text in any script that fits a field of so many characters, and holds no web address. */
export const text = (maximum: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      ordinaryTeksten,
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      fc.constantFrom('a', '😀').map((character) => character.repeat(maximum)),
    )
    .filter(
      (value) =>
        /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\u2800]/u.test(value) &&
        !/www\.|:\/\/|\p{L}:|\p{L}\/|\uFFFD/iu.test(value.normalize('NFKC')),
    )
    .filter((value) => Array.from(value.normalize('NFC')).length <= maximum)
    .chain(sloppy);

/** The name or the functie of somebody: free text without what could be taken for an address or a number to call. */
export const name = (maximum: number): fc.Arbitrary<string> =>
  text(maximum).filter((value) => {
    const read = value.normalize('NFKC');
    return !/@|[.\u3002\u06D4\u0701\u0702\uA4F8][^ ]|\d\D*\d\D*\d\D*\d\D*\d\D*\d/u.test(read);
  });

export const postcode: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 1000, max: 9999 }),
    choose('', ' ', '  ', '-', '.'),
    fc.stringMatching(/^[A-Za-z]{2}$/),
  )
  .filter(([, , letters]) => !/^s[ads]$/i.test(letters))
  .map(([digits, space, letters]) => `${digits}${space}${letters}`);

export const huisnummer: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 1, max: 99_999 }),
    choose('', 'a', ' II', '-3', ' bis', '/2', '-abcde', '–14', ' A-1234'),
  )
  .map(([nummer, addition]) => `${nummer}${addition}`)
  .chain(sloppy);

/** Digits with, after some of them, what people write between digits. */
const spread = (digits: string): fc.Arbitrary<string> =>
  fc
    .array(choose('', '', '', ' ', '-', '.', ' - '), {
      minLength: digits.length,
      maxLength: digits.length,
    })
    .map((between) =>
      Array.from(
        digits,
        (digit, place) => digit + (place < digits.length - 1 ? (between[place] ?? '') : ''),
      ).join(''),
    );

const subscriber = fc
  .stringMatching(/^[1-9][0-9]{8}$/)
  // Those are the service numbers, which have another length.
  .filter((digits) => !/^[89]00/.test(digits));
const dutch = fc
  .tuple(choose('0', '+31', '0031', '+31 (0)'), subscriber)
  .chain(([start, digits]) => spread(digits).map((rest) => start + rest));
const servicenummer = fc
  .tuple(choose('0800', '0900'), choose(' ', '-', ''), fc.stringMatching(/^(?:[0-9]{4}|[0-9]{7})$/))
  .map((sections) => sections.join(''));
const foreign = fc
  .tuple(choose('+32', '+49', '+1', '+351'), fc.stringMatching(/^[1-9][0-9]{5,11}$/))
  .filter((sections) => sections.join('').length <= 16)
  .chain(([country, digits]) => spread(digits).map((rest) => `${country} ${rest}`));

export const telefoon: fc.Arbitrary<string> = fc.oneof(dutch, servicenummer, foreign).chain(sloppy);

/** An address that differs from that of every other `plaats`. */
export const email = (place: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_+-]{0,20}$/),
      choose('example.nl', 'Sub.Example.org'),
      blank,
    )
    .map(([name, domain, after]) => `${name}.${place}@${domain}${after}`)
    .filter((adres) => !/www\./i.test(adres));
