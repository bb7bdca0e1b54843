import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { telefoonReadable } from '../../../../shared/aanvraag/telefoon.ts';
import { createAanvraag, withValue, type Path } from '../../../fixtures/aanvragen.ts';
import { finding, errorsOf, valueAt } from './outcome.ts';

const path: Path = ['beheerder', 'telefoon'];
const having = (telefoon: string) => withValue(createAanvraag(), path, telefoon);

describe('a telephone number', () => {
  it.each([
    ['0582512345', '+31582512345', '058 251 23 45'],
    ['058 251 23 45', '+31582512345', '058 251 23 45'],
    ['058-2512345', '+31582512345', '058 251 23 45'],
    ['(058) 251 23 45', '+31582512345', '058 251 23 45'],
    ['(058)-251-2345', '+31582512345', '058 251 23 45'],
    ['058\u2013251\u20132345', '+31582512345', '058 251 23 45'],
    ['058.251.23.45', '+31582512345', '058 251 23 45'],
    ['058\u00a0251\u202f2345', '+31582512345', '058 251 23 45'],
    ['+31582512345', '+31582512345', '058 251 23 45'],
    ['+31 58 251 23 45', '+31582512345', '058 251 23 45'],
    ['+31 (0)58 251 23 45', '+31582512345', '058 251 23 45'],
    ['+31-(0)58-2512345', '+31582512345', '058 251 23 45'],
    ['(+31) 58 251 23 45', '+31582512345', '058 251 23 45'],
    ['0031582512345', '+31582512345', '058 251 23 45'],
    ['0031 (0)58 251 23 45', '+31582512345', '058 251 23 45'],
    ['0031-58-2512345', '+31582512345', '058 251 23 45'],
    ['06 12345678', '+31612345678', '06 12 34 56 78'],
    ['+31 6 12 34 56 78', '+31612345678', '06 12 34 56 78'],
    ['0512 123456', '+31512123456', '0512 12 34 56'],
    ['050 800 12 34', '+31508001234', '050 800 12 34'],
    ['088-123 45 67', '+31881234567', '088 123 45 67'],
    ['0800 1234', '08001234', '0800 1234'],
    ['0900-1234', '09001234', '0900 1234'],
    ['0800 1234567', '08001234567', '0800 1234567'],
    ['0900 123 45 67', '09001234567', '0900 1234567'],
    ['+32 2 123 45 67', '+3221234567', '+3221234567'],
    ['+1234567', '+1234567', '+1234567'],
    ['+123456789012345', '+123456789012345', '+123456789012345'],
    ['+49 (30) 123-456', '+4930123456', '+4930123456'],
    ['+49 (0)30 123456', '+4930123456', '+4930123456'],
    ['+49 [0]30 123456', '+4930123456', '+4930123456'],
    ['+49 ( 0 ) 30 123456', '+4930123456', '+4930123456'],
    ['(+49) (0)30 123456', '+4930123456', '+4930123456'],
    ['(0049) (0)30 123456', '+4930123456', '+4930123456'],
    ['0049 (0)30 123456', '+4930123456', '+4930123456'],
    ['+32 (0)2 123 45 67', '+3221234567', '+3221234567'],
    ['0032 2 123 45 67', '+3221234567', '+3221234567'],
    ['+44 (0)20 7946 0000', '+442079460000', '+442079460000'],
    ['+33 (0)1 23 45 67 89', '+33123456789', '+33123456789'],
    ['+352 (0)123456', '+352123456', '+352123456'],
    ['+599 (0)717 1234', '+5997171234', '+5997171234'],
    ['00599 717 1234', '+5997171234', '+5997171234'],
    ['+4930 0123456', '+49300123456', '+49300123456'],
    ['+39 06 1234567', '+39061234567', '+39061234567'],
    ['+378 0549 123456', '+3780549123456', '+3780549123456'],
    ['+225 07 12 34 56 78', '+2250712345678', '+2250712345678'],
    ['+31 050 599 7755', '+31505997755', '050 599 77 55'],
    ['0031 06 12345678', '+31612345678', '06 12 34 56 78'],
    ['+310612345678', '+31612345678', '06 12 34 56 78'],
    ['+31 [0] 6 12345678', '+31612345678', '06 12 34 56 78'],
    ['+31 ( 0 ) 6 12345678', '+31612345678', '06 12 34 56 78'],
    ['06\u00ad12345678', '+31612345678', '06 12 34 56 78'],
    ['06\u2212123\u2011456\u205378', '+31612345678', '06 12 34 56 78'],
    ['06·12·34·56·78', '+31612345678', '06 12 34 56 78'],
    ['14 050', '14 050', '14 050'],
    ['14050', '14050', '14 050'],
    ['14 0515', '14 0515', '14 0515'],
    ['14\u00a0050', '14 050', '14 050'],
    ['14–050', '14-050', '14 050'],
  ])('"%s" is stored as %s and shown as "%s"', (typed, saved, readable) => {
    expect(valueAt(having(typed), path)).toBe(saved);
    expect(telefoonReadable(saved)).toBe(readable);
  });

  it.each([
    ['nine digits', '058251234'],
    ['eleven digits', '05825123456'],
    ['no leading zero', '5825123456'],
    ['+31 and eight digits', '+31 58251234'],
    ['+31 and ten digits', '+31 5825123456'],
    ['0031 and eight digits', '0031 58251234'],
    ['0031 and ten digits', '0031 5825123456'],
    ['a digit before 0800', '1 0800 1234'],
    ['+31 and 800', '+31 800 123456'],
    ['0800 of seven digits', '0800 123'],
    ['0800 of nine digits', '0800 12345'],
    ['0900 of ten digits', '0900 123456'],
    ['0900 of twelve digits', '0900 12345678'],
    ['+ and six digits', '+123456'],
    ['+ and sixteen digits', '+1234567890123456'],
    ['00 and six digits', '00 123456'],
    ['14 and no area code', '14 50'],
    ['14 and an area code of five digits', '14 05151'],
    ['14 and an area code of two zeros', '14 005'],
    ['a + in the middle', '058+2512345'],
    ['two plusses', '++31582512345'],
    ['letters', '058 CALL NOW'],
    ['an extension', '058 251 23 45 tst. 12'],
    ['two numbers', '058 251 23 45, 058 251 23 46'],
    ['digits of another script', '٠٥٨٢٥١٢٣٤٥'],
    ['no digits', '()- '],
  ])('with %s is refused', (_, typed) => {
    const detail = 'Vul tien cijfers in, zoals 050 123 45 67, of begin met + en het landnummer';
    expect(errorsOf(having(typed))).toEqual([finding(path, 'telefoon', detail)]);
  });

  it.each([
    '+49 030 123456',
    '+32 02 123 45 67',
    '0033 01 23 45 67 89',
    '+1 0212 555 0100',
    '+352 0123456',
  ])(
    'with a zero that is only dialled in its own country is refused with that reason: %s',
    (typed) => {
      expect(errorsOf(having(typed))).toEqual([
        finding(path, 'telefoon', 'Haal de 0 na het landnummer weg'),
      ]);
    },
  );
});

