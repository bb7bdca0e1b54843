import { controleer, type Uitkomst } from '../../../../../shared/aanvraag/check.ts';
import type { Fout } from '../../../../../shared/aanvraag/errors.ts';
import { type Formuliervelden, uitFormulier } from '../../../../../shared/aanvraag/form.ts';
import type { FieldFinding } from './start.ts';
import { visibleFields } from './visible-fields.ts';

/** A finding with the stable code of the rule that found it. */
export type CodedFinding = FieldFinding & { readonly code: string };

export type Check = {
  readonly outcome: Uitkomst;
  readonly errors: readonly CodedFinding[];
  readonly warnings: readonly CodedFinding[];
  /** The field of the screen for a place in the aanvraag, as the server names it. */
  readonly nameOf: (pointer: string) => string;
};

/** Checks what is filled in, as the server does, and says it by the fields of the screen. */
export function checkFields(values: Formuliervelden): Check {
  const { invoer, naamVan: nameOf } = uitFormulier(visibleFields(values));
  const outcome = controleer(invoer);
  const byField = (findings: readonly Fout[]): CodedFinding[] =>
    findings.map(({ pointer, code, detail }) => ({ name: nameOf(pointer), code, detail }));
  return {
    outcome,
    errors: outcome.ok ? [] : byField(outcome.fouten),
    warnings: byField(outcome.waarschuwingen),
    nameOf,
  };
}
