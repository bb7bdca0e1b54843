import * as z from 'zod/mini';
import type { Role } from '../../shared/desk/roles.ts';
import { createOwnPageCheck } from '../http/form-origin.ts';
import type { HttpRequest } from '../http/http-handler.ts';
import { problemResult, type ProblemResult } from '../http/response.ts';
import type { Clients } from '../runtime/clients.ts';
import { momentNow } from '../runtime/clock.ts';
import { type Env, readEnv } from '../runtime/env.ts';
import type { Logger } from '../runtime/logger.ts';
import type { ProblemCode } from '../../shared/api/problems.ts';
import { cookieValue, SESSION_COOKIE } from './cookies.ts';
import { sessionEnv } from './env.ts';
import { type NoSession, type Session, Sessions } from './session.ts';

/** Why whoever asks does not get further. It goes into the log, so it says nothing about who. */
type Refusal = NoSession | 'no-desk' | 'no-cookie' | 'other-site' | 'role-missing';

/**
 * Who is asking.
 * @param roles one of these is needed; with none given any session will do
 * @returns the session; or 401 `niet-aangemeld`, 403 `geen-rol`, 403 `andere-site` for the handler to return
 */
export type RequireSession = (
  request: HttpRequest,
  roles?: readonly Role[],
) => Promise<Session | ProblemResult>;

export const hasSessionCookie = (request: HttpRequest): boolean =>
  cookieValue(request, SESSION_COOKIE) !== undefined;

/** @throws InvalidEnv */
export function createRequireSession(
  env: Env,
  { dynamoClient }: Pick<Clients, 'dynamoClient'>,
  logger: Logger,
): RequireSession {
  const { DESK_MODE, SITE_URL, TABLE_NAME } = readEnv(z.object(sessionEnv), env);
  const sessions = new Sessions(dynamoClient, TABLE_NAME);
  const isOwnPage = createOwnPageCheck(SITE_URL);
  const find = async (request: HttpRequest, roles: readonly Role[] | undefined) => {
    if (DESK_MODE === 'link') return 'no-desk';
    const id = cookieValue(request, SESSION_COOKIE);
    if (id === undefined) return 'no-cookie';
    if (!isReading(request) && !isOwnPage(request.headers)) return 'other-site';
    const session = await sessions.find(id, momentNow(60).now);
    if (typeof session === 'string') return session;
    return roles === undefined || roles.some((role) => session.employee.roles.includes(role))
      ? session
      : 'role-missing';
  };
  return async (request, roles) => {
    const found: Session | Refusal = await find(request, roles);
    if (typeof found !== 'string') return found;
    logger.info('session-refused', { reason: found });
    return problemResult(PROBLEMS[found]);
  };
}

const PROBLEMS: Readonly<Record<Refusal, ProblemCode>> = {
  'no-desk': 'niet-aangemeld',
  'no-cookie': 'niet-aangemeld',
  'session-unknown': 'niet-aangemeld',
  'session-idle': 'niet-aangemeld',
  'session-expired': 'niet-aangemeld',
  'other-site': 'andere-site',
  'role-missing': 'geen-rol',
};

/** What changes nothing: a cookie goes along with a link from elsewhere, and may. */
const isReading = ({ method }: HttpRequest): boolean => method === 'GET' || method === 'HEAD';
