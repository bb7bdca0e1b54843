import * as z from 'zod/mini';
import type { SessionAnswer } from '../../shared/api/desk-responses.ts';
import { createHttpDeps, createHttpHandler, type HttpHandler } from '../http/http-handler.ts';
import { jsonResponse, problemResult } from '../http/response.ts';
import type { Clients } from '../runtime/clients.ts';
import { type Env, readEnv } from '../runtime/env.ts';
import { originEnv } from '../security/origin.ts';
import { fourEyesEnv, sessionEnv } from './env.ts';
import { createRequireSession } from './require-session.ts';

export const envSchema = z.object({ ...originEnv, ...sessionEnv, ...fourEyesEnv });

/** Tells a page who is signed in, and until when. */
export function createViewSession(
  env: Env,
  clients: Pick<Clients, 'dynamoClient' | 'readSecret'>,
): HttpHandler {
  const { DESK_MODE, DESK_FOUR_EYES } = readEnv(envSchema, env);
  const http = createHttpDeps(env, clients);
  const requireSession = createRequireSession(env, clients, http.logger);
  return createHttpHandler(async (request) => {
    if (DESK_MODE === 'link') return problemResult('niet-gevonden');
    const session = await requireSession(request);
    if ('problem' in session) return session;
    const { employee, expiresAt } = session;
    return jsonResponse(200, {
      naam: employee.name,
      rollen: employee.roles,
      vierOgen: DESK_FOUR_EYES === 'on',
      verlooptOp: expiresAt,
    } satisfies SessionAnswer);
  }, http);
}
