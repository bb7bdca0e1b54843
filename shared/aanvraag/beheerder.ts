import * as z from 'zod/mini';
import { emailveld } from './email-field.ts';
import { jaNeeVeld } from './choice-field.ts';
import { meldingen } from './messages.ts';
import { nameField } from './names-and-functies.ts';
import { hasTrunkZero, telefoonNaarOpslag } from './telefoon.ts';
import { fixedFormField, regel } from './text-field.ts';
import { velden } from './fields.ts';

const telefoonveld = fixedFormField(velden['beheerder.telefoon'], [
  (waarde) => telefoonNaarOpslag(waarde) ?? waarde,
  {
    code: 'telefoon',
    klopt: (waarde) => telefoonNaarOpslag(waarde) === waarde,
    melding: (waarde) => (hasTrunkZero(waarde) ? meldingen.telefoonNul : meldingen.telefoon),
  },
]);

/** Section 2. */
export const beheerderSchema = z.strictObject({
  naam: nameField(velden['beheerder.naam']),
  functie: nameField(velden['beheerder.functie']),
  telefoon: telefoonveld,
  email: emailveld(velden['beheerder.email']),
  heeftAccount: jaNeeVeld('beheerder.heeftAccount'),
  heeftEherkenning: jaNeeVeld('beheerder.heeftEherkenning').check(
    regel('eherkenning-nodig', (heeft: boolean) => heeft, meldingen.eherkenningNodig),
  ),
});
