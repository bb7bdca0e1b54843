import { bijEersteGebruik } from './lazy.ts';

/** A day of the calendar, such as `2026-12-25`. */
export type Dag = string;

const dagFormaat = bijEersteGebruik(
  () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }),
);

/** The day that a moment falls on in the Netherlands. */
export const dagInAmsterdam = (moment: Date): Dag => dagFormaat().format(moment);
