import { describe, expect, it } from 'vitest';
import { naarFormulier, uitFormulier } from '../../../../shared/aanvraag/form.ts';
import { maakAanvraag } from '../../../fixtures/aanvragen.ts';
import { foutenVan } from './outcome.ts';

const LIJST = 'ondertekening.ondertekenaars';

describe('the field on the screen', () => {
  const { naamVan } = uitFormulier({
    'beheerautorisaties.rio-algemeen': 'toekennen',
    'beheerautorisaties.po': 'toekennen',
    [`${LIJST}.2.naam`]: 'C',
    [`${LIJST}.4.naam`]: 'E',
  });

  it.each([
    ['a choice', '#/soort', 'soort'],
    ['a field', '#/organisatie/adres/postcode', 'organisatie.adres.postcode'],
    ['a number', '#/organisatie/nummers/brincode', 'organisatie.nummers.brincode'],
    ['another number', '#/organisatie/nummers/anders/nummer', 'organisatie.nummers.anders.nummer'],
    [
      'another number as a whole',
      '#/organisatie/nummers/anders',
      'organisatie.nummers.anders.soort',
    ],
    ['no number at all', '#/organisatie/nummers', 'organisatie.nummers.kvkNummer'],
    ['a ja or nee', '#/beheerder/heeftEherkenning', 'beheerder.heeftEherkenning'],
    ['no role at all', '#/beheerautorisaties', 'beheerautorisaties.rollen'],
    ['the first role in the form’s order', '#/beheerautorisaties/0', 'beheerautorisaties.po'],
    ['a role', '#/beheerautorisaties/1', 'beheerautorisaties.rio-algemeen'],
    ['the actie of a role', '#/beheerautorisaties/1/actie', 'beheerautorisaties.rio-algemeen'],
    ['the remark', '#/opmerking', 'opmerking'],
    ['the wijze', '#/ondertekening/wijze', 'ondertekening.wijze'],
    ['the list of signatories', '#/ondertekening/ondertekenaars', `${LIJST}.0.naam`],
    ['the first signatory', '#/ondertekening/ondertekenaars/0', `${LIJST}.0.naam`],
    ['a signatory after a gap', '#/ondertekening/ondertekenaars/1', `${LIJST}.2.naam`],
    ['a field after a gap', '#/ondertekening/ondertekenaars/1/email', `${LIJST}.2.email`],
    ['a field after two gaps', '#/ondertekening/ondertekenaars/2/functie', `${LIJST}.4.functie`],
    ['an unknown field', '#/iets', 'iets'],
    ['an unknown field with a dot', '#/beheerder.admin', 'beheerder.admin'],
    ['an unknown field with other signs', '#/a~1b~0c%20%C3%A9', 'a/b~c é'],
  ])('for %s (%s) is %s', (_, pointer, naam) => {
    expect(naamVan(pointer)).toBe(naam);
  });

  it('exists for every error of a form that is filled in wrong everywhere', () => {
    const goed = naarFormulier(maakAanvraag('anders'));
    const namen = [...Object.keys(goed), ...SCHERMNAMEN];
    const fout = Object.fromEntries(namen.map((naam) => [naam, 'www.']));
    const { invoer, naamVan: naam } = uitFormulier(fout);
    const bijFouten = foutenVan(invoer).map(({ pointer }) => naam(pointer));
    expect([...new Set(bijFouten)].sort()).toEqual([...new Set(namen)].sort());
  });
});

/** Fields on the screen that the aanvraag of type Anders does not fill in. */
const SCHERMNAMEN = [
  'organisatie.nummers.brincode',
  'organisatie.nummers.bestuursnummer',
  'organisatie.nummers.gemeentecode',
  'organisatie.nummers.crediteurnummer',
  `${LIJST}.4.naam`,
  `${LIJST}.4.functie`,
  `${LIJST}.4.email`,
];
