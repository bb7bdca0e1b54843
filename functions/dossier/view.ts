import { createHttpDeps, createHttpHandler, type HttpHandler } from '../http/http-handler.ts';
import { jsonAntwoord, problemResult } from '../http/response.ts';
import type { Clients } from '../runtime/clients.ts';
import type { Env } from '../runtime/env.ts';
import { createAccessDeps, geefToegang } from './access.ts';
import { naarInzage } from './dossier-view.ts';

export { envSchema } from './access.ts';

/** Shows a dossier to whoever holds one of its links, as far as that link goes. */
export function createView(
  env: Env,
  clients: Pick<Clients, 'dynamoClient' | 'readSecret'>,
): HttpHandler {
  const access = createAccessDeps(env, clients);
  return createHttpHandler(
    async (verzoek) => {
      const toegang = await geefToegang(verzoek, access);
      return toegang === undefined
        ? problemResult('niet-gevonden')
        : jsonAntwoord(200, naarInzage(toegang));
    },
    createHttpDeps(env, clients),
  );
}
