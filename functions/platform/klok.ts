import type { Moment } from '../../shared/dossier/tijd.ts';

/** The one place where the functions look at the clock. */
export const momentNu = (eenheidSeconden: number): Moment => ({
  nu: new Date().toISOString(),
  eenheidMs: eenheidSeconden * 1_000,
});
