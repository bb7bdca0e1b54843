import * as z from 'zod/mini';
import type { Moment } from '../../shared/time/moment.ts';

/** How many seconds the service's minute lasts: 60, less in a drill. Fractions allowed. */
export const timeEnv = {
  RETRY_UNIT_SECONDS: z._default(z.coerce.number().check(z.positive(), z.maximum(3600)), 60),
};

/** The calendar was asked by a function that has none: only what can complete an aanvraag needs it. */
class NoCalendar extends Error {
  readonly code = 'geen-kalender';
  constructor() {
    super('This function knows no working days');
    this.name = 'NoCalendar';
  }
}

/** The same time (UTC) so many working days after a moment. */
export type Calendar = (from: string, count: number) => string;

/** The calendar is large, so a function that can never need it leaves it out. */
const noCalendar: Calendar = () => {
  throw new NoCalendar();
};

/** The one place where the functions look at the clock. */
export function momentNow(unitSeconds: number, calendar: Calendar = noCalendar): Moment {
  const now = new Date().toISOString();
  return {
    now,
    unitMs: unitSeconds * 1_000,
    workingDaysLater: (count) => calendar(now, count),
  };
}
