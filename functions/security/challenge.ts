import * as z from 'zod/mini';
import { createHttpDeps, createHttpHandler, type HttpHandler } from '../http/http-handler.ts';
import { jsonAntwoord } from '../http/response.ts';
import type { Clients } from '../runtime/clients.ts';
import { type Env, leesOmgeving } from '../runtime/env.ts';
import { misbruikOmgeving, proofOfWorkEnv } from './env.ts';
import { proofOfWorkKeysFrom } from './key-ring.ts';
import { herkomstOmgeving } from './origin.ts';
import { maakUitdaging } from './proof-of-work.ts';

export const envSchema = z.object({
  ...herkomstOmgeving,
  ...proofOfWorkEnv,
  PROOF_OF_WORK: misbruikOmgeving.PROOF_OF_WORK,
});

/** What a browser has to compute before it sends an aanvraag; nothing (204) where no proof of work is asked. */
export function createChallenge(env: Env, clients: Pick<Clients, 'readSecret'>): HttpHandler {
  const settings = leesOmgeving(envSchema, env);
  const proofOfWorkKeys = proofOfWorkKeysFrom(settings, clients.readSecret);
  return createHttpHandler(
    async () =>
      settings.PROOF_OF_WORK === 'off'
        ? { statusCode: 204 }
        : jsonAntwoord(200, await maakUitdaging(await proofOfWorkKeys(), new Date())),
    createHttpDeps(env, clients),
  );
}
