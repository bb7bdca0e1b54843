import { parentPort, workerData } from 'node:worker_threads';
import type { Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { dynamoClient } from '../../functions/opslag/client.ts';
import { laadUitBundel, leesBundels } from './bundels.ts';
import { lambdaContext } from './lambda.ts';
import { volgSchrijfacties } from './stroom.ts';

/** The thread that versturen has for itself. What it writes it tells of as the other functions do: in stream records. */
type Handler = (event: unknown, context: Context) => Promise<unknown>;

const { bundels } = z.object({ bundels: z.optional(z.string()) }).parse(workerData);
const { handler } = (
  bundels === undefined
    ? await import('../../functions/versturen/handler.ts')
    : await laadUitBundel(leesBundels(bundels), 'versturen', bundels)
) as { handler: Handler };

volgSchrijfacties(dynamoClient, (record) => parentPort?.postMessage(record));

/** As on AWS, a call that failed only shows in the log; what it left is still due at the next tick. */
export default async function verstuur(event: unknown): Promise<void> {
  try {
    await handler(event, lambdaContext('versturen'));
  } catch (fout) {
    const { name, code } = fout as { name?: string; code?: string };
    console.error('versturen failed:', name, code);
  }
}
