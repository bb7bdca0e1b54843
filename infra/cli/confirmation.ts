import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** Asks somebody to type a word before what cannot be undone. */
export type Confirmation = {
  /** @returns whether exactly that was typed; not when there is nobody to answer */
  readonly question: (question: string, fits: (response: string) => boolean) => Promise<boolean>;
  readonly close: () => void;
};

/** Reads answers line by line, also when they are piped in all at once. Opens the input only when it asks. */
export function askConfirmation(input: Readable, output: Writable): Confirmation {
  let reader: Interface | undefined;
  let lines: AsyncIterator<string> | undefined;
  return {
    question: async (question, fits) => {
      output.write(question);
      reader ??= createInterface({ input });
      lines ??= reader[Symbol.asyncIterator]();
      const line: IteratorResult<string, unknown> = await lines.next();
      return line.done !== true && fits(line.value);
    },
    close: () => reader?.close(),
  };
}
