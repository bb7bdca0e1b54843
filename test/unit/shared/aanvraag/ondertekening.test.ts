import { describe, expect, it } from 'vitest';
import { TYPEN_ORGANISATIE } from '../../../../shared/aanvraag/organisatietypen.ts';
import { maakAanvraag, metWaarde, type Pad } from '../../../fixtures/aanvragen.ts';
import { bevinding, foutenVan, opgeslagen, waarschuwingenVan } from './outcome.ts';

const LIJST: Pad = ['ondertekening', 'ondertekenaars'];
const ondertekenaar = (nummer: number, extra: object = {}) => ({
  naam: `Bestuurslid ${nummer}`,
  functie: 'Bestuurslid',
  email: `lid${nummer}@example.org`,
  ...extra,
});
const aantal = (hoeveel: number, extra: object = {}) =>
  Array.from({ length: hoeveel }, (_, index) => ondertekenaar(index, extra));
const metLijst = (lijst: unknown) => metWaarde(maakAanvraag('bestuur'), LIJST, lijst);
const opPapier = (lijst: unknown) =>
  metWaarde(maakAanvraag('bestuur'), ['ondertekening'], { wijze: 'papier', ondertekenaars: lijst });
const zonderEmail = { naam: 'A. Bakker', functie: 'Voorzitter' };

describe('the number of signatories', () => {
  it.each([1, 2, 5])('may be %i', (hoeveel) => {
    const { ondertekenaars } = opgeslagen(metLijst(aantal(hoeveel))).ondertekening;
    expect(ondertekenaars).toEqual(aantal(hoeveel));
  });

  it.each([0, 6, 50])('may not be %i', (hoeveel) => {
    expect(foutenVan(metLijst(aantal(hoeveel)))).toEqual([
      bevinding(LIJST, 'aantal-ondertekenaars', 'één tot vijf'),
    ]);
  });

  it('is refused at once with what is wrong in one of them', () => {
    const fouten = foutenVan(metLijst([...aantal(5), ondertekenaar(5, { naam: '' })]));
    expect(fouten).toHaveLength(2);
    expect(fouten).toContainEqual(bevinding([...LIJST, 5, 'naam'], 'verplicht'));
    expect(fouten).toContainEqual(bevinding(LIJST, 'aantal-ondertekenaars'));
  });

  it.each([
    ['verplicht', undefined, 'één tot vijf'],
    ['verkeerd-soort', null, 'lijst'],
    ['verkeerd-soort', { 0: zonderEmail }, 'lijst'],
    ['verkeerd-soort', 'A. Bakker', 'lijst'],
  ])('gives %s when the list is %j', (code, lijst, detail) => {
    expect(foutenVan(metLijst(lijst))).toEqual([bevinding(LIJST, code, detail)]);
  });
});

describe('the wijze of signing', () => {
  const pad: Pad = ['ondertekening', 'wijze'];

  it.each([undefined, 'fax', 'Digitaal', '', null])('may not be %j', (wijze) => {
    const code = wijze === undefined ? 'verplicht' : 'geen-keuze';
    expect(foutenVan(metWaarde(maakAanvraag(), pad, wijze))).toEqual([
      bevinding(pad, code, 'Kies hoe het bevoegd gezag ondertekent'),
    ]);
  });

  it('digitaal asks an e-mail address of everyone', () => {
    expect(foutenVan(metLijst([ondertekenaar(1), zonderEmail]))).toEqual([
      bevinding([...LIJST, 1, 'email'], 'verplicht', 'Vul het e-mailadres'),
    ]);
  });

  it('papier asks no e-mail address', () => {
    expect(opgeslagen(opPapier([zonderEmail])).ondertekening.ondertekenaars).toEqual([zonderEmail]);
  });

  it('papier refuses an e-mail address', () => {
    expect(foutenVan(opPapier([zonderEmail, ondertekenaar(1)]))).toEqual([
      bevinding([...LIJST, 1, 'email'], 'email-hoort-niet-bij-papier', 'Maak dit veld leeg'),
    ]);
  });
});

describe('the functie of who signs for a gemeente', () => {
  const pad: Pad = [...LIJST, 0, 'functie'];
  const met = (functie: string) => metWaarde(maakAanvraag('gemeente'), pad, functie);

  it.each([
    ['gemeentesecretaris', 'gemeentesecretaris'],
    ['burgemeester', 'burgemeester'],
    ['wethouder', 'wethouder'],
    ['Wethouder', 'wethouder'],
    ['BURGEMEESTER', 'burgemeester'],
    ['  GemeenteSecretaris ', 'gemeentesecretaris'],
  ])('"%s" is stored as "%s"', (getypt, bewaard) => {
    expect(opgeslagen(met(getypt)).ondertekening.ondertekenaars[0]?.functie).toBe(bewaard);
  });

  it.each(['wethouders', 'wethouder Onderwijs', 'locoburgemeester', 'raadslid', 'teamleider'])(
    'may not be "%s"',
    (functie) => {
      const detail = 'de gemeentesecretaris, de burgemeester of een wethouder';
      expect(foutenVan(met(functie))).toEqual([bevinding(pad, 'functie-gemeente', detail)]);
    },
  );

  it.each(TYPEN_ORGANISATIE.filter((type) => type !== 'gemeente'))(
    'is free for %s, and stays as typed',
    (type) => {
      const invoer = metWaarde(maakAanvraag(type), pad, 'WETHOUDER van iets');
      const { ondertekenaars } = opgeslagen(invoer).ondertekening;
      expect(ondertekenaars[0]?.functie).toBe('WETHOUDER van iets');
    },
  );
});

describe('two signatories', () => {
  it.each([
    ['the same e-mail address', 'lid1@example.org'],
    ['the same in capitals', 'LID1@Example.ORG'],
    ['the same with spaces around it', ' lid1@example.org '],
  ])('with %s are refused, at the second', (_, email) => {
    expect(foutenVan(metLijst([ondertekenaar(1), ondertekenaar(2, { email })]))).toEqual([
      bevinding([...LIJST, 1, 'email'], 'ondertekenaar-dubbel', 'eigen adres'),
    ]);
  });

  it('with the same name and functie may sign', () => {
    const [een, ander] = [1, 2].map((nummer) => ondertekenaar(nummer, { naam: 'A. Bakker' }));
    expect(foutenVan(metLijst([een, ander]))).toEqual([]);
  });
});

describe('a signatory who is the beheerder', () => {
  it.each([
    ['address', { email: 'J.deVries@example.nl' }],
    ['name', { naam: 'j. de vries' }],
  ])('by %s gives a warning, not an error', (_, extra) => {
    const invoer = metLijst([ondertekenaar(1), ondertekenaar(2, extra)]);
    expect(foutenVan(invoer)).toEqual([]);
    expect(waarschuwingenVan(invoer)).toEqual([
      bevinding([...LIJST, 1], 'ondertekenaar-is-beheerder', 'Dat mag'),
    ]);
  });

  it('gives no warning for anyone else', () => {
    expect(waarschuwingenVan(metLijst(aantal(5)))).toEqual([]);
  });
});
