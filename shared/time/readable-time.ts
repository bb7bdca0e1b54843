import { lazy } from './lazy.ts';

const timeFormat = lazy(
  () =>
    new Intl.DateTimeFormat('nl-NL', {
      timeZone: 'Europe/Amsterdam',
      dateStyle: 'full',
      timeStyle: 'short',
    }),
);

/** Before `uur` a space that never breaks at the end of a line. */
const HOUR = '\u00A0uur';

/** `dinsdag 24 november 2026` and `10:15`. */
function dayAndTime(moment: Date): [day: string, time: string] {
  const [day = '', time = ''] = timeFormat().format(moment).split(' om ');
  return [day, time];
}

/** A moment as people in the Netherlands read it: `dinsdag 24 november 2026 om 10.15 uur`. */
export function readableTime(clock: string): string {
  const [day, time] = dayAndTime(new Date(clock));
  return `${day} om ${time.replace(/^0/, '').replace(':', '.')}${HOUR}`;
}

/**
 * The last day of a term as people read it: `zondag 24 januari 2027`.
 * @param end when the term is over; a term until midnight ends on the day before
 */
export const readableLastDay = (end: string): string =>
  dayAndTime(new Date(Date.parse(end) - 1))[0];
