import { dayInAmsterdam } from '../time/day.ts';
import { workingDayUpTo } from '../time/working-days.ts';
import type { Dossier } from './dossier.ts';
import { verlooptOp } from './signing-period.ts';

/** The last day on which post can come in time, as noon of it, so that it is the same day wherever it is read. */
export const lastPostDay = (dossier: Pick<Dossier, 'ingediendOp'>): string =>
  `${workingDayUpTo(dayInAmsterdam(new Date(verlooptOp(dossier))))}T12:00:00.000Z`;
