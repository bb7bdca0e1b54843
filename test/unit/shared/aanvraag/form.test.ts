import { describe, expect, it } from 'vitest';
import { SOORTEN } from '../../../../shared/aanvraag/soort.ts';
import { toForm, fromForm } from '../../../../shared/aanvraag/form.ts';
import { TYPES_ORGANISATIE } from '../../../../shared/aanvraag/organisatietypen.ts';
import { createAanvraag } from '../../../fixtures/aanvragen.ts';
import { errorsOf, stored } from './outcome.ts';

const from = (fields: Record<string, unknown>) => fromForm(fields).input;
const LIST = 'ondertekening.ondertekenaars';

describe('an aanvraag as the fields of the form', () => {
  it.each(TYPES_ORGANISATIE.flatMap((type) => SOORTEN.map((soort) => ({ type, soort }))))(
    'comes back the same for $type, an $soort',
    ({ type, soort }) => {
      const aanvraag = createAanvraag(type, soort);
      expect(stored(from(toForm(aanvraag)))).toEqual(aanvraag);
    },
  );

  it.each([
    ['nothing', null],
    ['a number', 1],
    ['no value in it', { soort: null, opmerking: undefined, beheerder: { naam: 3 } }],
    ['a role that is no text', { beheerautorisaties: [{ rol: 1, actie: 'toekennen' }] }],
    ['more depth than the form has', { a: [[[['x']]]] }],
  ])('is no field where there is %s', (_, copy) => {
    expect(toForm(copy)).toEqual({});
  });

  it('keeps a role without an actie by its place, and the deepest field there is', () => {
    expect(toForm({ beheerautorisaties: [{ rol: 'po' }], a: [[['x']]] })).toEqual({
      'beheerautorisaties.0.rol': 'po',
      'a.0.0.0': 'x',
    });
  });

  it('has dotted names and only texts', () => {
    expect(toForm(createAanvraag('anders'))).toMatchObject({
      soort: 'aanmelding',
      'organisatie.typeAnders': 'Samenwerkingsverband',
      'organisatie.nummers.anders.nummer': 'R-0042',
      'organisatie.adres.huisnummer': '12a',
      'beheerder.heeftAccount': 'nee',
      'beheerder.heeftEherkenning': 'ja',
      'beheerautorisaties.bow': 'toekennen',
      'ondertekening.ondertekenaars.0.email': 'a.bakker@example.nl',
    });
  });
});

describe('the fields of the form', () => {
  it.each([
    ['ja', true],
    ['nee', false],
    ['misschien', 'misschien'],
    ['Ja', 'Ja'],
  ])('with "%s" for a ja or nee become %j', (value, read) => {
    const fields = { 'beheerder.heeftAccount': value, 'beheerder.heeftEherkenning': value };
    expect(from(fields)['beheerder']).toEqual({ heeftAccount: read, heeftEherkenning: read });
  });

  it('keep ja and nee as text where no ja or nee is asked', () => {
    const fields = { 'beheerder.naam': 'ja', 'organisatie.naam': 'nee' };
    expect(from(fields)).toMatchObject({ beheerder: { naam: 'ja' }, organisatie: { naam: 'nee' } });
  });

  it.each(['', ' ', '\t\r\n', '\u00a0'])('that are empty (%j) count as absent', (empty) => {
    const names = Object.keys(toForm(createAanvraag('anders')));
    const emptyForm = Object.fromEntries(names.map((name) => [name, empty]));
    expect(from(emptyForm)).toEqual(from({}));
  });

  it('of an optional number that is left empty are no number', () => {
    const fields = {
      ...toForm(createAanvraag('bestuur')),
      'organisatie.nummers.kvkNummer': '',
    };
    expect(stored(from(fields)).organisatie.nummers).toEqual({ bestuursnummer: '49999' });
  });

  it('give the roles in the order of the form', () => {
    const fields = { 'beheerautorisaties.bow': 'behouden', 'beheerautorisaties.po': 'toekennen' };
    expect(from(fields)['beheerautorisaties']).toEqual([
      { rol: 'po', actie: 'toekennen' },
      { rol: 'bow', actie: 'behouden' },
    ]);
  });

  it('leave out signatories without a value, but not the first', () => {
    const fields = {
      [`${LIST}.1.naam`]: ' ',
      [`${LIST}.2.naam`]: 'C',
      [`${LIST}.4.email`]: 'e',
    };
    expect(from(fields)['ondertekening']).toEqual({
      ondertekenaars: [{}, { naam: 'C' }, { email: 'e' }],
    });
  });

  it.each([
    'beheerder.admin',
    'beheerder.',
    'soort.x',
    'opmerking.0',
    'beheerautorisaties.deurwaarder',
    'organisatie.nummers.iets',
    `${LIST}.5.naam`,
    `${LIST}.0.rol`,
    `${LIST}.01.naam`,
  ])('with an unknown %s, which would be part of an answer, are refused', (name) => {
    const good = Object.entries(toForm(createAanvraag()));
    const { input, nameOf } = fromForm(Object.fromEntries([...good, [name, 'x']]));
    const errors = errorsOf(input);
    expect(errors.map(({ code }) => code)).toEqual(['onbekend-veld']);
    expect(errors.map(({ pointer }) => nameOf(pointer))).toEqual([name]);
  });

  it.each(['extra', '_extra', 'csrf.token', '__proto__', 'constructor', 'Beheerder.naam', '.', ''])(
    'with %j, which is not of the form, are the same without it',
    (name) => {
      const good = Object.entries(toForm(createAanvraag()));
      const having = fromForm(Object.fromEntries([...good, [name, 'x']]));
      expect(having.input).toEqual(fromForm(Object.fromEntries(good)).input);
      expect(errorsOf(having.input)).toEqual([]);
    },
  );

  it.each(['organisatie', 'beheerder', 'beheerautorisaties', 'ondertekening'])(
    'with %s, which is a section and no field, are refused',
    (name) => {
      expect(errorsOf(from({ ...toForm(createAanvraag()), [name]: 'x' }))).not.toEqual([]);
    },
  );
});
