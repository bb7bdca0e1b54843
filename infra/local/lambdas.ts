import type { HttpHandler } from '../../functions/http/http-handler.ts';
import type { Clients } from '../../functions/runtime/clients.ts';
import type { Env } from '../../functions/runtime/env.ts';
import type { Routefunctie } from '../../shared/api/routes.ts';
import { routeFactories } from './factories.ts';

/** The functions behind the routes; versturen has a thread of its own. */
export type Routefuncties = Readonly<Record<Routefunctie, HttpHandler>>;

/** The functions that routes have. */
export const functienamen = Object.keys(routeFactories) as readonly Routefunctie[];

/** The functions as they stand in the source. @throws OmgevingKloptNiet */
export const createRoutes = (env: Env, clients: Clients): Promise<Routefuncties> =>
  laadRoutes(async (naam) => (await routeFactories[naam]())(env, clients));

/** Loads the function of every route. */
export async function laadRoutes(
  laad: (naam: Routefunctie) => Promise<HttpHandler>,
): Promise<Routefuncties> {
  const paren = await Promise.all(
    functienamen.map(async (naam) => [naam, await laad(naam)] as const),
  );
  return Object.fromEntries(paren) as Routefuncties;
}
