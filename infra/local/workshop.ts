import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { Env } from '../../functions/runtime/env.ts';
import type { Stroomrecord } from './stream.ts';
import { SCHERVEN } from './dispatch.ts';

/** Where versturen works. */
export type Werkplaats = {
  readonly verstuur: (event: unknown) => Promise<void>;
  /** Tells of what versturen itself wrote. */
  readonly volg: (meld: (record: Stroomrecord) => void) => void;
  /** Ends once nothing is being sent any more. */
  readonly sluit: () => Promise<void>;
};

/**
 * A thread for versturen, which is a function of its own on AWS: a PDF in the making must not keep those waiting who send
 * something in.
 * @param env what it sees as its environment
 * @param bundels what `npx cdk synth` left, to run its bundle in the place of the source
 */
export function openWerkplaats(env: Env, bundels: string | undefined): Werkplaats {
  const draad = new Piscina<unknown, void>({
    filename: join(import.meta.dirname, 'dispatcher.ts'),
    minThreads: 1,
    maxThreads: 1,
    // One for each shard, and the schedule.
    concurrentTasksPerWorker: SCHERVEN + 1,
    // With these a thread that has nothing to do would not notice that a connection was closed.
    atomics: 'disabled',
    env: { ...env },
    workerData: { bundels },
  });
  return {
    verstuur: (event) => draad.run(event),
    volg: (meld) => draad.on('message', meld),
    sluit: () => draad.close(),
  };
}
