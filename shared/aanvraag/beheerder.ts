import * as z from 'zod/mini';
import { emailField } from './email-field.ts';
import { jaNeeField } from './choice-field.ts';
import { meldingen } from './messages.ts';
import { nameField } from './names-and-functies.ts';
import { hasTrunkZero, telefoonToStore } from './telefoon.ts';
import { fixedFormField, rule } from './text-field.ts';
import { fields } from './fields.ts';

const telefoonField = fixedFormField(fields['beheerder.telefoon'], [
  (value) => telefoonToStore(value) ?? value,
  {
    code: 'telefoon',
    matches: (value) => telefoonToStore(value) === value,
    melding: (value) => (hasTrunkZero(value) ? meldingen.telefoonZero : meldingen.telefoon),
  },
]);

/** Section 2. */
export const beheerderSchema = z.strictObject({
  naam: nameField(fields['beheerder.naam']),
  functie: nameField(fields['beheerder.functie']),
  telefoon: telefoonField,
  email: emailField(fields['beheerder.email']),
  heeftAccount: jaNeeField('beheerder.heeftAccount'),
  heeftEherkenning: jaNeeField('beheerder.heeftEherkenning').check(
    rule('eherkenning-nodig', (has: boolean) => has, meldingen.eherkenningNeeded),
  ),
});
