import { expect } from 'vitest';
import type { Aanvraag } from '../../../../shared/aanvraag/aanvraag.ts';
import { check } from '../../../../shared/aanvraag/check.ts';
import type { Failure } from '../../../../shared/aanvraag/errors.ts';
import type { Warning } from '../../../../shared/aanvraag/warnings.ts';
import type { Path } from '../../../fixtures/aanvragen.ts';

/** Every error of what was filled in; none when it is accepted. */
export function errorsOf(input: unknown): readonly Failure[] {
  const outcome = check(input);
  return outcome.ok ? [] : outcome.errors;
}

export const warningsOf = (input: unknown): readonly Warning[] => check(input).waarschuwingen;

/** The stored form. @throws when it is refused, with the errors in the message */
export function stored(input: unknown): Aanvraag {
  const outcome = check(input);
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.errors)}`);
  return outcome.aanvraag;
}

/** The value at a place in the stored form. @throws when it is refused */
export const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (section, key) => (section as Record<string | number, unknown>)[key],
    stored(input),
  );

/** An error or warning to expect: its place, its code, and a part of what it says (all of it is never fixed here). */
export const finding = (path: Path, code: string, detail = ''): unknown => ({
  pointer: ['#', ...path].join('/'),
  code,
  detail: expect.stringContaining(detail) as unknown,
});
