import { dayInAmsterdam } from '../../../shared/time/day.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** How many days of the calendar ago that was, in the Netherlands. */
export const daysSince = (moment: string, now: Date): number =>
  Math.round(
    (Date.parse(dayInAmsterdam(now)) - Date.parse(dayInAmsterdam(new Date(moment)))) / DAY_MS,
  );
