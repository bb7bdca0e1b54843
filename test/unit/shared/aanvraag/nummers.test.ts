import { describe, expect, it } from 'vitest';
import type { TypeOrganisatie } from '../../../../shared/aanvraag/organisatietypen.ts';
import { createAanvraag, withValue, type Path } from '../../../fixtures/aanvragen.ts';
import { finding, errorsOf, valueAt } from './outcome.ts';

const typeWith = {
  brincode: 'onderwijsinstelling',
  bestuursnummer: 'bestuur',
  gemeentecode: 'gemeente',
  crediteurnummer: 'deurwaarder',
  kvkNummer: 'bestuur',
} as const satisfies Record<string, TypeOrganisatie>;
type Nummer = keyof typeof typeWith;

const pathOf = (nummer: Nummer): Path => ['organisatie', 'nummers', nummer];
const having = (nummer: Nummer, value: unknown) =>
  withValue(createAanvraag(typeWith[nummer]), pathOf(nummer), value);

describe('a number of 1.2', () => {
  it.each<[Nummer, string, string]>([
    ['brincode', '31FR', '31FR'],
    ['brincode', '31fr', '31FR'],
    ['brincode', '31Fr', '31FR'],
    ['brincode', ' 31 FR ', '31FR'],
    ['brincode', '3 1 f r', '31FR'],
    ['brincode', '00AA', '00AA'],
    ['brincode', '31-FR', '31FR'],
    ['brincode', '31\u00adFR', '31FR'],
    ['brincode', '31\u200cFR', '31FR'],
    ['bestuursnummer', '30.156', '30156'],
    ['bestuursnummer', '30\u2024156', '30156'],
    ['bestuursnummer', '30·156', '30156'],
    ['bestuursnummer', '30–156', '30156'],
    ['bestuursnummer', '30 156', '30156'],
    ['bestuursnummer', '30156\u00ad', '30156'],
    ['gemeentecode', '0.363', '0363'],
    ['gemeentecode', 'GM-0363', '0363'],
    ['kvkNummer', '12.34.56.78', '12345678'],
    ['kvkNummer', '1234 5678', '12345678'],
    ['kvkNummer', '1234−5678', '12345678'],
    ['kvkNummer', '01234567\u{E0041}', '01234567'],
    ['crediteurnummer', '000123\u200d', '000123'],
    ['bestuursnummer', '30156', '30156'],
    ['bestuursnummer', '00001', '00001'],
    ['bestuursnummer', ' 99999 ', '99999'],
    ['gemeentecode', '0363', '0363'],
    ['gemeentecode', '0000', '0000'],
    ['gemeentecode', '9999', '9999'],
    ['gemeentecode', 'GM0363', '0363'],
    ['gemeentecode', 'gm0014', '0014'],
    ['crediteurnummer', '1', '1'],
    ['crediteurnummer', '000123', '000123'],
    ['crediteurnummer', '123456789012', '123456789012'],
    ['crediteurnummer', '000000000000', '000000000000'],
    ['kvkNummer', '01234567', '01234567'],
    ['kvkNummer', ' 99999999 ', '99999999'],
  ])('%s "%s" is stored as "%s"', (nummer, typed, saved) => {
    expect(valueAt(having(nummer, typed), pathOf(nummer))).toBe(saved);
  });

  it.each<[Nummer, string, string]>([
    ['brincode', '3FR', 'zoals 31FR'],
    ['brincode', '311FR', 'zoals 31FR'],
    ['brincode', '31F', 'zoals 31FR'],
    ['brincode', '31FRA', 'zoals 31FR'],
    ['brincode', '3AFR', 'zoals 31FR'],
    ['brincode', '31F1', 'zoals 31FR'],
    ['brincode', 'FR31', 'zoals 31FR'],
    ['brincode', '31/FR', 'zoals 31FR'],
    ['brincode', '31ÉÉ', 'zoals 31FR'],
    ['brincode', '31ß', 'zoals 31FR'],
    ['brincode', '31ﬁ', 'zoals 31FR'],
    ['brincode', '31FR0', 'zoals 31FR'],
    ['brincode', '31FR000', 'zoals 31FR'],
    ['brincode', '31FR0A', 'zoals 31FR'],
    ['brincode', 'A31FR00', 'zoals 31FR'],
    ['bestuursnummer', '3015', 'vijf cijfers'],
    ['bestuursnummer', '301567', 'vijf cijfers'],
    ['bestuursnummer', '3015A', 'vijf cijfers'],
    ['bestuursnummer', '٣٠١٥٦', 'vijf cijfers'],
    ['gemeentecode', '36', 'vier cijfers, zoals'],
    ['gemeentecode', '03633', 'vier cijfers, zoals'],
    ['gemeentecode', 'GM', 'vier cijfers, zoals'],
    ['gemeentecode', 'GM03633', 'vier cijfers, zoals'],
    ['gemeentecode', 'AB0363', 'vier cijfers, zoals'],
    ['gemeentecode', '036A', 'vier cijfers, zoals'],
    ['crediteurnummer', '1234567890123', 'maximaal 12'],
    ['crediteurnummer', '12A', 'alleen cijfers'],
    ['crediteurnummer', '-12', 'alleen cijfers'],
    ['crediteurnummer', '12.5', 'alleen cijfers'],
    ['kvkNummer', '123456', 'acht cijfers, zoals'],
    ['kvkNummer', '123456789', 'acht cijfers, zoals'],
    ['kvkNummer', '12345678901', 'acht cijfers, zoals'],
    ['kvkNummer', '1234567890123', 'acht cijfers, zoals'],
    ['kvkNummer', '1234567A', 'acht cijfers, zoals'],
  ])('%s "%s" is refused with how it should look', (nummer, typed, detail) => {
    const errors = errorsOf(having(nummer, typed));
    expect(errors).toEqual([finding(pathOf(nummer), nummer.toLowerCase(), detail)]);
  });

  it.each<[string, Nummer, string, string]>([
    ['a vestigingscode', 'brincode', '31FR00', 'vestigingscode'],
    ['a vestigingscode', 'brincode', '31FR00', 'de eerste vier in: 31FR.'],
    ['a vestigingscode in lower case', 'brincode', '25ba 01', 'de eerste vier in: 25BA.'],
    ['a lost zero', 'gemeentecode', '363', 'Zet er een nul voor. Vul in: 0363.'],
    ['a lost zero after GM', 'gemeentecode', 'GM363', 'Zet er een nul voor. Vul in: 0363.'],
    ['a vestigingsnummer', 'kvkNummer', '000012345678', 'vestigingsnummer van twaalf cijfers'],
    ['a lost zero', 'kvkNummer', '7654321', '07654321'],
  ])('that is %s (%s "%s") is refused with the repair', (_, nummer, typed, detail) => {
    const errors = errorsOf(having(nummer, typed));
    expect(errors).toEqual([finding(pathOf(nummer), nummer.toLowerCase(), detail)]);
  });
});

describe('any other number of 1.2', () => {
  const path: Path = ['organisatie', 'nummers', 'anders'];
  const withAnders = (value: unknown) => withValue(createAanvraag('anders'), path, value);

  it('keeps its name and its number as they were typed', () => {
    const anders = { soort: ' Relatie  nummer', nummer: 'r-0042/B ' };
    expect(valueAt(withAnders(anders), path)).toEqual({
      soort: 'Relatie nummer',
      nummer: 'r-0042/B',
    });
  });

  it.each([
    ['nummer', { soort: 'Relatienummer' }, 'Vul het andere nummer in'],
    ['soort', { nummer: 'R-0042' }, 'Vul in wat voor nummer het is'],
  ])('is refused without its %s', (missing, anders, detail) => {
    const errors = errorsOf(withAnders(anders));
    expect(errors).toEqual([finding([...path, missing], 'verplicht', detail)]);
  });
});
