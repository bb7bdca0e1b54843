import * as z from 'zod/mini';
import { kenmerkFromHash } from '../../shared/dossier/kenmerk.ts';
import type { Clients } from '../runtime/clients.ts';
import { type Env, readEnv } from '../runtime/env.ts';
import { storeEnv } from '../store/env.ts';
import { originEnv } from '../security/origin.ts';
import { dossiersFrom } from '../store/open-dossiers.ts';
import { createHttpDeps, createHttpHandler, type HttpHandler } from './http-handler.ts';
import { jsonResponse } from './response.ts';

export const envSchema = z.object({ ...storeEnv, ...originEnv });

/** 200 when the service can take an aanvraag; 503 while the store cannot be reached. */
export function createHealth(
  env: Env,
  clients: Pick<Clients, 'dynamoClient' | 'readSecret'>,
): HttpHandler {
  const dossiers = dossiersFrom(readEnv(envSchema, env), clients.dynamoClient);
  // A kenmerk that no aanvraag gets except by a chance of 1 in 2⁵⁵: what matters is that the store answers.
  const probe = kenmerkFromHash(new Uint8Array(7));
  return createHttpHandler(
    async () => {
      await dossiers.read(probe);
      return jsonResponse(200, { status: 'ok' });
    },
    createHttpDeps(env, clients),
  );
}
