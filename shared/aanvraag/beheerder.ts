import * as z from 'zod/mini';
import { emailveld } from './emailveld.ts';
import { jaNeeVeld } from './keuze.ts';
import { meldingen } from './meldingen.ts';
import { telefoonNaarOpslag } from './telefoon.ts';
import { regel, tekstveld } from './tekst.ts';

const telefoonveld = tekstveld('beheerder.telefoon', [
  (waarde) => telefoonNaarOpslag(waarde) ?? waarde,
  {
    code: 'telefoon',
    klopt: (waarde) => telefoonNaarOpslag(waarde) === waarde,
    melding: meldingen.telefoon,
  },
]);

/** Section 2. */
export const beheerderSchema = z.strictObject({
  naam: tekstveld('beheerder.naam'),
  functie: tekstveld('beheerder.functie'),
  telefoon: telefoonveld,
  email: emailveld('beheerder.email'),
  heeftAccount: jaNeeVeld('beheerder.heeftAccount'),
  heeftEherkenning: jaNeeVeld('beheerder.heeftEherkenning').check(
    regel('eherkenning-nodig', (heeft: boolean) => heeft, meldingen.eherkenningNodig),
  ),
});
