import { describe, expect, it } from 'vitest';
import { storedForm } from '../../../../shared/aanvraag/stored-form.ts';

describe('what was typed in one field, as it is stored', () => {
  it.each([
    ['organisatie.naam', '  Gemeente   Verzonnen ', 'Gemeente Verzonnen'],
    ['organisatie.nummers.brincode', '31fr', '31FR'],
    ['organisatie.nummers.bestuursnummer', ' 30156 ', '30156'],
    ['organisatie.adres.postcode', '9747as', '9747 AS'],
    ['beheerder.naam', ' J. de  Vries', 'J. de Vries'],
    ['beheerder.telefoon', '0031582512345', '058 251 23 45'],
    ['ondertekening.ondertekenaars.0.naam', ' A. Bakker ', 'A. Bakker'],
    ['ondertekening.ondertekenaars.4.naam', ' A. Bakker ', 'A. Bakker'],
  ])('is of %s the text that people read', (name, typed, stored) => {
    expect(storedForm(name, typed)).toBe(stored);
  });

  it.each([
    ['a text that is wrong', 'organisatie.adres.postcode', '1'],
    ['nothing', 'organisatie.naam', ''],
    ['a field that there is not', 'organisatie.kleur', 'rood'],
    ['a field of no group', 'opmerking', 'Toch nog iets.'],
    ['a signatory of whom there can be none', 'ondertekening.ondertekenaars.12.naam', 'A. Bakker'],
    ['a choice', 'beheerder.heeftAccount', 'ja'],
  ])('is none of %s', (_, name, typed) => {
    expect(storedForm(name, typed)).toBeUndefined();
  });
});
