import type { Beeld } from './draft.ts';
import { type Fout, naarPointer } from './errors.ts';
import { bevindingen } from './rules.ts';

export type Waarschuwing = Fout;

/** The warnings about an aanvraag, finished or not. */
export const waarschuwingenBij = (aanvraag: Beeld): Waarschuwing[] =>
  bevindingen(aanvraag)
    .filter(({ ernst }) => ernst === 'waarschuwing')
    .map(({ pad, code, detail }) => ({ pointer: naarPointer(pad), code, detail }));
