import * as z from 'zod/mini';
import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import type { Fout } from '../../../shared/aanvraag/controleer.ts';
import {
  type Ontvangen,
  ontvangenSchema,
  validatieprobleemSchema,
} from '../../../shared/api/antwoorden.ts';
import { API_BASIS } from '../../../shared/api/routes.ts';

export type Verzendresultaat =
  | { readonly soort: 'ontvangen'; readonly antwoord: Ontvangen }
  | { readonly soort: 'ongeldig'; readonly fouten: readonly Fout[] }
  /** The key was used for another content: an earlier try arrived after all. */
  | { readonly soort: 'eerder-ontvangen' }
  /** Nobody knows whether it arrived; the same key makes it safe to try again. */
  | { readonly soort: 'mislukt'; readonly reden: 'netwerk' | 'dienst' };

const SLEUTEL = 'beheerdersloket.sleutel';
const WACHT_MS = 25_000;

/**
 * Sends the aanvraag. The Idempotency-Key is kept until there is an answer, also through a reload, so that trying
 * again after a lost connection can never make a second aanvraag.
 */
export async function verzend(aanvraag: Aanvraag): Promise<Verzendresultaat> {
  const sleutel = sessionStorage.getItem(SLEUTEL) ?? crypto.randomUUID();
  sessionStorage.setItem(SLEUTEL, sleutel);
  let antwoord: Response;
  try {
    antwoord = await fetch(`${API_BASIS}/aanvragen`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': sleutel },
      body: JSON.stringify(aanvraag),
      signal: AbortSignal.timeout(WACHT_MS),
    });
  } catch {
    return { soort: 'mislukt', reden: 'netwerk' };
  }
  const resultaat = lees(antwoord.status, await leesInhoud(antwoord));
  if (resultaat.soort !== 'mislukt') sessionStorage.removeItem(SLEUTEL);
  return resultaat;
}

function lees(status: number, inhoud: unknown): Verzendresultaat {
  const ontvangen = ontvangenSchema.safeParse(inhoud);
  if (status === 201 && ontvangen.success) return { soort: 'ontvangen', antwoord: ontvangen.data };
  const probleem = validatieprobleemSchema.safeParse(inhoud);
  if (status === 422 && probleem.success)
    return { soort: 'ongeldig', fouten: probleem.data.errors };
  if (status === 422 && isHergebruikt(inhoud)) return { soort: 'eerder-ontvangen' };
  return { soort: 'mislukt', reden: 'dienst' };
}

const hergebruiktSchema = z.object({ code: z.literal('idempotency-key-hergebruikt') });
const isHergebruikt = (inhoud: unknown): boolean => hergebruiktSchema.safeParse(inhoud).success;

/** Something in between may answer in its own shape, or not in JSON at all. */
async function leesInhoud(antwoord: Response): Promise<unknown> {
  try {
    return await antwoord.json();
  } catch {
    return undefined;
  }
}
