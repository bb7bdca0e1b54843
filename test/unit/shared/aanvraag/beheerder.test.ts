import { describe, expect, it } from 'vitest';
import type { Soort } from '../../../../shared/aanvraag/soort.ts';
import { maakAanvraag, metWaarde, type Pad } from '../../../fixtures/aanvragen.ts';
import { bevinding, foutenVan, waardeOp, waarschuwingenVan } from './outcome.ts';

const met = (pad: Pad, waarde: unknown, soort: Soort = 'aanmelding') =>
  metWaarde(maakAanvraag('bestuur', soort), pad, waarde);

describe('the naam of the beheerder', () => {
  const pad: Pad = ['beheerder', 'naam'];

  it.each([
    'J. de Vries',
    "Jan van 't Hof",
    'd’Arc-ter Horst',
    'Pelé',
    'Õ',
    'mcDonald VAN der Berg',
    'Łukasz Żółć',
    'محمد علي',
    'יוסי כהן',
    '田中太郎',
    'Σωκράτης',
    'क्\u200dष',
    'می\u200cخواهم',
    '𝒥an',
    'X Æ A-12',
  ])('"%s" stays as it was typed', (naam) => {
    expect(waardeOp(met(pad, naam), pad)).toBe(naam);
  });
});

describe('2.2, an account of the beheerder', () => {
  const pad: Pad = ['beheerder', 'heeftAccount'];
  const waarschuwing = bevinding(pad, 'wijziging-zonder-account', 'Controleer');

  it.each<[Soort, boolean, unknown[]]>([
    ['aanmelding', true, []],
    ['aanmelding', false, []],
    ['wijziging', true, []],
    ['wijziging', false, [waarschuwing]],
  ])('in an %s may be %s, which gives %j as warnings', (soort, heeft, waarschuwingen) => {
    const invoer = met(pad, heeft, soort);
    expect(foutenVan(invoer)).toEqual([]);
    expect(waardeOp(invoer, pad)).toBe(heeft);
    expect(waarschuwingenVan(invoer)).toEqual(waarschuwingen);
  });
});

describe('2.3, an eHerkenningsmiddel of the beheerder', () => {
  const pad: Pad = ['beheerder', 'heeftEherkenning'];

  it('that is there lets the form be sent in', () => {
    expect(waardeOp(met(pad, true), pad)).toBe(true);
  });

  it.each<Soort>(['aanmelding', 'wijziging'])('that is not there stops an %s', (soort) => {
    expect(foutenVan(met(pad, false, soort))).toEqual([
      bevinding(pad, 'eherkenning-nodig', 'Verstuur het formulier pas als'),
    ]);
  });
});

describe.each(['heeftAccount', 'heeftEherkenning'])('the ja or nee of %s', (veld) => {
  const pad: Pad = ['beheerder', veld];

  it('is required', () => {
    expect(foutenVan(met(pad, undefined))).toEqual([bevinding(pad, 'verplicht', 'Kies of')]);
  });

  it.each(['ja', 'nee', 'true', '', 0, 1, null])('is refused when it is %j', (waarde) => {
    expect(foutenVan(met(pad, waarde))).toEqual([
      bevinding(pad, 'verkeerd-soort', 'Kies ja of nee'),
    ]);
  });
});
