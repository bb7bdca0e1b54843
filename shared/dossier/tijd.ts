import * as z from 'zod/mini';

/** A moment in UTC, RFC 3339 with milliseconds, so that the order of the texts is the order in time. */
export const tijdstipSchema = z.iso.datetime({ precision: 3 });
export type Tijdstip = z.infer<typeof tijdstipSchema>;

/** When something happens, and how long the service's minute is: a drill runs with a shorter one. */
export type Moment = {
  readonly nu: Tijdstip;
  /** Milliseconds; 60,000 in production. Every wait of the dossier is a multiple of it. */
  readonly eenheidMs: number;
};

/** @param eenheden how many of the service's minutes later */
export function later(vanaf: Tijdstip, eenheden: number, eenheidMs: number): Tijdstip {
  return new Date(Date.parse(vanaf) + eenheden * eenheidMs).toISOString();
}
