import type { Report } from './report.ts';
import { SourceError } from './source-error.ts';

/** How a number is written, and how long it is. A tool that takes one for a number drops its leading zeros. */
const formats = {
  brincode: { pattern: /^\d{1,2}[A-Z]{2}$/, length: 4 },
  bestuursnummer: { pattern: /^(?!0+$)\d{1,5}$/, length: 5 },
  gemeentecode: { pattern: /^(?!0+$)\d{1,4}$/, length: 4 },
  kvkNummer: { pattern: /^(?!0+$)\d{1,8}$/, length: 8 },
} as const;

/** Where a number stands: for messages. */
export type NumberPlace = { readonly file: string; readonly row: number; readonly column: string };

/**
 * A number in the form's own form, with its leading zeros.
 * @throws SourceError naming file, column and value when it is no such number
 */
export function readNumber(
  kind: keyof typeof formats,
  text: string,
  { file, row, column }: NumberPlace,
  report: Report,
): string {
  const { pattern, length } = formats[kind];
  const written = text.trim().toUpperCase();
  if (!pattern.test(written)) {
    throw new SourceError(`${file}, column ${column}, line ${row}: '${text}' is no ${kind}`);
  }
  if (written.length < length) report.countRestored(`${file}, column ${column}`);
  return written.padStart(length, '0');
}
