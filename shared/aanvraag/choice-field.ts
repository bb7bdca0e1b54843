import * as z from 'zod/mini';
import { meldingen } from './messages.ts';
import { type VeldSleutel, velden } from './fields.ts';

/** A choice from a fixed list of codes. */
export function keuzeveld<const Keuzes extends readonly string[]>(
  sleutel: VeldSleutel,
  keuzes: Keuzes,
) {
  const veld = velden[sleutel];
  return z.enum(keuzes, {
    error: ({ input }) =>
      input === undefined ? meldingen.verplicht(veld) : meldingen.geenKeuze(veld),
  });
}

/** A yes or no; `true` is ja. */
export function jaNeeVeld(sleutel: VeldSleutel) {
  const veld = velden[sleutel];
  return z.boolean({
    error: ({ input }) =>
      input === undefined ? meldingen.verplicht(veld) : meldingen.geenJaNee(veld),
  });
}
