import { describe, expect, it } from 'vitest';
import { SOORTEN } from '../../../../shared/aanvraag/soort.ts';
import { check } from '../../../../shared/aanvraag/check.ts';
import { fromForm } from '../../../../shared/aanvraag/form.ts';
import { TYPES_ORGANISATIE } from '../../../../shared/aanvraag/organisatietypen.ts';
import { createAanvraag, withValue, type Path } from '../../../fixtures/aanvragen.ts';
import { finding, errorsOf, stored } from './outcome.ts';

const codes = (input: unknown) => errorsOf(input).map(({ pointer, code }) => [pointer, code]);

describe('an aanvraag that is right', () => {
  it.each(TYPES_ORGANISATIE.flatMap((type) => SOORTEN.map((soort) => ({ type, soort }))))(
    'for $type, an $soort, is stored as it is, without warnings',
    ({ type, soort }) => {
      const aanvraag = createAanvraag(type, soort);
      expect(check(aanvraag)).toEqual({ ok: true, aanvraag, waarschuwingen: [] });
    },
  );

  it('is left untouched: the stored form is a new one', () => {
    const input = withValue(createAanvraag(), ['beheerder', 'naam'], ' A  B ');
    const beforehand = structuredClone(input);
    stored(input);
    expect(input).toEqual(beforehand);
  });
});

describe('an aanvraag that is no aanvraag', () => {
  it.each([[null], [[]], ['x'], [''], [0], [true], [[createAanvraag()]]])(
    'as %j is refused',
    (input) => {
      expect(codes(input)).toEqual([['#', 'verkeerd-soort']]);
    },
  );

  it('as nothing at all is refused', () => {
    expect(codes(undefined)).toEqual([['#', 'verplicht']]);
  });

  it('as an empty object is refused for every part at once', () => {
    expect(codes({})).toEqual([
      ['#/soort', 'verplicht'],
      ['#/organisatie', 'verplicht'],
      ['#/beheerder', 'verplicht'],
      ['#/beheerautorisaties', 'verplicht'],
      ['#/ondertekening', 'verplicht'],
    ]);
  });

  it('as an empty form is refused for every field at once', () => {
    expect(codes(fromForm({}).input).sort()).toEqual(
      [
        ['#/soort', 'verplicht'],
        ['#/organisatie/type', 'verplicht'],
        ['#/organisatie/naam', 'verplicht'],
        ['#/organisatie/adres/straat', 'verplicht'],
        ['#/organisatie/adres/huisnummer', 'verplicht'],
        ['#/organisatie/adres/postcode', 'verplicht'],
        ['#/organisatie/adres/woonplaats', 'verplicht'],
        ['#/beheerder/naam', 'verplicht'],
        ['#/beheerder/functie', 'verplicht'],
        ['#/beheerder/telefoon', 'verplicht'],
        ['#/beheerder/email', 'verplicht'],
        ['#/beheerder/heeftAccount', 'verplicht'],
        ['#/beheerder/heeftEherkenning', 'verplicht'],
        ['#/ondertekening/wijze', 'verplicht'],
        ['#/ondertekening/ondertekenaars/0/naam', 'verplicht'],
        ['#/ondertekening/ondertekenaars/0/functie', 'verplicht'],
        ['#/beheerautorisaties', 'rol-verplicht'],
      ].sort(),
    );
  });
});

describe('a part of the wrong kind', () => {
  const sections: Path[] = [
    ['organisatie'],
    ['organisatie', 'adres'],
    ['beheerder'],
    ['beheerautorisaties', 0],
    ['ondertekening'],
    ['ondertekening', 'ondertekenaars', 0],
  ];

  it.each(sections.flatMap((path) => [null, 'x', 1, ['x']].map((waarde) => ({ path, waarde }))))(
    'is refused at its own place: $path as $waarde',
    ({ path, waarde }) => {
      expect(errorsOf(withValue(createAanvraag('bestuur'), path, waarde))).toContainEqual(
        finding(path, 'verkeerd-soort', 'Stuur een object'),
      );
    },
  );

  it.each([null, 'po', 1, { po: 'toekennen' }])('is refused for the roles as %j', (waarde) => {
    expect(errorsOf(withValue(createAanvraag(), ['beheerautorisaties'], waarde))).toEqual([
      finding(['beheerautorisaties'], 'verkeerd-soort', 'lijst'),
    ]);
  });

  it('is refused without roles with what to choose', () => {
    expect(errorsOf({ ...createAanvraag(), beheerautorisaties: undefined })).toEqual([
      finding(['beheerautorisaties'], 'verplicht', 'Kies minstens één rol'),
    ]);
  });

  it.each(['', 'Aanmelding', 'wijzigen', null, 1])('is refused for the soort as %j', (soort) => {
    expect(errorsOf({ ...createAanvraag(), soort })).toEqual([
      finding(['soort'], 'geen-keuze', 'Kies of het om een aanmelding of een wijziging gaat'),
    ]);
  });
});

describe('several errors in several sections', () => {
  const errors: [Path, unknown, string, Path?][] = [
    [['soort'], 'nieuw', 'geen-keuze'],
    [['organisatie', 'typeAnders'], 'Iets', 'hoort-niet-bij-type'],
    [['organisatie', 'nummers', 'brincode'], '31FR00', 'brincode'],
    [['organisatie', 'nummers', 'gemeentecode'], '0014', 'nummer-hoort-niet-bij-type'],
    [['organisatie', 'naam'], 'a'.repeat(201), 'te-lang'],
    [['organisatie', 'adres', 'postcode'], '1234', 'postcode'],
    [['beheerder', 'telefoon'], '112', 'telefoon'],
    [['beheerder', 'email'], 'www.example.nl', 'webadres'],
    [['beheerder', 'heeftEherkenning'], false, 'eherkenning-nodig'],
    [['beheerautorisaties', 0, 'rol'], 'iets', 'geen-keuze'],
    [['ondertekening', 'ondertekenaars', 0, 'email'], undefined, 'verplicht'],
    [['opmerking'], 5, 'verkeerd-soort'],
    [['extra'], 1, 'onbekend-veld'],
  ];

  it('all come at once, each field with its own', () => {
    const input = errors.reduce<object>(
      (aanvraag, [path, waarde]) => withValue(aanvraag, path, waarde),
      createAanvraag(),
    );
    const expected = errors.map(([path, , code]) => [['#', ...path].join('/'), code]);
    // Without its role, RIO Algemeen lacks what it needs.
    const rio = ['#/beheerautorisaties/1', 'rol-nodig'];
    expect(codes(input).sort()).toEqual([...expected, rio].sort());
  });

  it('come with the warnings beside them', () => {
    const withoutAccount = createAanvraag('bestuur', 'wijziging');
    withoutAccount.beheerder.heeftAccount = false;
    withoutAccount.organisatie.naam = '';
    expect(check(withoutAccount)).toMatchObject({
      ok: false,
      errors: [{ pointer: '#/organisatie/naam' }],
      waarschuwingen: [{ pointer: '#/beheerder/heeftAccount' }],
    });
  });
});
