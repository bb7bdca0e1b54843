import { describe, expect, it } from 'vitest';
import { SOORTEN } from '../../../../shared/aanvraag/soort.ts';
import { controleer } from '../../../../shared/aanvraag/check.ts';
import { uitFormulier } from '../../../../shared/aanvraag/form.ts';
import { TYPEN_ORGANISATIE } from '../../../../shared/aanvraag/organisatietypen.ts';
import { maakAanvraag, metWaarde, type Pad } from '../../../fixtures/aanvragen.ts';
import { bevinding, foutenVan, opgeslagen } from './outcome.ts';

const codes = (invoer: unknown) => foutenVan(invoer).map(({ pointer, code }) => [pointer, code]);

describe('an aanvraag that is right', () => {
  it.each(TYPEN_ORGANISATIE.flatMap((type) => SOORTEN.map((soort) => ({ type, soort }))))(
    'for $type, an $soort, is stored as it is, without warnings',
    ({ type, soort }) => {
      const aanvraag = maakAanvraag(type, soort);
      expect(controleer(aanvraag)).toEqual({ ok: true, aanvraag, waarschuwingen: [] });
    },
  );

  it('is left untouched: the stored form is a new one', () => {
    const invoer = metWaarde(maakAanvraag(), ['beheerder', 'naam'], ' A  B ');
    const vooraf = structuredClone(invoer);
    opgeslagen(invoer);
    expect(invoer).toEqual(vooraf);
  });
});

describe('an aanvraag that is no aanvraag', () => {
  it.each([[null], [[]], ['x'], [''], [0], [true], [[maakAanvraag()]]])(
    'as %j is refused',
    (invoer) => {
      expect(codes(invoer)).toEqual([['#', 'verkeerd-soort']]);
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
    expect(codes(uitFormulier({}).invoer).sort()).toEqual(
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
  const delen: Pad[] = [
    ['organisatie'],
    ['organisatie', 'adres'],
    ['beheerder'],
    ['beheerautorisaties', 0],
    ['ondertekening'],
    ['ondertekening', 'ondertekenaars', 0],
  ];

  it.each(delen.flatMap((pad) => [null, 'x', 1, ['x']].map((waarde) => ({ pad, waarde }))))(
    'is refused at its own place: $pad as $waarde',
    ({ pad, waarde }) => {
      expect(foutenVan(metWaarde(maakAanvraag('bestuur'), pad, waarde))).toContainEqual(
        bevinding(pad, 'verkeerd-soort', 'Stuur een object'),
      );
    },
  );

  it.each([null, 'po', 1, { po: 'toekennen' }])('is refused for the roles as %j', (waarde) => {
    expect(foutenVan(metWaarde(maakAanvraag(), ['beheerautorisaties'], waarde))).toEqual([
      bevinding(['beheerautorisaties'], 'verkeerd-soort', 'lijst'),
    ]);
  });

  it.each(['', 'Aanmelding', 'wijzigen', null, 1])('is refused for the soort as %j', (soort) => {
    expect(foutenVan({ ...maakAanvraag(), soort })).toEqual([
      bevinding(['soort'], 'geen-keuze', 'Kies of het om een aanmelding of een wijziging gaat'),
    ]);
  });
});

describe('several errors in several sections', () => {
  const fouten: [Pad, unknown, string, Pad?][] = [
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
    const invoer = fouten.reduce<object>(
      (aanvraag, [pad, waarde]) => metWaarde(aanvraag, pad, waarde),
      maakAanvraag(),
    );
    const verwacht = fouten.map(([pad, , code]) => [['#', ...pad].join('/'), code]);
    // Without its role, RIO Algemeen lacks what it needs.
    const rio = ['#/beheerautorisaties/1', 'rol-nodig'];
    expect(codes(invoer).sort()).toEqual([...verwacht, rio].sort());
  });

  it('come with the warnings beside them', () => {
    const zonderAccount = maakAanvraag('bestuur', 'wijziging');
    zonderAccount.beheerder.heeftAccount = false;
    zonderAccount.organisatie.naam = '';
    expect(controleer(zonderAccount)).toMatchObject({
      ok: false,
      fouten: [{ pointer: '#/organisatie/naam' }],
      waarschuwingen: [{ pointer: '#/beheerder/heeftAccount' }],
    });
  });
});
