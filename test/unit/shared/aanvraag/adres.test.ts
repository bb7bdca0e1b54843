import { describe, expect, it } from 'vitest';
import { check } from '../../../../shared/aanvraag/check.ts';
import { EILANDEN, eilanden } from '../../../../shared/aanvraag/eilanden.ts';
import { samenvatting } from '../../../../shared/aanvraag/samenvatting.ts';
import { createAanvraag, withValue, onEiland, type Path } from '../../../fixtures/aanvragen.ts';
import { finding, errorsOf, stored, valueAt } from './outcome.ts';

const having = (path: Path, waarde: string) => withValue(createAanvraag(), path, waarde);

describe('a huisnummer', () => {
  const path: Path = ['organisatie', 'adres', 'huisnummer'];

  it.each([
    ['1', '1'],
    ['10', '10'],
    ['12a', '12a'],
    ['12A', '12A'],
    ['100-3', '100-3'],
    ['7 II', '7 II'],
    ['7   II', '7 II'],
    [' 7 ', '7'],
    ['10/2', '10/2'],
    ['99999', '99999'],
    ['1abcdef', '1abcdef'],
    ['99999abcdef', '99999abcdef'],
    ['99999 a-b/1', '99999 a-b/1'],
    ['1abcdefgh', '1abcdefgh'],
    ['12 A-1234', '12 A-1234'],
    ['12 A 1234', '12 A 1234'],
    ['12 t/m 14', '12 t/m 14'],
    ['12-14', '12-14'],
    ['12–14', '12-14'],
    ['12‑14', '12-14'],
    ['12—14', '12-14'],
    ['12−14', '12-14'],
    ['12 – 14', '12 - 14'],
    ['12\u00ada', '12a'],
    ['12\u200ca', '12a'],
  ])('"%s" is stored as "%s"', (typed, saved) => {
    expect(valueAt(having(path, typed), path)).toBe(saved);
  });

  it.each([
    'a12',
    '-12',
    'bis',
    '0',
    '00',
    '012',
    '0a',
    '100000',
    '99999123456',
    '1abcdefghi',
    '99999abcdefghi',
    '99999 abcdefgh',
    '12.3',
    '12+1',
    '12_a',
    '12,14',
    '½',
    '١٢',
  ])('"%s" is refused', (typed) => {
    expect(errorsOf(having(path, typed))).toEqual([finding(path, 'huisnummer', '100-3')]);
  });
});

describe('a postcode', () => {
  const path: Path = ['organisatie', 'adres', 'postcode'];

  it.each([
    ['1234-AB', '1234 AB'],
    ['1234–AB', '1234 AB'],
    ['1234.AB', '1234 AB'],
    ['1234 AB.', '1234 AB'],
    ['1234 AB。', '1234 AB'],
    ['NL-1234 AB', '1234 AB'],
    ['nl 1234ab', '1234 AB'],
    ['NL1234AB', '1234 AB'],
    ['1234\u00adAB', '1234 AB'],
    ['1234\u200dAB', '1234 AB'],
    ['1234AB', '1234 AB'],
    ['1234 ab', '1234 AB'],
    ['1234   aB', '1234 AB'],
    [' 1234 AB ', '1234 AB'],
    ['1000AA', '1000 AA'],
    ['9999 ZZ', '9999 ZZ'],
    ['1234 SB', '1234 SB'],
    ['1234 SC', '1234 SC'],
    ['1234 SE', '1234 SE'],
    ['1234 SR', '1234 SR'],
    ['1234 ST', '1234 ST'],
    ['1234 AS', '1234 AS'],
    ['1234 DS', '1234 DS'],
  ])('"%s" is stored as "%s"', (typed, saved) => {
    expect(valueAt(having(path, typed), path)).toBe(saved);
  });

  it.each([
    '0999 AB',
    '123 AB',
    '12345 AB',
    '1234 A',
    '1234 ABC',
    '1234',
    '1234 A1',
    '12A4 AB',
    'AB 1234',
    'BE-1234 AB',
    'NL',
    '1234/AB',
    '1234 ÀB',
    '1234 ß',
    'B-1000',
  ])('"%s" is refused with how it should look', (typed) => {
    expect(errorsOf(having(path, typed))).toEqual([finding(path, 'postcode', '1234 AB')]);
  });

  it.each(['1234 SA', '1234 SD', '1234 SS', '1234sa', '1234 sd', '1234Ss', 'NL-1234-SS'])(
    '"%s" is refused: those letters do not exist',
    (typed) => {
      expect(errorsOf(having(path, typed))).toEqual([finding(path, 'postcode', 'SA, SD of SS')]);
    },
  );
});

describe('an address in Caribisch Nederland', () => {
  const adres = ['organisatie', 'adres'];

  it.each(EILANDEN)('on %s needs no postcode and no huisnummer', (eiland) => {
    const aanvraag = onEiland(createAanvraag('bestuur'), eiland);
    expect(stored(aanvraag)).toEqual(aanvraag);
    const having = withValue(aanvraag, [...adres, 'huisnummer'], '12 A');
    expect(valueAt(having, adres)).toMatchObject({ eiland, huisnummer: '12 A' });
    expect(valueAt(having, adres)).not.toHaveProperty('postcode');
  });

  it.each(['8917 DD', '8917', 'x'])('takes no postcode: "%s"', (postcode) => {
    const errors = errorsOf(
      withValue(onEiland(createAanvraag(), 'saba'), [...adres, 'postcode'], postcode),
    );
    const code = 'postcode-hoort-niet-bij-eiland';
    expect(errors).toContainEqual(finding([...adres, 'postcode'], code, 'geen postcodes'));
  });

  it.each(['', 'Bonaire', 'curacao', 'nederland', null, 1, ['saba']])(
    'is on one of the three: not on %j',
    (eiland) => {
      expect(check(withValue(createAanvraag(), [...adres, 'eiland'], eiland)).ok).toBe(false);
    },
  );

  it('has a line of its own in the samenvatting, after the woonplaats', () => {
    const [, organisatie] = samenvatting(onEiland(createAanvraag(), 'sint-eustatius'));
    const [, , , name, straat, ...rest] = organisatie?.regels ?? [];
    expect([name?.label, straat?.label]).toEqual(['Naam (onderwijs)instelling', 'Straat']);
    expect(rest.map(({ label, waarde }) => [label, waarde])).toEqual([
      ['Woonplaats', 'Oranjestad'],
      ['Eiland', eilanden['sint-eustatius']],
    ]);
  });

  it.each(['huisnummer', 'postcode'])('elsewhere a %s is asked for', (name) => {
    expect(errorsOf(withValue(createAanvraag(), [...adres, name], undefined))).toEqual([
      finding([...adres, name], 'verplicht', 'Vul '),
    ]);
  });
});
