import { join } from 'node:path';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { Piscina } from 'piscina';
import type { Antwoord } from '../../functions/http/response.ts';
import type { Env } from '../../functions/runtime/env.ts';
import type { Routefunctie } from '../../shared/api/routes.ts';
import { bundelVan, leesBundels } from './bundles.ts';
import { functienamen, laadRoutes, type Routefuncties } from './lambdas.ts';

/** One request to one of the bundles. */
export type BundleCall = { readonly naam: Routefunctie; readonly event: APIGatewayProxyEventV2 };

export type BundleRoutes = {
  readonly routes: Routefuncties;
  /** Ends once no request is worked on any more. */
  readonly close: () => Promise<void>;
};

/**
 * The functions as `npx cdk synth` bundled them, minified, which is what runs on AWS. As on Lambda each reads its environment
 * as it is loaded: a thread has one of its own. Nothing here sees what they write; the schedule finds what is owed.
 * @param maxConcurrent how many requests are worked on at once
 * @throws SettingError
 */
export async function openBundleRoutes(
  folder: string,
  env: Env,
  maxConcurrent: number,
): Promise<BundleRoutes> {
  const bundels = leesBundels(folder);
  // The threads load them later, and could not tell.
  for (const naam of [...functienamen, 'versturen']) bundelVan(bundels, naam, folder);
  const thread = new Piscina<BundleCall, Antwoord>({
    filename: join(import.meta.dirname, 'bundle-thread.ts'),
    minThreads: 1,
    maxThreads: 1,
    concurrentTasksPerWorker: maxConcurrent,
    // With these a thread that has nothing to do would not notice that a connection was closed.
    atomics: 'disabled',
    env: { ...env },
    workerData: { folder },
  });
  return {
    routes: await laadRoutes((naam) => Promise.resolve((event) => thread.run({ naam, event }))),
    close: () => thread.close(),
  };
}
