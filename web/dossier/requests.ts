import * as z from 'zod/mini';
import type { Fout } from '../../shared/aanvraag/errors.ts';
import { type Inzage, inzageSchema, validatieprobleemSchema } from '../../shared/api/responses.ts';
import { bewaarDocument, dossierpad } from '../api/document.ts';
import { leesJson, type Verzoek, vraag } from '../api/request.ts';
import type { DossierAccess } from './link.ts';

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

/** Refusals that only who works on dossiers gets, and that the service says in words. */
const WORK_REFUSALS = [
  'niet-aangemeld',
  'geen-rol',
  'andere-site',
  'al-opgepakt',
  'vier-ogen',
  'balie-vol',
] as const;
type WorkRefusal = {
  readonly soort: 'work-refused';
  readonly code: (typeof WORK_REFUSALS)[number];
  readonly tekst: string;
  /** Who has it, with `al-opgepakt`. */
  readonly holder: string | undefined;
};

export type Opvraging =
  | { readonly soort: 'gevonden'; readonly inzage: Inzage }
  | { readonly soort: 'niet-gevonden' }
  | { readonly soort: 'signed-out' }
  | { readonly soort: 'niet-bereikbaar' };

/** Something to do with a dossier. */
export type Opdracht = {
  readonly methode: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below the dossier, such as `ondertekeningen`. */
  readonly pad: string;
  readonly inhoud?: Readonly<Record<string, unknown>>;
};

export type Uitkomst =
  | { readonly soort: 'gelukt' }
  | { readonly soort: 'ongeldig'; readonly fouten: readonly Fout[] }
  | Geweigerd
  | WorkRefusal
  | Mislukt;

export type Ophaling = { readonly soort: 'gelukt' } | Geweigerd | WorkRefusal | Mislukt;

/** Fetches the dossier, as far as this link or this session goes. */
export async function vraagOp(access: DossierAccess): Promise<Opvraging> {
  const antwoord = await stuur(access, 'GET');
  if (antwoord === undefined) return { soort: 'niet-bereikbaar' };
  if (antwoord.status === 404) return { soort: 'niet-gevonden' };
  if (antwoord.status === 401) return { soort: 'signed-out' };
  const inzage = inzageSchema.safeParse(await leesJson(antwoord));
  return antwoord.ok && inzage.success
    ? { soort: 'gevonden', inzage: inzage.data }
    : { soort: 'niet-bereikbaar' };
}

/** Does something with the dossier. Doing it twice is doing it once, so after a failure one can just try again. */
export async function voerUit(
  access: DossierAccess,
  { methode, pad, inhoud = {} }: Opdracht,
): Promise<Uitkomst> {
  const antwoord = await stuur(access, methode, `/${pad}`, inhoud);
  if (antwoord === undefined) return { soort: 'mislukt', reden: 'netwerk' };
  if (antwoord.ok) return { soort: 'gelukt' };
  const probleem = await leesJson(antwoord);
  const ongeldig = validatieprobleemSchema.safeParse(probleem);
  return antwoord.status === 422 && ongeldig.success
    ? { soort: 'ongeldig', fouten: ongeldig.data.errors }
    : naarWeigering(probleem);
}

/** Saves the PDF. */
export async function haalDocument(access: DossierAccess): Promise<Ophaling> {
  const antwoord = await bewaarDocument(access);
  if (antwoord === undefined) return { soort: 'mislukt', reden: 'netwerk' };
  return antwoord === 'bewaard' ? { soort: 'gelukt' } : naarWeigering(await leesJson(antwoord));
}

const stuur = (
  { kenmerk, token }: DossierAccess,
  methode: Verzoek['methode'],
  pad = '',
  inhoud?: Opdracht['inhoud'],
): Promise<Response | undefined> => vraag(dossierpad(kenmerk) + pad, { methode, token, inhoud });

const weigeringSchema = z.object({ code: z.enum(WEIGERINGEN) });
const workRefusalSchema = z.object({
  code: z.enum(WORK_REFUSALS),
  title: z.string(),
  detail: z.string(),
  behandelaar: z.optional(z.object({ naam: z.string() })),
});

function naarWeigering(probleem: unknown): Geweigerd | WorkRefusal | Mislukt {
  const weigering = weigeringSchema.safeParse(probleem);
  if (weigering.success) return { soort: 'geweigerd', code: weigering.data.code };
  const work = workRefusalSchema.safeParse(probleem);
  if (!work.success) return { soort: 'mislukt', reden: 'dienst' };
  const { code, title, detail, behandelaar } = work.data;
  return { soort: 'work-refused', code, tekst: `${title}. ${detail}`, holder: behandelaar?.naam };
}
