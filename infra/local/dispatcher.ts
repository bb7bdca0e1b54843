import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { loadFromBundle, readBundles } from './bundles.ts';
import { createLocalClients } from './clients.ts';
import { loadDispatch } from './factories.ts';
import { followWrites } from './stream.ts';
import { callDispatch, type Wakeable } from './dispatch.ts';

/** The thread that versturen has for itself, with an environment of its own. */
const { bundles } = z.object({ bundles: z.optional(z.string()) }).parse(workerData);
const handler = await (bundles === undefined ? fromSource() : fromBundle(bundles));

/** What it writes it tells of as the other functions do: in stream records. */
async function fromSource(): Promise<Wakeable> {
  const clients = createLocalClients(process.env);
  followWrites(clients.dynamoClient, (record) => parentPort?.postMessage(record));
  return (await loadDispatch())(process.env, clients);
}

async function fromBundle(folder: string): Promise<Wakeable> {
  return (await loadFromBundle(readBundles(folder), 'versturen', folder)).handler as Wakeable;
}

export default (event: unknown): Promise<void> => callDispatch(handler, event);
