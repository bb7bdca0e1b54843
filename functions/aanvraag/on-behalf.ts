import * as z from 'zod/mini';
import type { Employee } from '../../shared/desk/actor.ts';
import { deskModeEnv } from '../desk/env.ts';
import { createRequireSession, hasSessionCookie } from '../desk/require-session.ts';
import type { HttpRequest } from '../http/http-handler.ts';
import type { ProblemResult } from '../http/response.ts';
import type { Clients } from '../runtime/clients.ts';
import { type Env, readEnv } from '../runtime/env.ts';
import type { Logger } from '../runtime/logger.ts';

/**
 * Who at the desk fills an aanvraag in, for somebody who called.
 * @returns nothing when it is the applicant; a problem when a session has ended, so that it is not sent in as the applicant's own
 */
export type OnBehalf = (request: HttpRequest) => Promise<Employee | ProblemResult | undefined>;

/** @throws InvalidEnv */
export function createOnBehalf(
  env: Env,
  clients: Pick<Clients, 'dynamoClient'>,
  logger: Logger,
): OnBehalf {
  const { DESK_MODE } = readEnv(z.object(deskModeEnv), env);
  const requireSession = createRequireSession(env, clients, logger);
  return async (request) => {
    if (DESK_MODE === 'link' || !hasSessionCookie(request)) return undefined;
    const session = await requireSession(request, ['behandelaar']);
    if ('problem' in session) return session;
    const { subject, name } = session.employee;
    return { subject, name };
  };
}
