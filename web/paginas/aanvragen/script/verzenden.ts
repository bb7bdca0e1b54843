import * as z from 'zod/mini';
import type { Aanvraag } from '../../../../shared/aanvraag/aanvraag.ts';
import { HERHAALD_HEADER } from '../../../../shared/api/routes.ts';
import type { ProofFailure, Rekenuitkomst } from '../rekenen/reken.ts';
import { rekenbewijs, vergeetRekenbewijs } from './rekenbewijs.ts';
import { leesJson, vraag } from '../../../verkeer/verzoek.ts';

/** What the page uses of the answers; the whole of them stands in `shared/api/responses.ts`. */
const ontvangenSchema = z.object({
  kenmerk: z.string(),
  statusToken: z.string(),
  ingediendOp: z.string(),
});
const ongeldigSchema = z.object({
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })),
});
const hergebruiktSchema = z.object({ code: z.literal('idempotency-key-hergebruikt') });
const teVeelSchema = z.object({ code: z.literal('te-veel-post'), detail: z.string() });

/** Precondition Required (RFC 6585). */
const BEWIJS_NODIG = 428;

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
  /** Not now, for a reason that the service gives in words. */
  | { readonly soort: 'geweigerd'; readonly detail: string }
  /** Nobody knows whether it arrived; the same key makes it safe to try again. */
  | { readonly soort: ProofFailure };

/**
 * Sends the aanvraag.
 * @param sleutel the Idempotency-Key: it belongs to the draft, so that neither a second try nor a second tab makes a
 *   second aanvraag
 */
export async function verzend(aanvraag: Aanvraag, sleutel: string): Promise<Verzendresultaat> {
  let { antwoord, uitkomst } = await stuur(aanvraag, sleutel);
  if (antwoord?.status === BEWIJS_NODIG) {
    vergeetRekenbewijs();
    ({ antwoord, uitkomst } = await stuur(aanvraag, sleutel));
  }
  if (antwoord === undefined) return { soort: 'netwerk' };
  if (antwoord.status === BEWIJS_NODIG) {
    return { soort: uitkomst.soort === 'mislukt' ? uitkomst.reden : 'dienst' };
  }
  return leesResultaat(antwoord, await leesJson(antwoord));
}

/** Whoever has no proof sends without: not every stage asks for one. */
async function stuur(
  aanvraag: Aanvraag,
  sleutel: string,
): Promise<{ antwoord: Response | undefined; uitkomst: Rekenuitkomst }> {
  const uitkomst = await rekenbewijs();
  const antwoord = await vraag('/aanvragen', {
    methode: 'POST',
    sleutel,
    rekenbewijs: uitkomst.soort === 'gemaakt' ? uitkomst.bewijs : undefined,
    inhoud: aanvraag,
  });
  return { antwoord, uitkomst };
}

function leesResultaat(antwoord: Response, inhoud: unknown): Verzendresultaat {
  const ontvangen = ontvangenSchema.safeParse(inhoud);
  if (antwoord.status === 201 && ontvangen.success) {
    const herhaald = antwoord.headers.has(HERHAALD_HEADER);
    return { soort: 'ontvangen', ...ontvangen.data, herhaald };
  }
  const teVeel = teVeelSchema.safeParse(inhoud);
  if (teVeel.success) return { soort: 'geweigerd', detail: teVeel.data.detail };
  if (antwoord.status !== 422) return { soort: 'dienst' };
  const ongeldig = ongeldigSchema.safeParse(inhoud);
  if (ongeldig.success) return { soort: 'ongeldig', fouten: ongeldig.data.errors };
  return { soort: hergebruiktSchema.safeParse(inhoud).success ? 'eerder-ontvangen' : 'dienst' };
}
