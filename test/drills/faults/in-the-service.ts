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
const commandSchema = z.union([
  z.object({ shiftMs: z.number() }),
  z.object({ measure: z.literal(true) }),
]);

/** How far the clock is shifted: one number that both threads see. */
const CLOCK = 'klok van de drill';
if (isMainThread) setEnvironmentData(CLOCK, new SharedArrayBuffer(8));
const clock = new Float64Array(getEnvironmentData(CLOCK) as unknown as SharedArrayBuffer);
const shiftedMs = (): number => clock[0] ?? 0;

const RealDate = Date;

class ShiftedDate extends RealDate {
  constructor(...sections: unknown[]) {
    if (sections.length === 0) super(RealDate.now() + shiftedMs());
    else super(...(sections as ConstructorParameters<DateConstructor>));
  }
  static override now(): number {
    return RealDate.now() + shiftedMs();
  }
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof RealDate;
  }
}
globalThis.Date = ShiftedDate as DateConstructor;

setFlagsFromString('--expose-gc');
const cleanUpMemory = runInNewContext('gc') as (options: object) => void;

/** What this thread holds, once it was cleaned up: bytes. */
function heapInUse(): number {
  // As V8 does it when memory runs out: pages that hold nothing any more go back to the system at once, not after a while.
  cleanUpMemory({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  return process.memoryUsage().heapUsed;
}

/** Between the two threads: the first asks, the other answers with what its heap holds. */
const betweenThreads = new BroadcastChannel('meting van de drill');
betweenThreads.unref();

async function measure(): Promise<
  Record<'heapMb' | 'rssMb' | 'cpuMs', number> & { resources: Record<string, number> }
> {
  const response = once(betweenThreads, 'message');
  betweenThreads.postMessage('meet');
  const [{ data }] = (await response) as [{ data: number }];
  const heapMb = (heapInUse() + data) / 1024 ** 2;
  const rssMb = process.memoryUsage.rss() / 1024 ** 2;
  const { user, system } = process.cpuUsage();
  const resources: Record<string, number> = {};
  for (const name of process.getActiveResourcesInfo()) {
    resources[name] = (resources[name] ?? 0) + 1;
  }
  return { heapMb, rssMb, resources, cpuMs: (user + system) / 1_000 };
}

if (isMainThread) {
  process.on('message', (bericht) => {
    const command = commandSchema.parse(bericht);
    if ('shiftMs' in command) clock[0] = command.shiftMs;
    else void measure().then((measurement) => process.send?.(measurement));
  });
  // The channel must not keep the service alive; and no service must stay behind when the drill is gone.
  process.channel?.unref();
  process.on('disconnect', () => process.exit());
} else {
  betweenThreads.onmessage = () => betweenThreads.postMessage(heapInUse());
}
