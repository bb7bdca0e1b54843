import type { Context } from 'aws-lambda';
import { lambdaContext } from './lambda.ts';
import type { StreamRecord } from './stream.ts';

export type Wakeable = (event: unknown, context: Context) => Promise<unknown>;

/** As on AWS, a call that failed only shows in the log; what it left is still due at the next tick. */
export async function callDispatch(handler: Wakeable, event: unknown): Promise<void> {
  try {
    await handler(event, lambdaContext('versturen'));
  } catch (error) {
    const { name, code } = error as { name?: string; code?: string };
    console.error('versturen failed:', name, code);
  }
}

/** How many records a call gets at most; as in the stack. */
const BATCH = 10;

/** A new table on AWS has four partitions, and its stream as many shards. */
export const SHARDS = 4;

/** How many records wait in each shard at most: what comes on top of that, the schedule finds. */
const QUEUE = 500;

/**
 * Wakes versturen as AWS does: at once by the stream, and at every tick by the schedule.
 * @param dispatch never fails
 */
export function startDispatch(
  dispatch: (event: unknown) => Promise<void>,
  tickMs: number,
): { report: (record: StreamRecord) => void; stop: () => Promise<void> } {
  const underWay = new Set<Promise<void>>();
  let stopped = false;

  const call = async (event: unknown): Promise<void> => {
    if (stopped) return;
    const call = dispatch(event);
    underWay.add(call);
    await call;
    underWay.delete(call);
  };

  // One call at a time for each shard: with a call for every record at once, a burst of aanvragen makes so many turns
  // that none of them ends within its lease, and then all are begun again.
  const shards = Array.from({ length: SHARDS }, () => new Shard(call));
  const report = (record: StreamRecord): void => {
    shards[Number(record.dynamodb.NewImage['agendaVak']?.S) % SHARDS]?.add(record);
  };

  let waker: NodeJS.Timeout;
  const tick = async (): Promise<void> => {
    await call({ source: 'aws.events' });
    if (!stopped) waker = setTimeout(() => void tick(), tickMs);
  };
  waker = setTimeout(() => void tick(), 0);

  return {
    report,
    stop: async () => {
      stopped = true;
      clearTimeout(waker);
      await Promise.all(underWay);
    },
  };
}

/** Part of the stream: its records in order, in batches, one batch after the other. */
class Shard {
  readonly #call: (event: unknown) => Promise<void>;
  readonly #queue: StreamRecord[] = [];
  #busy = false;

  constructor(call: (event: unknown) => Promise<void>) {
    this.#call = call;
  }

  add(record: StreamRecord): void {
    if (this.#queue.length >= QUEUE) return;
    this.#queue.push(record);
    if (!this.#busy) void this.#workOff();
  }

  async #workOff(): Promise<void> {
    this.#busy = true;
    while (this.#queue.length > 0) {
      await this.#call({ Records: this.#queue.splice(0, BATCH) });
    }
    this.#busy = false;
  }
}
