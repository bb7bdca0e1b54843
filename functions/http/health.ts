import * as z from 'zod/mini';
import { kenmerkUitHash } from '../../shared/dossier/kenmerk.ts';
import type { Clients } from '../runtime/clients.ts';
import { type Env, leesOmgeving } from '../runtime/env.ts';
import { opslagOmgeving } from '../store/env.ts';
import { herkomstOmgeving } from '../security/origin.ts';
import { dossiersUit } from '../store/open-dossiers.ts';
import { createHttpDeps, createHttpHandler, type HttpHandler } from './http-handler.ts';
import { jsonAntwoord } from './response.ts';

export const envSchema = z.object({ ...opslagOmgeving, ...herkomstOmgeving });

/** 200 when the service can take an aanvraag; 503 while the store cannot be reached. */
export function createHealth(
  env: Env,
  clients: Pick<Clients, 'dynamoClient' | 'readSecret'>,
): HttpHandler {
  const dossiers = dossiersUit(leesOmgeving(envSchema, env), clients.dynamoClient);
  // A kenmerk that no aanvraag gets except by a chance of 1 in 2⁵⁵: what matters is that the store answers.
  const probe = kenmerkUitHash(new Uint8Array(7));
  return createHttpHandler(
    async () => {
      await dossiers.lees(probe);
      return jsonAntwoord(200, { status: 'ok' });
    },
    createHttpDeps(env, clients),
  );
}
