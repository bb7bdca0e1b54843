import * as z from 'zod/mini';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { leesKenmerk } from '../../shared/dossier/kenmerk.ts';
import type { Verzoek } from '../http/http-handler.ts';
import { problemResult, type ProblemResult } from '../http/response.ts';
import type { Clients } from '../runtime/clients.ts';
import { type Env, leesOmgeving } from '../runtime/env.ts';
import type { Logger } from '../runtime/logger.ts';
import { opslagOmgeving } from '../store/env.ts';
import { sleutelOmgeving } from '../security/env.ts';
import { type Houder, houderVan } from '../security/holder.ts';
import { sleutelbosUit } from '../security/key-ring.ts';
import { herkomstOmgeving } from '../security/origin.ts';
import type { Sleutelbos } from '../security/tokens.ts';
import type { Dossiers } from '../store/dossiers.ts';
import { dossiersUit } from '../store/open-dossiers.ts';

/** What every function about one dossier reads from the environment. */
export const envSchema = z.object({
  ...herkomstOmgeving,
  ...opslagOmgeving,
  ...sleutelOmgeving,
});

/** What opens a dossier. */
export type AccessDeps = {
  readonly dossiers: Dossiers;
  readonly sleutelbos: () => Promise<Sleutelbos>;
};

/** @throws OmgevingKloptNiet */
export function createAccessDeps(
  env: Env,
  { dynamoClient, readSecret }: Pick<Clients, 'dynamoClient' | 'readSecret'>,
): AccessDeps {
  const settings = leesOmgeving(envSchema, env);
  return {
    dossiers: dossiersUit(settings, dynamoClient),
    sleutelbos: sleutelbosUit(settings, readSecret),
  };
}

const BEARER = /^Bearer ([\x21-\x7E]{1,200})$/i;

/** The dossier of a request and whoever asks; nothing when the link opens nothing. */
export type Toegang = { readonly dossier: Dossier; readonly houder: Houder };

/**
 * One consistent read. A wrong token, no token, an unknown kenmerk and a dossier that was erased all take the same way
 * to the same answer.
 */
export async function geefToegang(
  { headers, parameters }: Pick<Verzoek, 'headers' | 'parameters'>,
  { dossiers, sleutelbos }: AccessDeps,
): Promise<Toegang | undefined> {
  const kenmerk = leesKenmerk(parameters['kenmerk'] ?? '');
  if (kenmerk === undefined) return undefined;
  const token = BEARER.exec(headers['authorization'] ?? '')?.[1] ?? '';
  const [gelezen, bos] = await Promise.all([dossiers.lees(kenmerk), sleutelbos()]);
  const dossier = gelezen?.gewistOp === undefined ? gelezen : undefined;
  const houder = houderVan(bos, token, kenmerk, dossier);
  return houder === undefined || dossier === undefined ? undefined : { dossier, houder };
}

/** Opens the dossier of a request, or says what to answer. */
export type Opener = (request: Verzoek) => Promise<Toegang | ProblemResult>;
export type CreateOpener = (
  env: Env,
  clients: Pick<Clients, 'dynamoClient' | 'readSecret'>,
  logger: Logger,
) => Opener;

export const openByLink = async (
  request: Verzoek,
  access: AccessDeps,
): Promise<Toegang | ProblemResult> =>
  (await geefToegang(request, access)) ?? problemResult('niet-gevonden');
