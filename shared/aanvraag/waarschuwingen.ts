import { type Fout, naarPointer } from './fouten.ts';
import { bevindingen } from './regels.ts';

export type Waarschuwing = Fout;

/** The warnings about an aanvraag, finished or not. */
export function waarschuwingenBij(invoer: unknown): Waarschuwing[] {
  return bevindingen(invoer)
    .filter(({ ernst }) => ernst === 'waarschuwing')
    .map(({ pad, code, detail }) => ({ pointer: naarPointer(pad), code, detail }));
}
