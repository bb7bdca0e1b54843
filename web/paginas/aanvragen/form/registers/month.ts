import { bijEersteGebruik } from '../../../../../shared/time/lazy.ts';

const format = bijEersteGebruik(
  () => new Intl.DateTimeFormat('nl', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

/** @param day such as `2026-10-05` @returns `oktober 2026` */
export const monthOf = (day: string): string => format().format(new Date(day));
