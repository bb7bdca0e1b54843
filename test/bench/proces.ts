import { fork } from 'node:child_process';
import * as z from 'zod/mini';

/** Something that answers requests, in a process of its own. */
export type Proces = {
  readonly url: string;
  /** Asks it something. @returns what it says */
  readonly vraag: (wat: unknown) => Promise<unknown>;
  readonly stop: () => Promise<void>;
};

const begonnenSchema = z.object({ url: z.string() });

/** @param module says `{ url }` once it listens, answers every message by one, and ends when the channel closes */
export async function startProces(
  module: string,
  argumenten: readonly string[] = [],
): Promise<Proces> {
  const kind = fork(module, argumenten, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const volgende = (): Promise<unknown> =>
    new Promise((klaar, mislukt) => {
      kind.once('message', klaar);
      kind.once('exit', (code) => mislukt(new Error(`${module} ended with ${String(code)}`)));
    });
  const { url } = begonnenSchema.parse(await volgende());
  return {
    url,
    vraag: (wat) => {
      const antwoord = volgende();
      kind.send(wat as object);
      return antwoord;
    },
    stop: () =>
      new Promise((klaar) => {
        kind.removeAllListeners();
        kind.once('exit', () => klaar());
        kind.disconnect();
      }),
  };
}
