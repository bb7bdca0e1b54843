import { describe, expect, it } from 'vitest';
import type { Soort } from '../../../../shared/aanvraag/soort.ts';
import { createAanvraag, withValue, type Path } from '../../../fixtures/aanvragen.ts';
import { finding, errorsOf, valueAt, warningsOf } from './outcome.ts';

const having = (path: Path, value: unknown, soort: Soort = 'aanmelding') =>
  withValue(createAanvraag('bestuur', soort), path, value);

describe('the naam of the beheerder', () => {
  const path: Path = ['beheerder', 'naam'];

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
  ])('"%s" stays as it was typed', (name) => {
    expect(valueAt(having(path, name), path)).toBe(name);
  });
});

describe('2.2, an account of the beheerder', () => {
  const path: Path = ['beheerder', 'heeftAccount'];
  const warning = finding(path, 'wijziging-zonder-account', 'Controleer');

  it.each<[Soort, boolean, unknown[]]>([
    ['aanmelding', true, []],
    ['aanmelding', false, []],
    ['wijziging', true, []],
    ['wijziging', false, [warning]],
  ])('in an %s may be %s, which gives %j as warnings', (soort, has, warnings) => {
    const input = having(path, has, soort);
    expect(errorsOf(input)).toEqual([]);
    expect(valueAt(input, path)).toBe(has);
    expect(warningsOf(input)).toEqual(warnings);
  });
});

describe('2.3, an eHerkenningsmiddel of the beheerder', () => {
  const path: Path = ['beheerder', 'heeftEherkenning'];

  it('that is there lets the form be sent in', () => {
    expect(valueAt(having(path, true), path)).toBe(true);
  });

  it.each<Soort>(['aanmelding', 'wijziging'])('that is not there stops an %s', (soort) => {
    expect(errorsOf(having(path, false, soort))).toEqual([
      finding(path, 'eherkenning-nodig', 'Verstuur het formulier pas als'),
    ]);
  });
});

describe.each(['heeftAccount', 'heeftEherkenning'])('the ja or nee of %s', (field) => {
  const path: Path = ['beheerder', field];

  it('is required', () => {
    expect(errorsOf(having(path, undefined))).toEqual([finding(path, 'verplicht', 'Kies of')]);
  });

  it.each(['ja', 'nee', 'true', '', 0, 1, null])('is refused when it is %j', (value) => {
    expect(errorsOf(having(path, value))).toEqual([
      finding(path, 'verkeerd-soort', 'Kies ja of nee'),
    ]);
  });
});
