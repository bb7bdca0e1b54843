import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { dynamoClient } from '../../functions/store/dynamo-client.ts';
import { laadUitBundel, leesBundels } from './bundels.ts';
import { volgSchrijfacties } from './stroom.ts';
import { roepVersturenAan, type Wekbaar } from './versturen.ts';

/** The thread that versturen has for itself. What it writes it tells of as the other functions do: in stream records. */
const { bundels } = z.object({ bundels: z.optional(z.string()) }).parse(workerData);
const { handler } = (
  bundels === undefined
    ? await import('../../functions/mail/dispatch.ts')
    : await laadUitBundel(leesBundels(bundels), 'versturen', bundels)
) as { handler: Wekbaar };

volgSchrijfacties(dynamoClient, (record) => parentPort?.postMessage(record));

export default (event: unknown): Promise<void> => roepVersturenAan(handler, event);
