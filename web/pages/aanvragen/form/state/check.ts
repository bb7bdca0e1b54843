import { check, type CheckOutcome } from '../../../../../shared/aanvraag/check.ts';
import type { Failure } from '../../../../../shared/aanvraag/errors.ts';
import { type FormFields, fromForm } from '../../../../../shared/aanvraag/form.ts';
import type { FieldFinding } from './start.ts';
import { visibleFields } from './visible-fields.ts';

/** A finding with the stable code of the rule that found it. */
export type CodedFinding = FieldFinding & { readonly code: string };

export type Check = {
  readonly outcome: CheckOutcome;
  readonly errors: readonly CodedFinding[];
  readonly warnings: readonly CodedFinding[];
  /** The field of the screen for a place in the aanvraag, as the server names it. */
  readonly nameOf: (pointer: string) => string;
};

/** Checks what is filled in, as the server does, and says it by the fields of the screen. */
export function checkFields(values: FormFields): Check {
  const { input, nameOf } = fromForm(visibleFields(values));
  const outcome = check(input);
  const byField = (findings: readonly Failure[]): CodedFinding[] =>
    findings.map(({ pointer, code, detail }) => ({ name: nameOf(pointer), code, detail }));
  return {
    outcome,
    errors: outcome.ok ? [] : byField(outcome.errors),
    warnings: byField(outcome.waarschuwingen),
    nameOf,
  };
}
