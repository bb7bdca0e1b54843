import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** Asks somebody to type a word before what cannot be undone. */
export type Bevestiging = {
  /** @returns whether exactly that was typed; not when there is nobody to answer */
  readonly vraag: (vraag: string, past: (antwoord: string) => boolean) => Promise<boolean>;
  readonly sluit: () => void;
};

/** Reads answers line by line, also when they are piped in all at once. Opens the input only when it asks. */
export function vraagBevestiging(invoer: Readable, uitvoer: Writable): Bevestiging {
  let lezer: Interface | undefined;
  let regels: AsyncIterator<string> | undefined;
  return {
    vraag: async (vraag, past) => {
      uitvoer.write(vraag);
      lezer ??= createInterface({ input: invoer });
      regels ??= lezer[Symbol.asyncIterator]();
      const regel: IteratorResult<string, unknown> = await regels.next();
      return regel.done !== true && past(regel.value);
    },
    sluit: () => lezer?.close(),
  };
}
