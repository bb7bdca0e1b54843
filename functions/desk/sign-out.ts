import * as z from 'zod/mini';
import { createHttpDeps, createHttpHandler, type HttpHandler } from '../http/http-handler.ts';
import { problemResult } from '../http/response.ts';
import type { Clients } from '../runtime/clients.ts';
import { type Env, readEnv } from '../runtime/env.ts';
import { originEnv } from '../security/origin.ts';
import { clearCookie, cookieValue, SESSION_COOKIE } from './cookies.ts';
import { sessionEnv } from './env.ts';
import { createRequireSession } from './require-session.ts';
import { Sessions } from './session.ts';

export const envSchema = z.object({ ...originEnv, ...sessionEnv });

/** Ends the session: what its cookie was, opens nothing from then on. */
export function createSignOut(
  env: Env,
  clients: Pick<Clients, 'dynamoClient' | 'readSecret'>,
): HttpHandler {
  const { DESK_MODE, TABLE_NAME } = readEnv(envSchema, env);
  const http = createHttpDeps(env, clients);
  const requireSession = createRequireSession(env, clients, http.logger);
  const sessions = new Sessions(clients.dynamoClient, TABLE_NAME);
  return createHttpHandler(async (request) => {
    if (DESK_MODE === 'link') return problemResult('niet-gevonden');
    const session = await requireSession(request);
    if ('problem' in session) return session;
    await sessions.end(cookieValue(request, SESSION_COOKIE) ?? '');
    return { statusCode: 204, cookies: [clearCookie(SESSION_COOKIE)] };
  }, http);
}
