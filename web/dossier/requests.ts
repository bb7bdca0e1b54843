import * as z from 'zod/mini';
import type { Failure } from '../../shared/aanvraag/errors.ts';
import {
  type DossierView,
  dossierViewSchema,
  validationProblemSchema,
} from '../../shared/api/responses.ts';
import { saveDocument, dossierPath } from '../api/document.ts';
import { readJson, type ApiRequest, sendRequest } from '../api/request.ts';
import type { DossierAccess } from './link.ts';

/** Nobody answered, or something that we do not know did. */
type Failed = { readonly soort: 'mislukt'; readonly reden: 'network' | 'service' };

/** Refusals of which the page can say what to do. */
const REFUSALS = [
  'niet-gevonden',
  'past-niet-bij-status',
  'andere-inhoud',
  'te-vaak',
  'te-veel-post',
] as const;
type Geweigerd = {
  readonly soort: 'geweigerd';
  readonly code: (typeof REFUSALS)[number];
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
  readonly text: string;
  /** Who has it, with `al-opgepakt`. */
  readonly holder: string | undefined;
};

export type Query =
  | { readonly soort: 'gevonden'; readonly view: DossierView }
  | { readonly soort: 'niet-gevonden' }
  | { readonly soort: 'signed-out' }
  | { readonly soort: 'niet-bereikbaar' };

/** Something to do with a dossier. */
export type ChangeRequest = {
  readonly method: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below the dossier, such as `ondertekeningen`. */
  readonly path: string;
  readonly content?: Readonly<Record<string, unknown>>;
};

export type RequestOutcome =
  | { readonly soort: 'succeeded' }
  | { readonly soort: 'ongeldig'; readonly errors: readonly Failure[] }
  | Geweigerd
  | WorkRefusal
  | Failed;

export type Fetch = { readonly soort: 'succeeded' } | Geweigerd | WorkRefusal | Failed;

/** Fetches the dossier, as far as this link or this session goes. */
export async function ask(access: DossierAccess): Promise<Query> {
  const response = await send(access, 'GET');
  if (response === undefined) return { soort: 'niet-bereikbaar' };
  if (response.status === 404) return { soort: 'niet-gevonden' };
  if (response.status === 401) return { soort: 'signed-out' };
  const view = dossierViewSchema.safeParse(await readJson(response));
  return response.ok && view.success
    ? { soort: 'gevonden', view: view.data }
    : { soort: 'niet-bereikbaar' };
}

/** Does something with the dossier. Doing it twice is doing it once, so after a failure one can just try again. */
export async function run(
  access: DossierAccess,
  { method, path, content = {} }: ChangeRequest,
): Promise<RequestOutcome> {
  const response = await send(access, method, `/${path}`, content);
  if (response === undefined) return { soort: 'mislukt', reden: 'network' };
  if (response.ok) return { soort: 'succeeded' };
  const problem = await readJson(response);
  const invalid = validationProblemSchema.safeParse(problem);
  return response.status === 422 && invalid.success
    ? { soort: 'ongeldig', errors: invalid.data.errors }
    : toRefusal(problem);
}

/** Saves the PDF. */
export async function fetchDocument(access: DossierAccess): Promise<Fetch> {
  const response = await saveDocument(access);
  if (response === undefined) return { soort: 'mislukt', reden: 'network' };
  return response === 'bewaard' ? { soort: 'succeeded' } : toRefusal(await readJson(response));
}

const send = (
  { kenmerk, token }: DossierAccess,
  method: ApiRequest['method'],
  path = '',
  content?: ChangeRequest['content'],
): Promise<Response | undefined> =>
  sendRequest(dossierPath(kenmerk) + path, { method, token, content });

const refusalSchema = z.object({ code: z.enum(REFUSALS) });
const workRefusalSchema = z.object({
  code: z.enum(WORK_REFUSALS),
  title: z.string(),
  detail: z.string(),
  behandelaar: z.optional(z.object({ naam: z.string() })),
});

function toRefusal(problem: unknown): Geweigerd | WorkRefusal | Failed {
  const refusal = refusalSchema.safeParse(problem);
  if (refusal.success) return { soort: 'geweigerd', code: refusal.data.code };
  const work = workRefusalSchema.safeParse(problem);
  if (!work.success) return { soort: 'mislukt', reden: 'service' };
  const { code, title, detail, behandelaar } = work.data;
  return { soort: 'work-refused', code, text: `${title}. ${detail}`, holder: behandelaar?.naam };
}
