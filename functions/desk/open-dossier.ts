import * as z from 'zod/mini';
import type { Role } from '../../shared/desk/roles.ts';
import { readKenmerk } from '../../shared/dossier/kenmerk.ts';
import {
  type AccessDeps,
  createAccessDeps,
  envSchema as accessEnvSchema,
  type CreateOpener,
  openByLink,
  type Access,
} from '../dossier/access.ts';
import type { HttpRequest } from '../http/http-handler.ts';
import { problemResult, type ProblemResult } from '../http/response.ts';
import type { Clients } from '../runtime/clients.ts';
import { type Env, readEnv } from '../runtime/env.ts';
import type { Logger } from '../runtime/logger.ts';
import { deskModeEnv, sessionEnv } from './env.ts';
import { createRequireSession, hasSessionCookie, type RequireSession } from './require-session.ts';

/** What every function about one dossier reads that the desk may open too. */
export const envSchema = z.extend(accessEnvSchema, sessionEnv);

/** What opens a dossier for who holds a link, or is signed in. */
export type DeskAccess = AccessDeps & {
  readonly requireSession: RequireSession;
  /** Not where the desk is the only way in: a link that was mailed before that opens nothing any more. */
  readonly acceptsSsdLink: boolean;
};

/** @throws InvalidEnv */
export function createDeskAccess(
  env: Env,
  clients: Pick<Clients, 'dynamoClient' | 'readSecret'>,
  logger: Logger,
): DeskAccess {
  const { DESK_MODE } = readEnv(z.object(deskModeEnv), env);
  return {
    ...createAccessDeps(env, clients),
    requireSession: createRequireSession(env, clients, logger),
    acceptsSsdLink: DESK_MODE !== 'sign-in',
  };
}

/** A page that was opened by a link says so itself; a cookie goes along with everything. */
const isByLink = (request: HttpRequest): boolean =>
  request.headers['authorization'] !== undefined || !hasSessionCookie(request);

/**
 * The dossier of a request, for whoever holds a link or is signed in.
 * @param roles one of which somebody at the desk needs
 * @returns what to answer when it is not opened
 */
export async function openDossier(
  request: HttpRequest,
  access: DeskAccess,
  roles: readonly Role[],
): Promise<Access | ProblemResult> {
  if (!isByLink(request)) return openAtDesk(request, access, roles);
  const opened = await openByLink(request, access);
  return 'holder' in opened && opened.holder.rol === 'ssd' && !access.acceptsSsdLink
    ? problemResult('niet-gevonden')
    : opened;
}

/** The same for who is signed in only. */
async function openAtDesk(
  request: HttpRequest,
  { requireSession, dossiers }: DeskAccess,
  roles: readonly Role[],
): Promise<Access | ProblemResult> {
  const session = await requireSession(request, roles);
  if ('problem' in session) return session;
  const kenmerk = readKenmerk(request.parameters['kenmerk'] ?? '');
  const dossier = kenmerk === undefined ? undefined : await dossiers.read(kenmerk);
  if (dossier === undefined || dossier.erasedAt !== undefined) {
    return problemResult('niet-gevonden');
  }
  const { subject, name } = session.employee;
  return { dossier, holder: { rol: 'ssd', employee: { subject, name } } };
}

/** For what changes a dossier: for who holds a link, or is signed in as a behandelaar. */
export const byLinkOrAtDesk: CreateOpener = (env, clients, logger) => {
  const access = createDeskAccess(env, clients, logger);
  return (request) => openDossier(request, access, ['behandelaar']);
};

/** The same for who is signed in only. */
export const onlyAtDesk: CreateOpener = (env, clients, logger) => {
  const access = createDeskAccess(env, clients, logger);
  return (request) => openAtDesk(request, access, ['behandelaar']);
};
