import type { HttpHandler } from '../../functions/http/http-handler.ts';
import type { Clients } from '../../functions/runtime/clients.ts';
import type { Env } from '../../functions/runtime/env.ts';
import type { RouteLambda } from '../../shared/api/routes.ts';
import { routeFactories } from './factories.ts';

/** The functions behind the routes; versturen has a thread of its own. */
export type RouteLambdas = Readonly<Record<RouteLambda, HttpHandler>>;

/** The functions that routes have. */
export const lambdaNames = Object.keys(routeFactories) as readonly RouteLambda[];

/** The functions as they stand in the source. @throws InvalidEnv */
export const createRoutes = (env: Env, clients: Clients): Promise<RouteLambdas> =>
  loadRoutes(async (name) => (await routeFactories[name]())(env, clients));

/** Loads the function of every route. */
export async function loadRoutes(
  load: (name: RouteLambda) => Promise<HttpHandler>,
): Promise<RouteLambdas> {
  const pairs = await Promise.all(
    lambdaNames.map(async (name) => [name, await load(name)] as const),
  );
  return Object.fromEntries(pairs) as RouteLambdas;
}
