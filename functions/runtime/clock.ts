import * as z from 'zod/mini';
import type { Moment } from '../../shared/time/moment.ts';

/** How many seconds the service's minute lasts: 60, less in a drill. Fractions allowed. */
export const tijdOmgeving = {
  RETRY_UNIT_SECONDS: z._default(z.coerce.number().check(z.positive(), z.maximum(3600)), 60),
};

/** The calendar was asked by a function that has none: only what can complete an aanvraag needs it. */
class GeenKalender extends Error {
  readonly code = 'geen-kalender';
  constructor() {
    super('This function knows no working days');
    this.name = 'GeenKalender';
  }
}

/** The same time (UTC) so many working days after a moment. */
export type Kalender = (vanaf: string, aantal: number) => string;

/** The calendar is large, so a function that can never need it leaves it out. */
const geenKalender: Kalender = () => {
  throw new GeenKalender();
};

/** The one place where the functions look at the clock. */
export function momentNu(eenheidSeconden: number, kalender: Kalender = geenKalender): Moment {
  const nu = new Date().toISOString();
  return {
    nu,
    eenheidMs: eenheidSeconden * 1_000,
    werkdagenLater: (aantal) => kalender(nu, aantal),
  };
}
