import * as z from 'zod/mini';
import type { Fout } from '../../shared/aanvraag/errors.ts';
import { type Inzage, inzageSchema, validatieprobleemSchema } from '../../shared/api/responses.ts';
import { bewaarDocument, dossierpad } from '../verkeer/document.ts';
import { leesJson, type Verzoek, vraag } from '../verkeer/verzoek.ts';
import type { Link } from './link.ts';

/** Nobody answered, or something that we do not know did. */
type Mislukt = { readonly soort: 'mislukt'; readonly reden: 'netwerk' | 'dienst' };

/** Refusals of which the page can say what to do. */
const WEIGERINGEN = [
  'niet-gevonden',
  'past-niet-bij-status',
  'andere-inhoud',
  'te-vaak',
  'te-veel-post',
] as const;
type Geweigerd = {
  readonly soort: 'geweigerd';
  readonly code: (typeof WEIGERINGEN)[number];
};

export type Opvraging =
  | { readonly soort: 'gevonden'; readonly inzage: Inzage }
  | { readonly soort: 'niet-gevonden' }
  | { readonly soort: 'niet-bereikbaar' };

/** Something to do with a dossier. */
export type Opdracht = {
  readonly methode: 'POST' | 'PATCH';
  /** Below the dossier, such as `ondertekeningen`. */
  readonly pad: string;
  readonly inhoud?: Readonly<Record<string, unknown>>;
};

export type Uitkomst =
  | { readonly soort: 'gelukt' }
  | { readonly soort: 'ongeldig'; readonly fouten: readonly Fout[] }
  | Geweigerd
  | Mislukt;

export type Ophaling = { readonly soort: 'gelukt' } | Geweigerd | Mislukt;

/** Fetches the dossier, as far as this link goes. */
export async function vraagOp(link: Link): Promise<Opvraging> {
  const antwoord = await stuur(link, 'GET');
  if (antwoord === undefined) return { soort: 'niet-bereikbaar' };
  if (antwoord.status === 404) return { soort: 'niet-gevonden' };
  const inzage = inzageSchema.safeParse(await leesJson(antwoord));
  return antwoord.ok && inzage.success
    ? { soort: 'gevonden', inzage: inzage.data }
    : { soort: 'niet-bereikbaar' };
}

/** Does something with the dossier. Doing it twice is doing it once, so after a failure one can just try again. */
export async function voerUit(
  link: Link,
  { methode, pad, inhoud = {} }: Opdracht,
): Promise<Uitkomst> {
  const antwoord = await stuur(link, methode, `/${pad}`, inhoud);
  if (antwoord === undefined) return { soort: 'mislukt', reden: 'netwerk' };
  if (antwoord.ok) return { soort: 'gelukt' };
  const probleem = await leesJson(antwoord);
  const ongeldig = validatieprobleemSchema.safeParse(probleem);
  return antwoord.status === 422 && ongeldig.success
    ? { soort: 'ongeldig', fouten: ongeldig.data.errors }
    : naarWeigering(probleem);
}

/** Saves the PDF. */
export async function haalDocument(link: Link): Promise<Ophaling> {
  const antwoord = await bewaarDocument(link);
  if (antwoord === undefined) return { soort: 'mislukt', reden: 'netwerk' };
  return antwoord === 'bewaard' ? { soort: 'gelukt' } : naarWeigering(await leesJson(antwoord));
}

const stuur = (
  { kenmerk, token }: Link,
  methode: Verzoek['methode'],
  pad = '',
  inhoud?: Opdracht['inhoud'],
): Promise<Response | undefined> => vraag(dossierpad(kenmerk) + pad, { methode, token, inhoud });

const weigeringSchema = z.object({ code: z.enum(WEIGERINGEN) });

function naarWeigering(probleem: unknown): Geweigerd | Mislukt {
  const weigering = weigeringSchema.safeParse(probleem);
  return weigering.success
    ? { soort: 'geweigerd', code: weigering.data.code }
    : { soort: 'mislukt', reden: 'dienst' };
}
