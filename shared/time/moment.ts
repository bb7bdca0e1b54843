import * as z from 'zod/mini';

/** A moment in UTC, RFC 3339 with milliseconds, so that the order of the texts is the order in time. */
export const timeSchema = z.iso.datetime({ precision: 3 });
export type Time = z.infer<typeof timeSchema>;

/** When something happens, and what the clock and the calendar look like from there. */
export type Moment = {
  readonly now: Time;
  /** Milliseconds; 60,000 in production. The waits for sending are multiples of it, so that a drill can run faster. */
  readonly unitMs: number;
  /** The same time (UTC) this many working days later: Monday to Friday, without public holidays. */
  readonly workingDaysLater: (count: number) => Time;
};

/** @param units how many of the service's minutes later */
export function later(from: Time, units: number, unitMs: number): Time {
  return new Date(Date.parse(from) + units * unitMs).toISOString();
}

const DAY_MS = 24 * 60 * 60 * 1_000;

export const daysLater = (from: Time, days: number): Time => later(from, days, DAY_MS);
