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
  omgeving: Readonly<Record<string, string>> = {},
): Promise<Proces> {
  const kind = fork(module, argumenten, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...omgeving },
  });
  const volgende = (): Promise<unknown> =>
    new Promise((klaar, mislukt) => {
      const opEinde = (code: number | null): void =>
        mislukt(new Error(`${module} ended with ${String(code)}`));
      kind.once('exit', opEinde);
      kind.once('message', (bericht) => {
        kind.off('exit', opEinde);
        klaar(bericht);
      });
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
