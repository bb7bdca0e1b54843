/** @param day such as `2026-10-05` @returns `oktober 2026` */
export const monthOf = (day: string): string =>
  new Date(day).toLocaleDateString('nl', { month: 'long', year: 'numeric', timeZone: 'UTC' });
