import * as z from 'zod/mini';
import { createHttpDeps, createHttpHandler, type HttpHandler } from '../http/http-handler.ts';
import { jsonResponse } from '../http/response.ts';
import type { Clients } from '../runtime/clients.ts';
import { type Env, readEnv } from '../runtime/env.ts';
import { misuseEnv, proofOfWorkEnv } from './env.ts';
import { proofOfWorkKeysFrom } from './key-ring.ts';
import { originEnv } from './origin.ts';
import { challengeFor } from './proof-of-work.ts';

export const envSchema = z.object({
  ...originEnv,
  ...proofOfWorkEnv,
  PROOF_OF_WORK: misuseEnv.PROOF_OF_WORK,
});

/** What a browser has to compute before it sends an aanvraag; nothing (204) where no proof of work is asked. */
export function createChallenge(env: Env, clients: Pick<Clients, 'readSecret'>): HttpHandler {
  const settings = readEnv(envSchema, env);
  const proofOfWorkKeys = proofOfWorkKeysFrom(settings, clients.readSecret);
  return createHttpHandler(
    async () =>
      settings.PROOF_OF_WORK === 'off'
        ? { statusCode: 204 }
        : jsonResponse(200, await challengeFor(await proofOfWorkKeys(), new Date())),
    createHttpDeps(env, clients),
  );
}
