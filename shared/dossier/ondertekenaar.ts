import * as z from 'zod/mini';
import type { Aanvraag } from '../aanvraag/aanvraag.ts';
import { timeSchema } from '../time/moment.ts';

/** How a signatory stands, beside their name and functie in the aanvraag, in the same order. */
export function ondertekenaarSchema() {
  const basis = {
    /** Only when it was corrected; the aanvraag itself keeps the address as it was first given. */
    gecorrigeerdeEmail: z.optional(z.string()),
    /** How many mails of the dossier came before that: those went to the old address. */
    correctedAfterBericht: z.optional(z.int()),
    /** The addresses before that, in order, each with the id of the last mail that was for it. */
    previousEmails: z.optional(z.array(z.object({ email: z.string(), lastBericht: z.int() }))),
    /** When the request was sent once more on demand, in order. */
    requestedAgainAt: z.array(timeSchema),
  };
  return z.discriminatedUnion('state', [
    z.object({ ...basis, state: z.literal('open') }),
    z.object({
      ...basis,
      state: z.literal('getekend'),
      getekendOp: timeSchema,
      /** The address whose mailbox held the link. */
      email: z.string(),
      /** Which words of the statement they agreed with. */
      verklaringVersion: z.string(),
      /** What they signed. */
      documentHash: z.string(),
    }),
    z.object({
      ...basis,
      state: z.literal('geweigerd'),
      geweigerdOp: timeSchema,
      reden: z.string(),
    }),
  ]);
}
export type Ondertekenaar = z.infer<ReturnType<typeof ondertekenaarSchema>>;

export const newOndertekenaars = (aanvraag: Aanvraag): Ondertekenaar[] =>
  aanvraag.ondertekening.ondertekenaars.map(() => ({ state: 'open', requestedAgainAt: [] }));
