import { existsSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { join } from 'node:path';
import type { Clients } from '../../functions/runtime/clients.ts';
import type { Env } from '../../functions/runtime/env.ts';
import { openBundleRoutes } from './bundle-routes.ts';
import { createRoutes, type Routefuncties } from './lambdas.ts';
import type { Instellingen } from './settings.ts';
import { SECURITY_TXT } from '../../web/render/security-txt.ts';
import { SettingError } from './setting-error.ts';
import { maakSite } from './site.ts';
import { openWerkplaats, type Werkplaats } from './workshop.ts';

const dist = join(import.meta.dirname, '../../dist');

/** What the service runs. */
export type Bron = {
  readonly site: RequestListener;
  readonly routes: Routefuncties;
  /** Where versturen works, and the bundles of the routes. */
  readonly werkplaats: Werkplaats;
  readonly stop?: () => Promise<void>;
};

/** What the functions of the service get, and who serves them. */
export type BronDeps = {
  readonly env: Env;
  readonly clients: Clients;
  readonly loket: Server;
};

/** What was built, with the functions from their source or their bundles; while developing, all of it as it is saved. */
export async function laadBron(
  { LIVE_RELOAD, BUNDELS, DATA_DIR, REGISTERS_DIR, MAX_CONCURRENT_REQUESTS }: Instellingen,
  deps: BronDeps,
): Promise<Bron> {
  if (LIVE_RELOAD === 'on') {
    const { startOntwikkelen } = await import('./develop.ts');
    return startOntwikkelen(deps, DATA_DIR, REGISTERS_DIR);
  }
  checkBuilt();
  const { env, clients } = deps;
  const site = maakSite(join(dist, 'site'), REGISTERS_DIR);
  const werkplaats = openWerkplaats(env, BUNDELS);
  if (BUNDELS === undefined) return { site, werkplaats, routes: await createRoutes(env, clients) };
  const { routes, close } = await openBundleRoutes(BUNDELS, env, MAX_CONCURRENT_REQUESTS);
  const sluit = async (): Promise<void> => {
    await close();
    await werkplaats.sluit();
  };
  return { site, routes, werkplaats: { ...werkplaats, sluit } };
}

/** @throws SettingError when `npm run build` did not run, or not to its end: it begins with the site and ends with this */
function checkBuilt(): void {
  if (existsSync(join(dist, 'site', SECURITY_TXT)) && existsSync(join(dist, 'render'))) return;
  throw new SettingError('dist/', 'the site is not built; run `npm run build`, or use `npm start`');
}
