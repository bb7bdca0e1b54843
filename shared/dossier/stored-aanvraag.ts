import * as z from 'zod/mini';
import type { Aanvraag } from '../aanvraag/aanvraag.ts';
import { SOORTEN } from '../aanvraag/soort.ts';
import { ACTIES, ROLCODES } from '../aanvraag/beheerautorisaties.ts';
import { EILANDEN } from '../aanvraag/eilanden.ts';
import { WIJZEN } from '../aanvraag/wijzen.ts';
import { TYPEN_ORGANISATIE } from '../aanvraag/organisatietypen.ts';

/**
 * The shape of an aanvraag that was once accepted, without the form's rules: when a rule becomes stricter, what was
 * accepted before must still be read, mailed and signed. The compiler keeps the two shapes equal.
 */
export function bewaardeAanvraagSchema() {
  const tekst = z.string();
  const misschien = z.optional(tekst);
  return z.object({
    soort: z.enum(SOORTEN),
    organisatie: z.object({
      type: z.enum(TYPEN_ORGANISATIE),
      typeAnders: misschien,
      nummers: z.object({
        brincode: misschien,
        bestuursnummer: misschien,
        gemeentecode: misschien,
        crediteurnummer: misschien,
        kvkNummer: misschien,
        anders: z.optional(z.object({ soort: tekst, nummer: tekst })),
      }),
      naam: tekst,
      adres: z.object({
        straat: tekst,
        huisnummer: misschien,
        postcode: misschien,
        woonplaats: tekst,
        eiland: z.optional(z.enum(EILANDEN)),
      }),
    }),
    beheerder: z.object({
      naam: tekst,
      functie: tekst,
      telefoon: tekst,
      email: tekst,
      heeftAccount: z.boolean(),
      heeftEherkenning: z.boolean(),
    }),
    beheerautorisaties: z.array(z.object({ rol: z.enum(ROLCODES), actie: z.enum(ACTIES) })),
    ondertekening: z.object({
      wijze: z.enum(WIJZEN),
      ondertekenaars: z.array(z.object({ naam: tekst, functie: tekst, email: misschien })),
    }),
    opmerking: tekst,
  }) satisfies z.ZodMiniType<Aanvraag>;
}
