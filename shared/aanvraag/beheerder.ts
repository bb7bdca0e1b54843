import * as z from 'zod/mini';
import { jaNeeVeld } from './keuze.ts';
import { meldingen } from './meldingen.ts';
import { telefoonNaarOpslag } from './telefoon.ts';
import { regel, tekstveld } from './tekst.ts';
import type { VeldSleutel } from './velden.ts';

/** One e-mail address (2.1 and 5), as typed. The domain must be ASCII: SES takes no other. */
export function emailveld(sleutel: VeldSleutel) {
  return tekstveld(sleutel).check(
    regel('email', (waarde) => !/[<>"()]/.test(waarde), meldingen.emailNaam),
    regel('email', (waarde) => !/[,;]/.test(waarde), meldingen.emailMeer),
    regel('email', isEmailadres, meldingen.email),
  );
}

const isEmailadres = (waarde: string): boolean =>
  z.regexes.email.test(waarde) &&
  waarde.lastIndexOf('@') <= 64 &&
  waarde
    .slice(waarde.lastIndexOf('@') + 1)
    .split('.')
    .every((deel) => deel.length <= 63);

/** Two addresses that reach the same mailbox, as far as anyone outside that mailbox can tell. */
export const zelfdeEmail = (een: string, ander: string): boolean =>
  een.toLowerCase() === ander.toLowerCase();

const telefoonveld = tekstveld('beheerder.telefoon').check(
  z.overwrite((waarde) => telefoonNaarOpslag(waarde) ?? waarde),
  regel('telefoon', (waarde) => telefoonNaarOpslag(waarde) === waarde, meldingen.telefoon),
);

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
