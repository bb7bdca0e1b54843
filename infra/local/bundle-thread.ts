import { workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import type { HttpHandler } from '../../functions/http/http-handler.ts';
import type { HttpResponse } from '../../functions/http/response.ts';
import type { BundleCall } from './bundle-routes.ts';
import { loadFromBundle, readBundles } from './bundles.ts';
import { lambdaContext } from './lambda.ts';

/** The thread in which the bundles of the routes run: they read its environment. */
const { folder } = z.object({ folder: z.string() }).parse(workerData);
const bundles = readBundles(folder);

export default async ({ naam, event }: BundleCall): Promise<HttpResponse> => {
  const { handler } = await loadFromBundle(bundles, naam, folder);
  return (handler as HttpHandler)(event, lambdaContext(naam));
};
