import { expect } from 'vitest';
import type { Aanvraag } from '../../../../shared/aanvraag/aanvraag.ts';
import { controleer } from '../../../../shared/aanvraag/check.ts';
import type { Fout } from '../../../../shared/aanvraag/errors.ts';
import type { Waarschuwing } from '../../../../shared/aanvraag/warnings.ts';
import type { Pad } from '../../../fixtures/aanvragen.ts';

/** Every error of what was filled in; none when it is accepted. */
export function foutenVan(invoer: unknown): readonly Fout[] {
  const uitkomst = controleer(invoer);
  return uitkomst.ok ? [] : uitkomst.fouten;
}

export const waarschuwingenVan = (invoer: unknown): readonly Waarschuwing[] =>
  controleer(invoer).waarschuwingen;

/** The stored form. @throws when it is refused, with the errors in the message */
export function opgeslagen(invoer: unknown): Aanvraag {
  const uitkomst = controleer(invoer);
  if (!uitkomst.ok) throw new Error(`Refused: ${JSON.stringify(uitkomst.fouten)}`);
  return uitkomst.aanvraag;
}

/** The value at a place in the stored form. @throws when it is refused */
export const waardeOp = (invoer: unknown, pad: Pad): unknown =>
  pad.reduce<unknown>(
    (deel, sleutel) => (deel as Record<string | number, unknown>)[sleutel],
    opgeslagen(invoer),
  );

/** An error or warning to expect: its place, its code, and a part of what it says (all of it is never fixed here). */
export const bevinding = (pad: Pad, code: string, detail = ''): unknown => ({
  pointer: ['#', ...pad].join('/'),
  code,
  detail: expect.stringContaining(detail) as unknown,
});
