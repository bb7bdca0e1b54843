import fc from 'fast-check';

export const kies = (...keuzes: [string, ...string[]]): fc.Arbitrary<string> =>
  fc.constantFrom(...keuzes);

const wit = kies('', '', ' ', '  ', '\t', '\u00a0', '\n', '\u0000');

/** The same value with white space around it and its spaces doubled, as it comes out of a spreadsheet. */
export const slordig = (waarde: string): fc.Arbitrary<string> =>
  fc
    .tuple(wit, kies(' ', '  ', ' \u00a0', '\t'), wit)
    .map(([voor, tussen, na]) => voor + waarde.replaceAll(' ', tussen) + na);

const gewoneTeksten = kies(
  "Jan van 't Hof",
  'Zoë Müller-Ångström',
  'Cafe\u0301 & Zn.',
  'محمد علي',
  '田中太郎',
  'X',
  '1e secretaris (a.i.)',
);

/** Free text in any script that fits a field of so many characters, and holds no web address. */
export const tekst = (maximum: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      gewoneTeksten,
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      fc.constantFrom('a', '😀').map((teken) => teken.repeat(maximum)),
    )
    .filter(
      (waarde) =>
        /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\u2800]/u.test(waarde) &&
        !/www\.|:\/\/|\p{L}:|\p{L}\/|\uFFFD/iu.test(waarde.normalize('NFKC')),
    )
    .filter((waarde) => Array.from(waarde.normalize('NFC')).length <= maximum)
    .chain(slordig);

/** The name or the functie of somebody: free text without what could be taken for an address or a number to call. */
export const naam = (maximum: number): fc.Arbitrary<string> =>
  tekst(maximum).filter((waarde) => {
    const gelezen = waarde.normalize('NFKC');
    return !/@|[.\u3002\u06D4\u0701\u0702\uA4F8][^ ]|\d\D*\d\D*\d\D*\d\D*\d\D*\d/u.test(gelezen);
  });

export const postcode: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 1000, max: 9999 }),
    kies('', ' ', '  ', '-', '.'),
    fc.stringMatching(/^[A-Za-z]{2}$/),
  )
  .filter(([, , letters]) => !/^s[ads]$/i.test(letters))
  .map(([cijfers, spatie, letters]) => `${cijfers}${spatie}${letters}`);

export const huisnummer: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 1, max: 99_999 }),
    kies('', 'a', ' II', '-3', ' bis', '/2', '-abcde', '–14', ' A-1234'),
  )
  .map(([nummer, toevoeging]) => `${nummer}${toevoeging}`)
  .chain(slordig);

/** Digits with, after some of them, what people write between digits. */
const gespreid = (cijfers: string): fc.Arbitrary<string> =>
  fc
    .array(kies('', '', '', ' ', '-', '.', ' - '), {
      minLength: cijfers.length,
      maxLength: cijfers.length,
    })
    .map((tussen) =>
      Array.from(
        cijfers,
        (cijfer, plaats) => cijfer + (plaats < cijfers.length - 1 ? (tussen[plaats] ?? '') : ''),
      ).join(''),
    );

const abonnee = fc
  .stringMatching(/^[1-9][0-9]{8}$/)
  // Those are the service numbers, which have another length.
  .filter((cijfers) => !/^[89]00/.test(cijfers));
const nederlands = fc
  .tuple(kies('0', '+31', '0031', '+31 (0)'), abonnee)
  .chain(([begin, cijfers]) => gespreid(cijfers).map((rest) => begin + rest));
const servicenummer = fc
  .tuple(kies('0800', '0900'), kies(' ', '-', ''), fc.stringMatching(/^(?:[0-9]{4}|[0-9]{7})$/))
  .map((delen) => delen.join(''));
const buitenlands = fc
  .tuple(kies('+32', '+49', '+1', '+351'), fc.stringMatching(/^[1-9][0-9]{5,11}$/))
  .filter((delen) => delen.join('').length <= 16)
  .chain(([land, cijfers]) => gespreid(cijfers).map((rest) => `${land} ${rest}`));

export const telefoon: fc.Arbitrary<string> = fc
  .oneof(nederlands, servicenummer, buitenlands)
  .chain(slordig);

/** An address that differs from that of every other `plaats`. */
export const email = (plaats: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_+-]{0,20}$/),
      kies('example.nl', 'Sub.Example.org'),
      wit,
    )
    .map(([naam, domein, na]) => `${naam}.${plaats}@${domein}${na}`)
    .filter((adres) => !/www\./i.test(adres));
