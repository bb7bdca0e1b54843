import * as z from 'zod/mini';
import type { Aanvraag } from '../../../../shared/aanvraag/aanvraag.ts';
import { HERHAALD_HEADER } from '../../../../shared/api/routes.ts';
import { leesJson, vraag } from '../../../verkeer/verzoek.ts';

/** What the page uses of the answers; the whole of them stands in `shared/api/antwoorden.ts`. */
const ontvangenSchema = z.object({
  kenmerk: z.string(),
  statusToken: z.string(),
  ingediendOp: z.string(),
});
const ongeldigSchema = z.object({
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })),
});
const hergebruiktSchema = z.object({ code: z.literal('idempotency-key-hergebruikt') });

type Plaatsfout = z.infer<typeof ongeldigSchema>['errors'][number];

export type Verzendresultaat =
  | {
      readonly soort: 'ontvangen';
      readonly kenmerk: string;
      readonly statusToken: string;
      readonly ingediendOp: string;
      /** It was there already: sent before, from here or from another tab. */
      readonly herhaald: boolean;
    }
  | { readonly soort: 'ongeldig'; readonly fouten: readonly Plaatsfout[] }
  /** The key was used for another content: an earlier version arrived. */
  | { readonly soort: 'eerder-ontvangen' }
  /** Nobody knows whether it arrived; the same key makes it safe to try again. */
  | { readonly soort: 'netwerk' | 'dienst' };

/**
 * Sends the aanvraag.
 * @param sleutel the Idempotency-Key: it belongs to the draft, so that neither a second try nor a second tab makes a
 *   second aanvraag
 */
export async function verzend(aanvraag: Aanvraag, sleutel: string): Promise<Verzendresultaat> {
  const antwoord = await vraag('/aanvragen', { methode: 'POST', sleutel, inhoud: aanvraag });
  if (antwoord === undefined) return { soort: 'netwerk' };
  const inhoud = await leesJson(antwoord);
  const ontvangen = ontvangenSchema.safeParse(inhoud);
  if (antwoord.status === 201 && ontvangen.success) {
    const herhaald = antwoord.headers.has(HERHAALD_HEADER);
    return { soort: 'ontvangen', ...ontvangen.data, herhaald };
  }
  if (antwoord.status !== 422) return { soort: 'dienst' };
  const ongeldig = ongeldigSchema.safeParse(inhoud);
  if (ongeldig.success) return { soort: 'ongeldig', fouten: ongeldig.data.errors };
  return { soort: hergebruiktSchema.safeParse(inhoud).success ? 'eerder-ontvangen' : 'dienst' };
}
