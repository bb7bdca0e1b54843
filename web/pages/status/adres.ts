import * as z from 'zod/mini';
import type { DossierView } from '../../../shared/api/responses.ts';
import { asRecipient } from '../../../shared/dossier/berichtsoorten.ts';

const adressenSchema = z.object({
  ondertekening: z.object({
    ondertekenaars: z.array(z.object({ email: z.optional(z.string()) })),
  }),
});

/** The address that the request to a signatory goes to now. */
export function adresOf(view: DossierView, nummer: number): string | undefined {
  const corrected = view.ondertekenaars[nummer - 1]?.gecorrigeerdeEmail;
  if (corrected !== undefined) return corrected;
  const read = adressenSchema.safeParse(view.aanvraag);
  return read.data?.ondertekening.ondertekenaars[nummer - 1]?.email;
}

/** Whether the last mail to a signatory came back. */
export function didNotArrive({ berichten = [] }: DossierView, nummer: number): boolean {
  const last = berichten.findLast(({ aan }) => aan === asRecipient(nummer));
  return last?.status === 'niet-bezorgd';
}
