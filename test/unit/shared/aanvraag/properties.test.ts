import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controleer } from '../../../../shared/aanvraag/check.ts';
import type { Fout } from '../../../../shared/aanvraag/errors.ts';
import { naarFormulier, uitFormulier } from '../../../../shared/aanvraag/form.ts';
import { samenvatting } from '../../../../shared/aanvraag/samenvatting.ts';
import { maakAanvraag, metWaarde, type Pad } from '../../../fixtures/aanvragen.ts';
import { opgeslagen } from './outcome.ts';
import { willekeurigeAanvraag } from './arbitrary.ts';

const eigenschap = <T>(invoer: fc.Arbitrary<T>, klopt: (waarde: T) => void) =>
  fc.assert(fc.property(invoer, klopt), { numRuns: 100 });

describe('any aanvraag that follows the form, however it is spelled', () => {
  it('is accepted, and its stored form is stored as it is', () => {
    eigenschap(willekeurigeAanvraag, (invoer) => {
      const bewaard = opgeslagen(invoer);
      expect(opgeslagen(bewaard)).toEqual(bewaard);
      expect(opgeslagen(JSON.parse(JSON.stringify(bewaard)))).toEqual(bewaard);
    });
  });

  it('can be filled in again from its stored form', () => {
    eigenschap(willekeurigeAanvraag, (invoer) => {
      const bewaard = opgeslagen(invoer);
      const { beheerautorisaties, ...rest } = opgeslagen(
        uitFormulier(naarFormulier(bewaard)).invoer,
      );
      // The form has the roles in its own order.
      expect(new Set(beheerautorisaties)).toEqual(new Set(bewaard.beheerautorisaties));
      expect(rest).toEqual({ ...rest, ...metWaarde(bewaard, ['beheerautorisaties'], undefined) });
    });
  });

  it('has a samenvatting in which nothing is empty', () => {
    eigenschap(willekeurigeAanvraag, (invoer) => {
      const regels = samenvatting(opgeslagen(invoer)).flatMap((deel) => deel.regels);
      expect(regels.filter(({ label, waarde }) => label === '' || waarde === '')).toEqual([]);
    });
  });
});

/** Places at which anything is put, from the whole aanvraag to a single field. */
const PLAATSEN: Pad[] = [
  ['soort'],
  ['organisatie'],
  ['organisatie', 'type'],
  ['organisatie', 'nummers'],
  ['organisatie', 'nummers', 'brincode'],
  ['organisatie', 'nummers', 'anders'],
  ['organisatie', 'adres', 'huisnummer'],
  ['beheerder'],
  ['beheerder', 'telefoon'],
  ['beheerder', 'email'],
  ['beheerder', 'heeftAccount'],
  ['beheerautorisaties'],
  ['beheerautorisaties', 0],
  ['beheerautorisaties', 0, 'rol'],
  ['ondertekening'],
  ['ondertekening', 'ondertekenaars'],
  ['ondertekening', 'ondertekenaars', 0, 'functie'],
  ['opmerking'],
];
const iets = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
  fc.string({ unit: 'binary' }),
);
const beschadigd = fc
  .tuple(willekeurigeAanvraag, fc.constantFrom(...PLAATSEN), iets)
  .filter(([aanvraag, pad]) => bestaat(aanvraag, pad))
  .map(([aanvraag, pad, waarde]) => metWaarde(aanvraag, pad, waarde));
const bestaat = (aanvraag: object, pad: Pad) =>
  pad
    .slice(0, -1)
    .reduce<unknown>(
      (deel, sleutel) => (deel as Record<string, unknown> | undefined)?.[sleutel],
      aanvraag,
    ) !== undefined;

const zinnen = (tekst: string): string[] => tekst.split(/(?<=[.!?])\s+/);

/** An error that a person can do something with. */
function isVerzorgd({ pointer, code, detail }: Fout): void {
  expect(pointer).toMatch(/^#(\/[^\s/]*)*$/);
  expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(detail).toMatch(/^[A-Z].*\.$/s);
  for (const zin of zinnen(detail)) expect(zin.split(' ').length, zin).toBeLessThanOrEqual(20);
}

describe('anything else', () => {
  it.each([
    ['anything at all', iets],
    ['an aanvraag with something else in one place', beschadigd],
    [
      'a form with anything in it',
      fc.dictionary(fc.string(), iets).map((v) => uitFormulier(v).invoer),
    ],
  ])('as %s never throws, and is refused in whole sentences', (_, invoer) => {
    eigenschap<unknown>(invoer, (waarde) => {
      const uitkomst = controleer(waarde);
      uitkomst.waarschuwingen.forEach(isVerzorgd);
      if (uitkomst.ok) expect(opgeslagen(uitkomst.aanvraag)).toEqual(uitkomst.aanvraag);
      else {
        expect(uitkomst.fouten.length).toBeGreaterThan(0);
        uitkomst.fouten.forEach(isVerzorgd);
      }
    });
  });

  const keer = <T>(aantal: number, maak: (index: number) => T) =>
    Array.from({ length: aantal }, (_, index) => maak(index));

  it.each<[string, Pad, unknown]>([
    [
      '10,000 signatories',
      ['ondertekening', 'ondertekenaars'],
      keer(10_000, (i) => ({ email: `a${i}@b.nl` })),
    ],
    [
      '10,000 RIO roles',
      ['beheerautorisaties'],
      keer(10_000, () => ({ rol: 'rio-algemeen', actie: 'toekennen' })),
    ],
    [
      '10,000 unknown fields',
      ['organisatie'],
      Object.fromEntries(keer(10_000, (i) => [`veld${i}`, i])),
    ],
    ['a remark of white space', ['opmerking'], ' \n\u0000'.repeat(100_000)],
    ['an address of dots', ['beheerder', 'email'], 'a.'.repeat(100_000)],
    ['an address without an end', ['beheerder', 'email'], `a@${'a-'.repeat(100_000)}`],
    ['a number of brackets', ['beheerder', 'telefoon'], '+31 (0) ('.repeat(50_000)],
    ['a postcode of spaces', ['organisatie', 'adres', 'postcode'], `1${' '.repeat(100_000)}x`],
    ['a huisnummer of digits', ['organisatie', 'adres', 'huisnummer'], '1'.repeat(100_000)],
    ['deep nesting', ['organisatie'], keer(1_000, () => 0).reduce<unknown>((diep) => [diep], 'x')],
  ])('as %s is refused within a second', (_, pad, waarde) => {
    const begin = performance.now();
    expect(controleer(metWaarde(maakAanvraag(), pad, waarde)).ok).toBe(pad[0] === 'opmerking');
    expect(performance.now() - begin).toBeLessThan(1000);
  });
});
