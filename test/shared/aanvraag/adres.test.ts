import { describe, expect, it } from 'vitest';
import { maakAanvraag, metWaarde, type Pad } from '../../fixtures/aanvragen.ts';
import { bevinding, foutenVan, waardeOp } from './uitkomst.ts';

const met = (pad: Pad, waarde: string) => metWaarde(maakAanvraag(), pad, waarde);

describe('a huisnummer', () => {
  const pad: Pad = ['organisatie', 'adres', 'huisnummer'];

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
    ['99999123456', '99999123456'],
  ])('"%s" is stored as "%s"', (getypt, bewaard) => {
    expect(waardeOp(met(pad, getypt), pad)).toBe(bewaard);
  });

  it.each([
    'a12',
    '-12',
    'bis',
    '1abcdefg',
    '99999abcdefg',
    '99999 abcdef',
    '999991234567',
    '12.3',
    '12+1',
    '12_a',
    '12,14',
    '½',
    '١٢',
  ])('"%s" is refused', (getypt) => {
    expect(foutenVan(met(pad, getypt))).toEqual([bevinding(pad, 'huisnummer', '100-3')]);
  });
});

describe('a postcode', () => {
  const pad: Pad = ['organisatie', 'adres', 'postcode'];

  it.each([
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
  ])('"%s" is stored as "%s"', (getypt, bewaard) => {
    expect(waardeOp(met(pad, getypt), pad)).toBe(bewaard);
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
    '1234-AB',
    '1234 ÀB',
    '1234 ß',
    'B-1000',
  ])('"%s" is refused with how it should look', (getypt) => {
    expect(foutenVan(met(pad, getypt))).toEqual([bevinding(pad, 'postcode', '1234 AB')]);
  });

  it.each(['1234 SA', '1234 SD', '1234 SS', '1234sa', '1234 sd', '1234Ss'])(
    '"%s" is refused: those letters do not exist',
    (getypt) => {
      expect(foutenVan(met(pad, getypt))).toEqual([bevinding(pad, 'postcode', 'SA, SD of SS')]);
    },
  );
});
