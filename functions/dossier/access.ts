import * as z from 'zod/mini';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { readKenmerk } from '../../shared/dossier/kenmerk.ts';
import type { HttpRequest } from '../http/http-handler.ts';
import { problemResult, type ProblemResult } from '../http/response.ts';
import type { Clients } from '../runtime/clients.ts';
import { type Env, readEnv } from '../runtime/env.ts';
import type { Logger } from '../runtime/logger.ts';
import { storeEnv } from '../store/env.ts';
import { keyEnv } from '../security/env.ts';
import { type Holder, holderOf } from '../security/holder.ts';
import { keyRingFrom } from '../security/key-ring.ts';
import { originEnv } from '../security/origin.ts';
import type { KeyRing } from '../security/tokens.ts';
import type { Dossiers } from '../store/dossiers.ts';
import { dossiersFrom } from '../store/open-dossiers.ts';

/** What every function about one dossier reads from the environment. */
export const envSchema = z.object({
  ...originEnv,
  ...storeEnv,
  ...keyEnv,
});

/** What opens a dossier. */
export type AccessDeps = {
  readonly dossiers: Dossiers;
  readonly keyRing: () => Promise<KeyRing>;
};

/** @throws InvalidEnv */
export function createAccessDeps(
  env: Env,
  { dynamoClient, readSecret }: Pick<Clients, 'dynamoClient' | 'readSecret'>,
): AccessDeps {
  const settings = readEnv(envSchema, env);
  return {
    dossiers: dossiersFrom(settings, dynamoClient),
    keyRing: keyRingFrom(settings, readSecret),
  };
}

const BEARER = /^Bearer ([\x21-\x7E]{1,200})$/i;

/** The dossier of a request and whoever asks; nothing when the link opens nothing. */
export type Access = { readonly dossier: Dossier; readonly holder: Holder };

/**
 * One consistent read. A wrong token, no token, an unknown kenmerk and a dossier that was erased all take the same way
 * to the same answer.
 */
export async function grantAccess(
  { headers, parameters }: Pick<HttpRequest, 'headers' | 'parameters'>,
  { dossiers, keyRing }: AccessDeps,
): Promise<Access | undefined> {
  const kenmerk = readKenmerk(parameters['kenmerk'] ?? '');
  if (kenmerk === undefined) return undefined;
  const token = BEARER.exec(headers['authorization'] ?? '')?.[1] ?? '';
  const [read, keys] = await Promise.all([dossiers.read(kenmerk), keyRing()]);
  const dossier = read?.erasedAt === undefined ? read : undefined;
  const holder = holderOf(keys, token, kenmerk, dossier);
  return holder === undefined || dossier === undefined ? undefined : { dossier, holder };
}

/** Opens the dossier of a request, or says what to answer. */
export type Opener = (request: HttpRequest) => Promise<Access | ProblemResult>;
export type CreateOpener = (
  env: Env,
  clients: Pick<Clients, 'dynamoClient' | 'readSecret'>,
  logger: Logger,
) => Opener;

export const openByLink = async (
  request: HttpRequest,
  access: AccessDeps,
): Promise<Access | ProblemResult> =>
  (await grantAccess(request, access)) ?? problemResult('niet-gevonden');
