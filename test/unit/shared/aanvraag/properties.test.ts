import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../../shared/aanvraag/check.ts';
import type { Failure } from '../../../../shared/aanvraag/errors.ts';
import { toForm, fromForm } from '../../../../shared/aanvraag/form.ts';
import { samenvatting } from '../../../../shared/aanvraag/samenvatting.ts';
import { createAanvraag, withValue, type Path } from '../../../fixtures/aanvragen.ts';
import { stored } from './outcome.ts';
import { arbitraryAanvraag } from './arbitrary.ts';

const property = <T>(input: fc.Arbitrary<T>, matches: (value: T) => void) =>
  fc.assert(fc.property(input, matches), { numRuns: 100 });

describe('any aanvraag that follows the form, however it is spelled', () => {
  it('is accepted, and its stored form is stored as it is', () => {
    property(arbitraryAanvraag, (input) => {
      const saved = stored(input);
      expect(stored(saved)).toEqual(saved);
      expect(stored(JSON.parse(JSON.stringify(saved)))).toEqual(saved);
    });
  });

  it('can be filled in again from its stored form', () => {
    property(arbitraryAanvraag, (input) => {
      const saved = stored(input);
      const { beheerautorisaties, ...rest } = stored(fromForm(toForm(saved)).input);
      // The form has the roles in its own order.
      expect(new Set(beheerautorisaties)).toEqual(new Set(saved.beheerautorisaties));
      expect(rest).toEqual({ ...rest, ...withValue(saved, ['beheerautorisaties'], undefined) });
    });
  });

  it('has a samenvatting in which nothing is empty', () => {
    property(arbitraryAanvraag, (input) => {
      const rules = samenvatting(stored(input)).flatMap((section) => section.regels);
      expect(rules.filter(({ label, waarde }) => label === '' || waarde === '')).toEqual([]);
    });
  });
});

/** Places at which anything is put, from the whole aanvraag to a single field. */
const PLACES: Path[] = [
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
const something = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
  fc.string({ unit: 'binary' }),
);
const damaged = fc
  .tuple(arbitraryAanvraag, fc.constantFrom(...PLACES), something)
  .filter(([aanvraag, path]) => exists(aanvraag, path))
  .map(([aanvraag, path, value]) => withValue(aanvraag, path, value));
const exists = (aanvraag: object, path: Path) =>
  path
    .slice(0, -1)
    .reduce<unknown>(
      (section, key) => (section as Record<string, unknown> | undefined)?.[key],
      aanvraag,
    ) !== undefined;

const sentences = (text: string): string[] => text.split(/(?<=[.!?])\s+/);

/** An error that a person can do something with. */
function expectCare({ pointer, code, detail }: Failure): void {
  expect(pointer).toMatch(/^#(\/[^\s/]*)*$/);
  expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(detail).toMatch(/^[A-Z].*\.$/s);
  for (const sentence of sentences(detail))
    expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(20);
}

describe('anything else', () => {
  it.each([
    ['anything at all', something],
    ['an aanvraag with something else in one place', damaged],
    [
      'a form with anything in it',
      fc.dictionary(fc.string(), something).map((v) => fromForm(v).input),
    ],
  ])('as %s never throws, and is refused in whole sentences', (_, input) => {
    property<unknown>(input, (value) => {
      const outcome = check(value);
      outcome.waarschuwingen.forEach(expectCare);
      if (outcome.ok) expect(stored(outcome.aanvraag)).toEqual(outcome.aanvraag);
      else {
        expect(outcome.errors.length).toBeGreaterThan(0);
        outcome.errors.forEach(expectCare);
      }
    });
  });

  const times = <T>(count: number, create: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => create(index));

  it.each<[string, Path, () => unknown]>([
    [
      '10,000 signatories',
      ['ondertekening', 'ondertekenaars'],
      () => times(10_000, (i) => ({ email: `a${i}@b.nl` })),
    ],
    [
      '10,000 RIO roles',
      ['beheerautorisaties'],
      () => times(10_000, () => ({ rol: 'rio-algemeen', actie: 'toekennen' })),
    ],
    [
      '10,000 unknown fields',
      ['organisatie'],
      () => Object.fromEntries(times(10_000, (i) => [`veld${i}`, i])),
    ],
    ['a remark of white space', ['opmerking'], () => ' \n\u0000'.repeat(100_000)],
    ['an address of dots', ['beheerder', 'email'], () => 'a.'.repeat(100_000)],
    ['an address without an end', ['beheerder', 'email'], () => `a@${'a-'.repeat(100_000)}`],
    ['a number of brackets', ['beheerder', 'telefoon'], () => '+31 (0) ('.repeat(50_000)],
    [
      'a postcode of spaces',
      ['organisatie', 'adres', 'postcode'],
      () => `1${' '.repeat(100_000)}x`,
    ],
    ['a huisnummer of digits', ['organisatie', 'adres', 'huisnummer'], () => '1'.repeat(100_000)],
    [
      'deep nesting',
      ['organisatie'],
      () => times(1_000, () => 0).reduce<unknown>((deep) => [deep], 'x'),
    ],
  ])('as %s is refused within a second', (_, path, made) => {
    const value = made();
    const start = performance.now();
    expect(check(withValue(createAanvraag(), path, value)).ok).toBe(path[0] === 'opmerking');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
