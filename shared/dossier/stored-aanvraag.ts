import * as z from 'zod/mini';
import type { Aanvraag } from '../aanvraag/aanvraag.ts';
import { SOORTEN } from '../aanvraag/soort.ts';
import { ACTIES, ROLCODES } from '../aanvraag/beheerautorisaties.ts';
import { EILANDEN } from '../aanvraag/eilanden.ts';
import { WIJZEN } from '../aanvraag/wijzen.ts';
import { TYPES_ORGANISATIE } from '../aanvraag/organisatietypen.ts';

/**
 * The shape of an aanvraag that was once accepted, without the form's rules: when a rule becomes stricter, what was
 * accepted before must still be read, mailed and signed. The compiler keeps the two shapes equal.
 */
export function storedAanvraagSchema() {
  const text = z.string();
  const maybe = z.optional(text);
  return z.object({
    soort: z.enum(SOORTEN),
    organisatie: z.object({
      type: z.enum(TYPES_ORGANISATIE),
      typeAnders: maybe,
      nummers: z.object({
        brincode: maybe,
        bestuursnummer: maybe,
        gemeentecode: maybe,
        crediteurnummer: maybe,
        kvkNummer: maybe,
        anders: z.optional(z.object({ soort: text, nummer: text })),
      }),
      naam: text,
      adres: z.object({
        straat: text,
        huisnummer: maybe,
        postcode: maybe,
        woonplaats: text,
        eiland: z.optional(z.enum(EILANDEN)),
      }),
    }),
    beheerder: z.object({
      naam: text,
      functie: text,
      telefoon: text,
      email: text,
      heeftAccount: z.boolean(),
      heeftEherkenning: z.boolean(),
    }),
    beheerautorisaties: z.array(z.object({ rol: z.enum(ROLCODES), actie: z.enum(ACTIES) })),
    ondertekening: z.object({
      wijze: z.enum(WIJZEN),
      ondertekenaars: z.array(z.object({ naam: text, functie: text, email: maybe })),
    }),
    opmerking: text,
  }) satisfies z.ZodMiniType<Aanvraag>;
}
