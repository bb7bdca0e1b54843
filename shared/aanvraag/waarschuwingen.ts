import type { Beeld } from './beeld.ts';
import { type Fout, naarPointer } from './fouten.ts';
import { bevindingen } from './regels.ts';
import type { Bevinding } from './regels/bevinding.ts';

export type Waarschuwing = Fout;

/** The warnings among what the rules say. */
export const waarschuwingenUit = (gezegd: readonly Bevinding[]): Waarschuwing[] =>
  gezegd
    .filter(({ ernst }) => ernst === 'waarschuwing')
    .map(({ pad, code, detail }) => ({ pointer: naarPointer(pad), code, detail }));

/** The warnings about an aanvraag, finished or not. */
export const waarschuwingenBij = (aanvraag: Beeld): Waarschuwing[] =>
  waarschuwingenUit(bevindingen(aanvraag));
