import { describe, expect, it } from 'vitest';
import { toForm, fromForm } from '../../../../shared/aanvraag/form.ts';
import { createAanvraag } from '../../../fixtures/aanvragen.ts';
import { errorsOf } from './outcome.ts';

const LIST = 'ondertekening.ondertekenaars';

describe('the field on the screen', () => {
  const filledIn = {
    'beheerautorisaties.rio-algemeen': 'toekennen',
    'beheerautorisaties.po': 'toekennen',
    [`${LIST}.2.naam`]: 'C',
    [`${LIST}.4.naam`]: 'E',
  };

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
    ['the list of signatories', '#/ondertekening/ondertekenaars', `${LIST}.0.naam`],
    ['the first signatory', '#/ondertekening/ondertekenaars/0', `${LIST}.0.naam`],
    ['a signatory after a gap', '#/ondertekening/ondertekenaars/1', `${LIST}.2.naam`],
    ['a field after a gap', '#/ondertekening/ondertekenaars/1/email', `${LIST}.2.email`],
    ['a field after two gaps', '#/ondertekening/ondertekenaars/2/functie', `${LIST}.4.functie`],
    ['a role that was not filled in', '#/beheerautorisaties/9', 'beheerautorisaties.9'],
    ['a signatory who was not', '#/ondertekening/ondertekenaars/9/naam', `${LIST}.9.naam`],
    ['an unknown field', '#/iets', 'iets'],
    ['an unknown field with a dot', '#/beheerder.admin', 'beheerder.admin'],
    ['an unknown field with other signs', '#/a~1b~0c%20%C3%A9', 'a/b~c é'],
  ])('for %s (%s) is %s', (_, pointer, name) => {
    expect(fromForm(filledIn).nameOf(pointer)).toBe(name);
  });

  it('exists for every error of a form that is filled in wrong everywhere', () => {
    const good = toForm(createAanvraag('anders'));
    const names = [...Object.keys(good), ...SCREEN_NAMES];
    const error = Object.fromEntries(names.map((name) => [name, 'www.']));
    const { input, nameOf: name } = fromForm(error);
    const onErrors = errorsOf(input).map(({ pointer }) => name(pointer));
    expect([...new Set(onErrors)].sort()).toEqual([...new Set(names)].sort());
  });
});

/** Fields on the screen that the aanvraag of type Anders does not fill in. */
const SCREEN_NAMES = [
  'organisatie.nummers.brincode',
  'organisatie.nummers.bestuursnummer',
  'organisatie.nummers.gemeentecode',
  'organisatie.nummers.crediteurnummer',
  `${LIST}.4.naam`,
  `${LIST}.4.functie`,
  `${LIST}.4.email`,
];
