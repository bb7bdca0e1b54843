import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  BroadcastChannel,
  getEnvironmentData,
  isMainThread,
  setEnvironmentData,
} from 'node:worker_threads';
import * as z from 'zod/mini';

/**
 * Loaded into the service by `--import`, before its own code, in each of its two threads: shifts its clock and measures it
 * when the drill asks. The product itself knows nothing of it.
 */
const opdrachtSchema = z.union([
  z.object({ verschuifMs: z.number() }),
  z.object({ meet: z.literal(true) }),
]);

/** How far the clock is shifted: one number that both threads see. */
const KLOK = 'klok van de drill';
if (isMainThread) setEnvironmentData(KLOK, new SharedArrayBuffer(8));
const klok = new Float64Array(getEnvironmentData(KLOK) as unknown as SharedArrayBuffer);
const verschovenMs = (): number => klok[0] ?? 0;

const EchteDate = Date;

class VerschovenDate extends EchteDate {
  constructor(...delen: unknown[]) {
    if (delen.length === 0) super(EchteDate.now() + verschovenMs());
    else super(...(delen as ConstructorParameters<DateConstructor>));
  }
  static override now(): number {
    return EchteDate.now() + verschovenMs();
  }
  static override [Symbol.hasInstance](waarde: unknown): boolean {
    return waarde instanceof EchteDate;
  }
}
globalThis.Date = VerschovenDate as DateConstructor;

setFlagsFromString('--expose-gc');
const ruimGeheugenOp = runInNewContext('gc') as (opties: object) => void;

/** What this thread holds, once it was cleaned up: bytes. */
function heapInGebruik(): number {
  // As V8 does it when memory runs out: pages that hold nothing any more go back to the system at once, not after a while.
  ruimGeheugenOp({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  return process.memoryUsage().heapUsed;
}

/** Between the two threads: the first asks, the other answers with what its heap holds. */
const tussenDraden = new BroadcastChannel('meting van de drill');
tussenDraden.unref();

async function meet(): Promise<
  Record<'heapMb' | 'rssMb' | 'cpuMs', number> & { hulpbronnen: Record<string, number> }
> {
  const antwoord = once(tussenDraden, 'message');
  tussenDraden.postMessage('meet');
  const [{ data }] = (await antwoord) as [{ data: number }];
  const heapMb = (heapInGebruik() + data) / 1024 ** 2;
  const rssMb = process.memoryUsage.rss() / 1024 ** 2;
  const { user, system } = process.cpuUsage();
  const hulpbronnen: Record<string, number> = {};
  for (const naam of process.getActiveResourcesInfo()) {
    hulpbronnen[naam] = (hulpbronnen[naam] ?? 0) + 1;
  }
  return { heapMb, rssMb, hulpbronnen, cpuMs: (user + system) / 1_000 };
}

if (isMainThread) {
  process.on('message', (bericht) => {
    const opdracht = opdrachtSchema.parse(bericht);
    if ('verschuifMs' in opdracht) klok[0] = opdracht.verschuifMs;
    else void meet().then((meting) => process.send?.(meting));
  });
  // The channel must not keep the service alive; and no service must stay behind when the drill is gone.
  process.channel?.unref();
  process.on('disconnect', () => process.exit());
} else {
  tussenDraden.onmessage = () => tussenDraden.postMessage(heapInGebruik());
}
