import * as z from 'zod/mini';
import { deskTextsEnv } from '../desk/env.ts';
import {
  createDeskAccess,
  envSchema as accessEnvSchema,
  openDossier,
} from '../desk/open-dossier.ts';
import { readEnv } from '../runtime/env.ts';
import { ROLES } from '../../shared/desk/roles.ts';
import { createHttpDeps, createHttpHandler, type HttpHandler } from '../http/http-handler.ts';
import { jsonResponse } from '../http/response.ts';
import type { Clients } from '../runtime/clients.ts';
import type { Env } from '../runtime/env.ts';
import { toDossierView } from './dossier-view.ts';

export const envSchema = z.extend(accessEnvSchema, deskTextsEnv);

/** Shows a dossier to whoever holds one of its links, as far as that link goes, or is signed in at the desk. */
export function createView(
  env: Env,
  clients: Pick<Clients, 'dynamoClient' | 'readSecret'>,
): HttpHandler {
  const { DESK_TEXTS } = readEnv(z.object(deskTextsEnv), env);
  const http = createHttpDeps(env, clients);
  const access = createDeskAccess(env, clients, http.logger);
  return createHttpHandler(async (request) => {
    const opened = await openDossier(request, access, ROLES);
    return 'problem' in opened ? opened : jsonResponse(200, toDossierView(opened, DESK_TEXTS));
  }, http);
}
