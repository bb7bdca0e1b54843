import type { View } from './draft.ts';
import { type Failure, toPointer } from './errors.ts';
import { findings } from './rules.ts';

export type Warning = Failure;

/** The warnings about an aanvraag, finished or not. */
export const warningsFor = (aanvraag: View): Warning[] =>
  findings(aanvraag)
    .filter(({ severity }) => severity === 'waarschuwing')
    .map(({ path, code, detail }) => ({ pointer: toPointer(path), code, detail }));
