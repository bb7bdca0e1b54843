import type { Context } from 'aws-lambda';
import { lambdaContext } from './lambda.ts';
import type { Stroomrecord } from './stream.ts';

export type Wekbaar = (event: unknown, context: Context) => Promise<unknown>;

/** As on AWS, a call that failed only shows in the log; what it left is still due at the next tick. */
export async function roepVersturenAan(handler: Wekbaar, event: unknown): Promise<void> {
  try {
    await handler(event, lambdaContext('versturen'));
  } catch (fout) {
    const { name, code } = fout as { name?: string; code?: string };
    console.error('versturen failed:', name, code);
  }
}

/** How many records a call gets at most; as in the stack. */
const BATCH = 10;

/** A new table on AWS has four partitions, and its stream as many shards. */
export const SCHERVEN = 4;

/** How many records wait in each shard at most: what comes on top of that, the schedule finds. */
const WACHTRIJ = 500;

/**
 * Wakes versturen as AWS does: at once by the stream, and at every tick by the schedule.
 * @param verstuur never fails
 */
export function startVersturen(
  verstuur: (event: unknown) => Promise<void>,
  tikMs: number,
): { meld: (record: Stroomrecord) => void; stop: () => Promise<void> } {
  const onderweg = new Set<Promise<void>>();
  let gestopt = false;

  const roepAan = async (event: unknown): Promise<void> => {
    if (gestopt) return;
    const aanroep = verstuur(event);
    onderweg.add(aanroep);
    await aanroep;
    onderweg.delete(aanroep);
  };

  // One call at a time for each shard: with a call for every record at once, a burst of aanvragen makes so many turns
  // that none of them ends within its lease, and then all are begun again.
  const scherven = Array.from({ length: SCHERVEN }, () => new Scherf(roepAan));
  const meld = (record: Stroomrecord): void => {
    scherven[Number(record.dynamodb.NewImage['agendaVak']?.S) % SCHERVEN]?.voegToe(record);
  };

  let wekker: NodeJS.Timeout;
  const tik = async (): Promise<void> => {
    await roepAan({ source: 'aws.events' });
    if (!gestopt) wekker = setTimeout(() => void tik(), tikMs);
  };
  wekker = setTimeout(() => void tik(), 0);

  return {
    meld,
    stop: async () => {
      gestopt = true;
      clearTimeout(wekker);
      await Promise.all(onderweg);
    },
  };
}

/** Part of the stream: its records in order, in batches, one batch after the other. */
class Scherf {
  readonly #roepAan: (event: unknown) => Promise<void>;
  readonly #wachtrij: Stroomrecord[] = [];
  #bezig = false;

  constructor(roepAan: (event: unknown) => Promise<void>) {
    this.#roepAan = roepAan;
  }

  voegToe(record: Stroomrecord): void {
    if (this.#wachtrij.length >= WACHTRIJ) return;
    this.#wachtrij.push(record);
    if (!this.#bezig) void this.#werkWeg();
  }

  async #werkWeg(): Promise<void> {
    this.#bezig = true;
    while (this.#wachtrij.length > 0) {
      await this.#roepAan({ Records: this.#wachtrij.splice(0, BATCH) });
    }
    this.#bezig = false;
  }
}
