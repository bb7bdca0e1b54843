import { existsSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { join } from 'node:path';
import type { Clients } from '../../functions/runtime/clients.ts';
import type { Env } from '../../functions/runtime/env.ts';
import { openBundleRoutes } from './bundle-routes.ts';
import { createRoutes, type RouteLambdas } from './lambdas.ts';
import type { LocalSettings } from './settings.ts';
import { SECURITY_TXT } from '../../web/render/security-txt.ts';
import { SettingError } from './setting-error.ts';
import { createSite } from './site.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

const dist = join(import.meta.dirname, '../../dist');

/** What the service runs. */
export type SourceLoader = {
  readonly site: RequestListener;
  readonly routes: RouteLambdas;
  /** Where versturen works, and the bundles of the routes. */
  readonly workshop: Workshop;
  readonly stop?: () => Promise<void>;
};

/** What the functions of the service get, and who serves them. */
export type SourceDeps = {
  readonly env: Env;
  readonly clients: Clients;
  readonly service: Server;
};

/** What was built, with the functions from their source or their bundles; while developing, all of it as it is saved. */
export async function loadSource(
  { LIVE_RELOAD, BUNDLES, DATA_DIR, REGISTERS_DIR, MAX_CONCURRENT_REQUESTS }: LocalSettings,
  deps: SourceDeps,
): Promise<SourceLoader> {
  if (LIVE_RELOAD === 'on') {
    const { startDevelop } = await import('./develop.ts');
    return startDevelop(deps, DATA_DIR, REGISTERS_DIR);
  }
  checkBuilt();
  const { env, clients } = deps;
  const site = createSite(join(dist, 'site'), REGISTERS_DIR);
  const workshop = openWorkshop(env, BUNDLES);
  if (BUNDLES === undefined) return { site, workshop, routes: await createRoutes(env, clients) };
  const { routes, close } = await openBundleRoutes(BUNDLES, env, MAX_CONCURRENT_REQUESTS);
  const closeBoth = async (): Promise<void> => {
    await close();
    await workshop.close();
  };
  return { site, routes, workshop: { ...workshop, close: closeBoth } };
}

/** @throws SettingError when `npm run build` did not run, or not to its end: it begins with the site and ends with this */
function checkBuilt(): void {
  if (existsSync(join(dist, 'site', SECURITY_TXT)) && existsSync(join(dist, 'render'))) return;
  throw new SettingError('dist/', 'the site is not built; run `npm run build`, or use `npm start`');
}
