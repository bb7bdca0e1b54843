import * as z from 'zod/mini';

/** Whose service it is, unless the stage says otherwise. */
export const DEFAULT_ORGANISATION = 'Dienst Uitvoering Onderwijs';

/** One line that fits a phone: it stands in the header of every page. */
export const organisationSchema = z
  .string()
  .check(z.regex(/^[^\p{C}\p{Z}](?:[^\p{C}\p{Zl}\p{Zp}]{0,78}[^\p{C}\p{Z}])?$/u));
