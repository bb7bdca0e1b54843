import { lazy } from './lazy.ts';

/** A day of the calendar, such as `2026-12-25`. */
export type Day = string;

const dayFormat = lazy(
  () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }),
);

/** The day that a moment falls on in the Netherlands. */
export const dayInAmsterdam = (moment: Date): Day => dayFormat().format(moment);

const HOUR_MS = 60 * 60 * 1_000;
const DAY_MS = 24 * HOUR_MS;

/** @param days how many days of the calendar later, whatever the clock does between them */
export const daysAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The last millisecond of a day in the Netherlands, which is two hours ahead of UTC in summer and one in winter. */
export function endOfDay(day: Day): string {
  const next = Date.parse(daysAfter(day, 1));
  const inSummer = new Date(next - 2 * HOUR_MS - 1);
  const inWinter = new Date(next - HOUR_MS - 1);
  return (dayInAmsterdam(inWinter) === day ? inWinter : inSummer).toISOString();
}
