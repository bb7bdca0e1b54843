import { existsSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { laadUitBron, laadUitBundels, type Routefuncties } from './functies.ts';
import type { Instellingen } from './instellingen.ts';
import { SECURITY_TXT } from '../../web/weergave/security-txt.ts';
import { SettingError } from './setting-error.ts';
import { maakSite } from './site.ts';
import { openWerkplaats, type Werkplaats } from './werkplaats.ts';

const dist = join(import.meta.dirname, '../../dist');

/** What the service runs. */
export type Bron = {
  readonly site: RequestListener;
  readonly routes: Routefuncties;
  /** Where versturen works. */
  readonly werkplaats: Werkplaats;
  /** The one that the functions of the routes write with. */
  readonly client: DynamoDBClient;
  readonly stop?: () => Promise<void>;
};

/**
 * What was built, with the functions from their source or their bundles; while developing, all of it as it is saved. The
 * functions read the environment as they are loaded, so that comes first.
 * @param loket serves it
 */
export async function laadBron(
  { LIVE_RELOAD, BUNDELS, DATA_DIR, REGISTERS_DIR }: Instellingen,
  loket: Server,
): Promise<Bron> {
  if (LIVE_RELOAD === 'on') {
    const { startOntwikkelen } = await import('./ontwikkelen.ts');
    return startOntwikkelen(loket, DATA_DIR, REGISTERS_DIR);
  }
  checkBuilt();
  return {
    site: maakSite(join(dist, 'site'), REGISTERS_DIR),
    routes: await (BUNDELS === undefined ? laadUitBron() : laadUitBundels(BUNDELS)),
    werkplaats: openWerkplaats(BUNDELS),
    client: (await import('../../functions/store/dynamo-client.ts')).dynamoClient,
  };
}

/** @throws SettingError when `npm run build` did not run, or not to its end: it begins with the site and ends with this */
function checkBuilt(): void {
  if (existsSync(join(dist, 'site', SECURITY_TXT)) && existsSync(join(dist, 'weergave'))) return;
  throw new SettingError('dist/', 'the site is not built; run `npm run build`, or use `npm start`');
}
