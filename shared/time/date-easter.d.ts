/** Its own types stand where its `exports` hides them. */
declare module 'date-easter' {
  /** Easter Sunday of a year. @returns the month counted from 1 */
  export function easter(year: number): { readonly month: number; readonly day: number };
}
