import { join } from 'node:path';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { Piscina } from 'piscina';
import type { HttpResponse } from '../../functions/http/response.ts';
import type { Env } from '../../functions/runtime/env.ts';
import type { RouteLambda } from '../../shared/api/routes.ts';
import { bundleOf, readBundles } from './bundles.ts';
import { lambdaNames, loadRoutes, type RouteLambdas } from './lambdas.ts';

/** One request to one of the bundles. */
export type BundleCall = { readonly naam: RouteLambda; readonly event: APIGatewayProxyEventV2 };

export type BundleRoutes = {
  readonly routes: RouteLambdas;
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
  const bundles = readBundles(folder);
  // The threads load them later, and could not tell.
  for (const naam of [...lambdaNames, 'versturen']) bundleOf(bundles, naam, folder);
  const thread = new Piscina<BundleCall, HttpResponse>({
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
    routes: await loadRoutes((naam) => Promise.resolve((event) => thread.run({ naam, event }))),
    close: () => thread.close(),
  };
}
