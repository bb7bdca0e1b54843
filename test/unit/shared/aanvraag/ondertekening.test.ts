import { describe, expect, it } from 'vitest';
import { TYPES_ORGANISATIE } from '../../../../shared/aanvraag/organisatietypen.ts';
import { createAanvraag, withValue, type Path } from '../../../fixtures/aanvragen.ts';
import { finding, errorsOf, stored, warningsOf } from './outcome.ts';

const LIST: Path = ['ondertekening', 'ondertekenaars'];
const ondertekenaar = (nummer: number, extra: object = {}) => ({
  naam: `Bestuurslid ${nummer}`,
  functie: 'Bestuurslid',
  email: `lid${nummer}@example.org`,
  ...extra,
});
const count = (howMany: number, extra: object = {}) =>
  Array.from({ length: howMany }, (_, index) => ondertekenaar(index, extra));
const withList = (list: unknown) => withValue(createAanvraag('bestuur'), LIST, list);
const onPapier = (list: unknown) =>
  withValue(createAanvraag('bestuur'), ['ondertekening'], {
    wijze: 'papier',
    ondertekenaars: list,
  });
const withoutEmail = { naam: 'A. Bakker', functie: 'Voorzitter' };

describe('the number of signatories', () => {
  it.each([1, 2, 5])('may be %i', (howMany) => {
    const { ondertekenaars } = stored(withList(count(howMany))).ondertekening;
    expect(ondertekenaars).toEqual(count(howMany));
  });

  it.each([0, 6, 50])('may not be %i', (howMany) => {
    expect(errorsOf(withList(count(howMany)))).toEqual([
      finding(LIST, 'aantal-ondertekenaars', 'één tot vijf'),
    ]);
  });

  it('is refused at once with what is wrong in one of them', () => {
    const errors = errorsOf(withList([...count(5), ondertekenaar(5, { naam: '' })]));
    expect(errors).toHaveLength(2);
    expect(errors).toContainEqual(finding([...LIST, 5, 'naam'], 'verplicht'));
    expect(errors).toContainEqual(finding(LIST, 'aantal-ondertekenaars'));
  });

  it.each([
    ['verplicht', undefined, 'één tot vijf'],
    ['verkeerd-soort', null, 'lijst'],
    ['verkeerd-soort', { 0: withoutEmail }, 'lijst'],
    ['verkeerd-soort', 'A. Bakker', 'lijst'],
  ])('gives %s when the list is %j', (code, list, detail) => {
    expect(errorsOf(withList(list))).toEqual([finding(LIST, code, detail)]);
  });
});

describe('the wijze of signing', () => {
  const path: Path = ['ondertekening', 'wijze'];

  it.each([undefined, 'fax', 'Digitaal', '', null])('may not be %j', (wijze) => {
    const code = wijze === undefined ? 'verplicht' : 'geen-keuze';
    expect(errorsOf(withValue(createAanvraag(), path, wijze))).toEqual([
      finding(path, code, 'Kies hoe het bevoegd gezag ondertekent'),
    ]);
  });

  it('digitaal asks an e-mail address of everyone', () => {
    expect(errorsOf(withList([ondertekenaar(1), withoutEmail]))).toEqual([
      finding([...LIST, 1, 'email'], 'verplicht', 'Vul het e-mailadres'),
    ]);
  });

  it('papier asks no e-mail address', () => {
    expect(stored(onPapier([withoutEmail])).ondertekening.ondertekenaars).toEqual([withoutEmail]);
  });

  it('papier refuses an e-mail address', () => {
    expect(errorsOf(onPapier([withoutEmail, ondertekenaar(1)]))).toEqual([
      finding([...LIST, 1, 'email'], 'email-hoort-niet-bij-papier', 'Maak dit veld leeg'),
    ]);
  });
});

describe('the functie of who signs for a gemeente', () => {
  const path: Path = [...LIST, 0, 'functie'];
  const having = (functie: string) => withValue(createAanvraag('gemeente'), path, functie);

  it.each([
    ['gemeentesecretaris', 'gemeentesecretaris'],
    ['burgemeester', 'burgemeester'],
    ['wethouder', 'wethouder'],
    ['Wethouder', 'wethouder'],
    ['BURGEMEESTER', 'burgemeester'],
    ['  GemeenteSecretaris ', 'gemeentesecretaris'],
  ])('"%s" is stored as "%s"', (typed, saved) => {
    expect(stored(having(typed)).ondertekening.ondertekenaars[0]?.functie).toBe(saved);
  });

  it.each(['wethouders', 'wethouder Onderwijs', 'locoburgemeester', 'raadslid', 'teamleider'])(
    'may not be "%s"',
    (functie) => {
      const detail = 'de gemeentesecretaris, de burgemeester of een wethouder';
      expect(errorsOf(having(functie))).toEqual([finding(path, 'functie-gemeente', detail)]);
    },
  );

  it.each(TYPES_ORGANISATIE.filter((type) => type !== 'gemeente'))(
    'is free for %s, and stays as typed',
    (type) => {
      const input = withValue(createAanvraag(type), path, 'WETHOUDER');
      const { ondertekenaars } = stored(input).ondertekening;
      expect(ondertekenaars[0]?.functie).toBe('WETHOUDER');
    },
  );
});

describe('two signatories', () => {
  it.each([
    ['the same e-mail address', 'lid1@example.org'],
    ['the same in capitals', 'LID1@Example.ORG'],
    ['the same with spaces around it', ' lid1@example.org '],
  ])('with %s are refused, at the second', (_, email) => {
    expect(errorsOf(withList([ondertekenaar(1), ondertekenaar(2, { email })]))).toEqual([
      finding([...LIST, 1, 'email'], 'ondertekenaar-dubbel', 'eigen adres'),
    ]);
  });

  it('with the same name and functie may sign', () => {
    const [one, other] = [1, 2].map((nummer) => ondertekenaar(nummer, { naam: 'A. Bakker' }));
    expect(errorsOf(withList([one, other]))).toEqual([]);
  });
});

describe('a signatory who is the beheerder', () => {
  it.each([
    ['address', { email: 'J.deVries@example.nl' }],
    ['name', { naam: 'j. de vries' }],
  ])('by %s gives a warning, not an error', (_, extra) => {
    const input = withList([ondertekenaar(1), ondertekenaar(2, extra)]);
    expect(errorsOf(input)).toEqual([]);
    expect(warningsOf(input)).toEqual([
      finding([...LIST, 1], 'ondertekenaar-is-beheerder', 'Dat mag'),
    ]);
  });

  it('gives no warning for anyone else', () => {
    expect(warningsOf(withList(count(5)))).toEqual([]);
  });
});
