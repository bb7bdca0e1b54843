import * as z from 'zod/mini';

/** A moment in UTC, RFC 3339 with milliseconds, so that the order of the texts is the order in time. */
export const tijdstipSchema = z.iso.datetime({ precision: 3 });
export type Tijdstip = z.infer<typeof tijdstipSchema>;

/** When something happens, and what the clock and the calendar look like from there. */
export type Moment = {
  readonly nu: Tijdstip;
  /** Milliseconds; 60,000 in production. The waits for sending are multiples of it, so that a drill can run faster. */
  readonly eenheidMs: number;
  /** The same time (UTC) this many working days later: Monday to Friday, without public holidays. */
  readonly werkdagenLater: (aantal: number) => Tijdstip;
};

/** @param eenheden how many of the service's minutes later */
export function later(vanaf: Tijdstip, eenheden: number, eenheidMs: number): Tijdstip {
  return new Date(Date.parse(vanaf) + eenheden * eenheidMs).toISOString();
}

const DAG_MS = 24 * 60 * 60 * 1_000;

export const dagenLater = (vanaf: Tijdstip, dagen: number): Tijdstip => later(vanaf, dagen, DAG_MS);
