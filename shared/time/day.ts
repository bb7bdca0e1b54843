import { bijEersteGebruik } from './lazy.ts';

/** A day of the calendar, such as `2026-12-25`. */
export type Dag = string;

const dagFormaat = bijEersteGebruik(
  () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }),
);

/** The day that a moment falls on in the Netherlands. */
export const dagInAmsterdam = (moment: Date): Dag => dagFormaat().format(moment);

const HOUR_MS = 60 * 60 * 1_000;
const DAY_MS = 24 * HOUR_MS;

/** @param days how many days of the calendar later, whatever the clock does between them */
export const daysAfter = (day: Dag, days: number): Dag =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The last millisecond of a day in the Netherlands, which is two hours ahead of UTC in summer and one in winter. */
export function endOfDay(day: Dag): string {
  const next = Date.parse(daysAfter(day, 1));
  const inSummer = new Date(next - 2 * HOUR_MS - 1);
  const inWinter = new Date(next - HOUR_MS - 1);
  return (dagInAmsterdam(inWinter) === day ? inWinter : inSummer).toISOString();
}
