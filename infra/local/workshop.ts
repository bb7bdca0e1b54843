import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { Env } from '../../functions/runtime/env.ts';
import type { StreamRecord } from './stream.ts';
import { SHARDS } from './dispatch.ts';

/** Where versturen works. */
export type Workshop = {
  readonly dispatch: (event: unknown) => Promise<void>;
  /** Tells of what versturen itself wrote. */
  readonly follow: (report: (record: StreamRecord) => void) => void;
  /** Ends once nothing is being sent any more. */
  readonly close: () => Promise<void>;
};

/**
 * A thread for versturen, which is a function of its own on AWS: a PDF in the making must not keep those waiting who send
 * something in.
 * @param env what it sees as its environment
 * @param bundles what `npx cdk synth` left, to run its bundle in the place of the source
 */
export function openWorkshop(env: Env, bundles: string | undefined): Workshop {
  const thread = new Piscina<unknown, void>({
    filename: join(import.meta.dirname, 'dispatcher.ts'),
    minThreads: 1,
    maxThreads: 1,
    // One for each shard, and the schedule.
    concurrentTasksPerWorker: SHARDS + 1,
    // With these a thread that has nothing to do would not notice that a connection was closed.
    atomics: 'disabled',
    env: { ...env },
    workerData: { bundles },
  });
  return {
    dispatch: (event) => thread.run(event),
    follow: (report) => thread.on('message', report),
    close: () => thread.close(),
  };
}