const COUNTRIES = [
  '1',
  '7',
  '20',
  '27',
  '32',
  '33',
  '36',
  '44',
  '49',
  '61',
  '90',
  '98',
  '211',
  '297',
  '352',
  '420',
  '599',
  '852',
  '994',
];
const between = fc.constantFrom('', ' ', '-', '.', ' - ', '\u00a0', '–', '\u00ad');

describe('any number of another country', () => {
  const nummer = fc.tuple(fc.constantFrom(...COUNTRIES), fc.stringMatching(/^[1-9]\d{6,10}$/));

  it('is stored without the zero in brackets, however that is written', () => {
    fc.assert(
      fc.property(
        nummer,
        fc.constantFrom('+', '00'),
        fc.constantFrom('', '(0)', '[0]', '( 0 )', '(0) ', ' (0)-'),
        between,
        ([country, rest], start, zero, between) => {
          const typed = `${start}${country}${between}${zero}${between}${rest.slice(0, 3)}${between}${rest.slice(3)}`;
          const saved = valueAt(having(typed), path);
          expect(saved).toBe(`+${country}${rest}`);
          expect(valueAt(having(String(saved)), path)).toBe(saved);
        },
      ),
    );
  });

  it('with a zero without brackets is refused', () => {
    fc.assert(
      fc.property(
        nummer,
        fc.constantFrom('+', '00'),
        between,
        ([country, rest], start, between) => {
          expect(errorsOf(having(`${start}${country}${between}0${rest}`))).toEqual([
            finding(path, 'telefoon', 'Haal de 0'),
          ]);
        },
      ),
    );
  });
});
