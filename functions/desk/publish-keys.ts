import * as z from 'zod/mini';
import { createHttpDeps, createHttpHandler, type HttpHandler } from '../http/http-handler.ts';
import { jsonResponse, problemResult } from '../http/response.ts';
import type { Clients } from '../runtime/clients.ts';
import { type Env, readEnv } from '../runtime/env.ts';
import { originEnv } from '../security/origin.ts';
import { clientSecretFrom } from './client-secret.ts';
import { clientSecretEnv, deskModeEnv, providerEnv } from './env.ts';
import { publicKeys } from './signing-keys.ts';

export const envSchema = z.object({
  ...originEnv,
  ...deskModeEnv,
  ...providerEnv,
  ...clientSecretEnv,
});

/** Short, so that a new key is known well before it is used. */
const CACHE = 'public, max-age=300';

/** The public keys that this service shows itself to the provider with: a JWK set (RFC 7517). */
export function createPublishKeys(env: Env, clients: Pick<Clients, 'readSecret'>): HttpHandler {
  const settings = readEnv(envSchema, env);
  const { DESK_MODE, DESK_PROVIDER: provider } = settings;
  const hasKeys = DESK_MODE !== 'link' && provider?.clientAuth === 'private_key_jwt';
  const clientSecret = clientSecretFrom(settings, clients.readSecret);
  return createHttpHandler(
    async () => {
      const secret = hasKeys ? await clientSecret() : undefined;
      return secret?.kind === 'keys'
        ? jsonResponse(200, await publicKeys(secret.ring), { 'cache-control': CACHE })
        : problemResult('niet-gevonden');
    },
    createHttpDeps(env, clients),
  );
}
