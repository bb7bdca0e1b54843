import * as z from 'zod/mini';
import type { Inzage } from '../../../shared/api/responses.ts';
import { alsOntvanger } from '../../../shared/dossier/berichtsoorten.ts';

const adressenSchema = z.object({
  ondertekening: z.object({
    ondertekenaars: z.array(z.object({ email: z.optional(z.string()) })),
  }),
});

/** The address that the request to a signatory goes to now. */
export function adresVan(inzage: Inzage, nummer: number): string | undefined {
  const gecorrigeerd = inzage.ondertekenaars[nummer - 1]?.gecorrigeerdeEmail;
  if (gecorrigeerd !== undefined) return gecorrigeerd;
  const gelezen = adressenSchema.safeParse(inzage.aanvraag);
  return gelezen.data?.ondertekening.ondertekenaars[nummer - 1]?.email;
}

/** Whether the last mail to a signatory came back. */
export function kwamNietAan({ berichten = [] }: Inzage, nummer: number): boolean {
  const laatste = berichten.findLast(({ aan }) => aan === alsOntvanger(nummer));
  return laatste?.status === 'niet-bezorgd';
}
