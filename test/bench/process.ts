import { fork } from 'node:child_process';
import * as z from 'zod/mini';

/** Something that answers requests, in a process of its own. */
export type Process = {
  readonly url: string;
  /** Asks it something. @returns what it says */
  readonly ask: (what: unknown) => Promise<unknown>;
  readonly stop: () => Promise<void>;
};

const startedSchema = z.object({ url: z.string() });

/** @param module says `{ url }` once it listens, answers every message by one, and ends when the channel closes */
export async function startProcess(
  module: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Process> {
  const kind = fork(module, args, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...env },
  });
  const next = (): Promise<unknown> =>
    new Promise((ready, failed) => {
      const onEnd = (code: number | null): void =>
        failed(new Error(`${module} ended with ${String(code)}`));
      kind.once('exit', onEnd);
      kind.once('message', (bericht) => {
        kind.off('exit', onEnd);
        ready(bericht);
      });
    });
  const { url } = startedSchema.parse(await next());
  return {
    url,
    ask: (what) => {
      const response = next();
      kind.send(what as object);
      return response;
    },
    stop: () =>
      new Promise((ready) => {
        kind.removeAllListeners();
        kind.once('exit', () => ready());
        kind.disconnect();
      }),
  };
}
