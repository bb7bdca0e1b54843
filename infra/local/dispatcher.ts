import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { laadUitBundel, leesBundels } from './bundles.ts';
import { createLocalClients } from './clients.ts';
import { loadDispatch } from './factories.ts';
import { volgSchrijfacties } from './stream.ts';
import { roepVersturenAan, type Wekbaar } from './dispatch.ts';

/** The thread that versturen has for itself, with an environment of its own. */
const { bundels } = z.object({ bundels: z.optional(z.string()) }).parse(workerData);
const handler = await (bundels === undefined ? fromSource() : fromBundle(bundels));

/** What it writes it tells of as the other functions do: in stream records. */
async function fromSource(): Promise<Wekbaar> {
  const clients = createLocalClients(process.env);
  volgSchrijfacties(clients.dynamoClient, (record) => parentPort?.postMessage(record));
  return (await loadDispatch())(process.env, clients);
}

async function fromBundle(folder: string): Promise<Wekbaar> {
  return (await laadUitBundel(leesBundels(folder), 'versturen', folder)).handler as Wekbaar;
}

export default (event: unknown): Promise<void> => roepVersturenAan(handler, event);
