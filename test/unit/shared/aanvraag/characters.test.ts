import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseLines } from '../../../../shared/aanvraag/characters.ts';
import { createAanvraag, withValue, type Path } from '../../../fixtures/aanvragen.ts';
import { errorsOf, valueAt } from './outcome.ts';

const at = (path: Path, value: string, aanvraag = createAanvraag()) =>
  withValue(aanvraag, path, value);

/** Written down from Unicode's own list (DerivedCoreProperties, Default_Ignorable_Code_Point), and what is none. */
const RANGES: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
  [0xfdd0, 0xfdef],
  [0xfffe, 0xffff],
];
const invisible = fc
  .constantFrom(...RANGES)
  .chain(([first, last]) => fc.integer({ min: first, max: last }))
  .map((code) => String.fromCodePoint(code));

/** A value with invisible characters between any two of its own, and around it. */
const sprinkled = (value: string, what = invisible): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constant(''), what), {
      minLength: value.length + 1,
      maxLength: value.length + 1,
    })
    .map(
      (marks) =>
        Array.from(value, (sign, place) => (marks[place] ?? '') + sign).join('') +
        (marks.at(-1) ?? ''),
    );

const FIXED: [Path, string, string][] = [
  [['organisatie', 'nummers', 'brincode'], '31FR', '31FR'],
  [['organisatie', 'nummers', 'bestuursnummer'], '30156', '30156'],
  [['organisatie', 'nummers', 'kvkNummer'], '01234567', '01234567'],
  [['organisatie', 'adres', 'huisnummer'], '12a-3', '12a-3'],
  [['organisatie', 'adres', 'postcode'], '8917DD', '8917 DD'],
  [['beheerder', 'telefoon'], '0612345678', '+31612345678'],
  [['beheerder', 'email'], 'jan@example.nl', 'jan@example.nl'],
  [['ondertekening', 'ondertekenaars', 0, 'email'], 'a.bakker@example.nl', 'a.bakker@example.nl'],
];

describe.each(FIXED)('at %j', (path, typed, stored) => {
  it('what nobody sees changes nothing, not even a joiner', () => {
    const any = fc.oneof(invisible, fc.constantFrom('\u200c', '\u200d'));
    fc.assert(
      fc.property(sprinkled(typed, any), (value) => {
        expect(valueAt(at(path, value), path)).toBe(stored);
      }),
    );
  });
});

describe('a free text', () => {
  it.each<[Path, string]>([
    [['beheerder', 'naam'], 'J. de Vries'],
    [['organisatie', 'naam'], 'Stichting ’t Voorbeeld'],
    [['opmerking'], 'Regel een. Regel twee'],
  ])('at %j is stored without what nobody sees', (path, text) => {
    fc.assert(
      fc.property(sprinkled(text), (value) => {
        expect(valueAt(at(path, value), path)).toBe(text);
      }),
    );
  });

  it('is read through what nobody sees when it is judged', () => {
    const addresses = fc.constantFrom(
      'http://example.nl',
      'www.example.nl',
      'mailto:x',
      'voorbeeld.nl/x',
    );
    fc.assert(
      fc.property(
        addresses.chain((address) => sprinkled(address)),
        (value) => {
          const path = ['opmerking'];
          expect(errorsOf(at(path, value))).toMatchObject([{ code: 'webadres' }]);
        },
      ),
    );
  });

  it('has the signs that Windows-1252 has where it had C1 controls', () => {
    const decoder = new TextDecoder('windows-1252');
    for (let code = 0x80; code < 0xa0; code += 1) {
      const read = decoder.decode(Uint8Array.of(code));
      // Five places are empty there; the decoder leaves the control.
      const expected = /\p{Cc}/u.test(read) ? 'ab' : `a${read}b`.normalize('NFC');
      expect(normaliseLines(`a${String.fromCharCode(code)}b`), code.toString(16)).toBe(expected);
    }
  });

  it('is the same when it is stored again', () => {
    const unit = fc.oneof(
      invisible,
      fc.constantFrom(
        '\u200c',
        '\u200d',
        'e\u0301',
        '\u0301',
        'क',
        '\u094d',
        ' ',
        '\u0085',
        '\n',
        '👩',
        '1',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (parts) => {
        const once = normaliseLines(parts.join(''));
        expect(normaliseLines(once)).toBe(once);
        expect(once).toBe(once.normalize('NFC'));
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps the people of an emoji that a joiner held together', () => {
    expect(normaliseLines('👩\u200d👧 ❤\ufe0f')).toBe('👩👧 ❤');
  });
});

describe('the functie for a gemeente', () => {
  it.each([
    'burgemeester\u00ad',
    'Burge\u200cmeester',
    ' WETHOUDER\u2060',
    'gemeente\u200dsecretaris',
  ])('is recognised: %j', (functie) => {
    const path = ['ondertekening', 'ondertekenaars', 0, 'functie'];
    expect(valueAt(at(path, functie, createAanvraag('gemeente')), path)).toMatch(
      /^(burgemeester|wethouder|gemeentesecretaris)$/,
    );
  });
});
