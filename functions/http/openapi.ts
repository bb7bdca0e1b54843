import * as z from 'zod/mini';
import { openapi } from '../../shared/api/openapi.ts';
import type { Clients } from '../runtime/clients.ts';
import type { Env } from '../runtime/env.ts';
import { originEnv } from '../security/origin.ts';
import { createHttpDeps, createHttpHandler, type HttpHandler } from './http-handler.ts';
import { jsonResponse } from './response.ts';

export const envSchema = z.object(originEnv);

/** The description of the API; the same for everyone, so it may be kept for a while. */
export function createOpenapi(env: Env, clients: Pick<Clients, 'readSecret'>): HttpHandler {
  const description = openapi();
  return createHttpHandler(
    () => jsonResponse(200, description, { 'cache-control': 'public, max-age=3600' }),
    createHttpDeps(env, clients),
  );
}
