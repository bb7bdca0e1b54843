import { describe, expect, it } from 'vitest';
import { SOORTEN } from '../../../../shared/aanvraag/soort.ts';
import { naarFormulier, uitFormulier } from '../../../../shared/aanvraag/form.ts';
import { TYPEN_ORGANISATIE } from '../../../../shared/aanvraag/organisatietypen.ts';
import { maakAanvraag } from '../../../fixtures/aanvragen.ts';
import { foutenVan, opgeslagen } from './outcome.ts';

const uit = (velden: Record<string, unknown>) => uitFormulier(velden).invoer;
const LIJST = 'ondertekening.ondertekenaars';

describe('an aanvraag as the fields of the form', () => {
  it.each(TYPEN_ORGANISATIE.flatMap((type) => SOORTEN.map((soort) => ({ type, soort }))))(
    'comes back the same for $type, an $soort',
    ({ type, soort }) => {
      const aanvraag = maakAanvraag(type, soort);
      expect(opgeslagen(uit(naarFormulier(aanvraag)))).toEqual(aanvraag);
    },
  );

  it('has dotted names and only texts', () => {
    expect(naarFormulier(maakAanvraag('anders'))).toMatchObject({
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
  ])('with "%s" for a ja or nee become %j', (waarde, gelezen) => {
    const velden = { 'beheerder.heeftAccount': waarde, 'beheerder.heeftEherkenning': waarde };
    expect(uit(velden)['beheerder']).toEqual({ heeftAccount: gelezen, heeftEherkenning: gelezen });
  });

  it('keep ja and nee as text where no ja or nee is asked', () => {
    const velden = { 'beheerder.naam': 'ja', 'organisatie.naam': 'nee' };
    expect(uit(velden)).toMatchObject({ beheerder: { naam: 'ja' }, organisatie: { naam: 'nee' } });
  });

  it.each(['', ' ', '\t\r\n', '\u00a0'])('that are empty (%j) count as absent', (leeg) => {
    const namen = Object.keys(naarFormulier(maakAanvraag('anders')));
    const leegFormulier = Object.fromEntries(namen.map((naam) => [naam, leeg]));
    expect(uit(leegFormulier)).toEqual(uit({}));
  });

  it('of an optional number that is left empty are no number', () => {
    const velden = {
      ...naarFormulier(maakAanvraag('bestuur')),
      'organisatie.nummers.kvkNummer': '',
    };
    expect(opgeslagen(uit(velden)).organisatie.nummers).toEqual({ bestuursnummer: '49999' });
  });

  it('give the roles in the order of the form', () => {
    const velden = { 'beheerautorisaties.bow': 'behouden', 'beheerautorisaties.po': 'toekennen' };
    expect(uit(velden)['beheerautorisaties']).toEqual([
      { rol: 'po', actie: 'toekennen' },
      { rol: 'bow', actie: 'behouden' },
    ]);
  });

  it('leave out signatories without a value, but not the first', () => {
    const velden = {
      [`${LIJST}.1.naam`]: ' ',
      [`${LIJST}.2.naam`]: 'C',
      [`${LIJST}.4.email`]: 'e',
    };
    expect(uit(velden)['ondertekening']).toEqual({
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
    `${LIJST}.5.naam`,
    `${LIJST}.0.rol`,
    `${LIJST}.01.naam`,
  ])('with an unknown %s, which would be part of an answer, are refused', (naam) => {
    const goed = Object.entries(naarFormulier(maakAanvraag()));
    const { invoer, naamVan } = uitFormulier(Object.fromEntries([...goed, [naam, 'x']]));
    const fouten = foutenVan(invoer);
    expect(fouten.map(({ code }) => code)).toEqual(['onbekend-veld']);
    expect(fouten.map(({ pointer }) => naamVan(pointer))).toEqual([naam]);
  });

  it.each(['extra', '_extra', 'csrf.token', '__proto__', 'constructor', 'Beheerder.naam', '.', ''])(
    'with %j, which is not of the form, are the same without it',
    (naam) => {
      const goed = Object.entries(naarFormulier(maakAanvraag()));
      const met = uitFormulier(Object.fromEntries([...goed, [naam, 'x']]));
      expect(met.invoer).toEqual(uitFormulier(Object.fromEntries(goed)).invoer);
      expect(foutenVan(met.invoer)).toEqual([]);
    },
  );

  it.each(['organisatie', 'beheerder', 'beheerautorisaties', 'ondertekening'])(
    'with %s, which is a section and no field, are refused',
    (naam) => {
      expect(foutenVan(uit({ ...naarFormulier(maakAanvraag()), [naam]: 'x' }))).not.toEqual([]);
    },
  );
});
