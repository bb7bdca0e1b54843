import * as z from 'zod/mini';
import type { Aanvraag } from '../aanvraag/aanvraag.ts';
import { tijdstipSchema } from '../time/moment.ts';

/** How a signatory stands, beside their name and functie in the aanvraag, in the same order. */
export function ondertekenaarSchema() {
  const basis = {
    /** Only when it was corrected; the aanvraag itself keeps the address as it was first given. */
    gecorrigeerdeEmail: z.optional(z.string()),
    /** How many mails of the dossier came before that: those went to the old address. */
    gecorrigeerdNaBericht: z.optional(z.int()),
    /** The addresses before that, in order, each with the id of the last mail that was for it. */
    previousEmails: z.optional(z.array(z.object({ email: z.string(), lastBericht: z.int() }))),
    /** When the request was sent once more on demand, in order. */
    opnieuwGevraagdOp: z.array(tijdstipSchema),
  };
  return z.discriminatedUnion('staat', [
    z.object({ ...basis, staat: z.literal('open') }),
    z.object({
      ...basis,
      staat: z.literal('getekend'),
      getekendOp: tijdstipSchema,
      /** The address whose mailbox held the link. */
      email: z.string(),
      /** Which words of the statement they agreed with. */
      verklaringVersie: z.string(),
      /** What they signed. */
      documentHash: z.string(),
    }),
    z.object({
      ...basis,
      staat: z.literal('geweigerd'),
      geweigerdOp: tijdstipSchema,
      reden: z.string(),
    }),
  ]);
}
export type Ondertekenaar = z.infer<ReturnType<typeof ondertekenaarSchema>>;

export const nieuweOndertekenaars = (aanvraag: Aanvraag): Ondertekenaar[] =>
  aanvraag.ondertekening.ondertekenaars.map(() => ({ staat: 'open', opnieuwGevraagdOp: [] }));
