import { type Aanvraag, aanvraagSchema } from './aanvraag.ts';
import { viewOf } from './draft.ts';
import { type Failure, errorsOf } from './errors.ts';
import { withShortLists } from './short-lists.ts';
import { type Warning, warningsFor } from './warnings.ts';

export type CheckOutcome =
  | {
      readonly ok: true;
      readonly aanvraag: Aanvraag;
      readonly waarschuwingen: readonly Warning[];
    }
  | {
      readonly ok: false;
      readonly errors: readonly Failure[];
      readonly waarschuwingen: readonly Warning[];
    };

/**
 * Checks what was filled in against the whole form, as the page and the server both do.
 * @param filledIn anything: a parsed JSON body, or what `fromForm` made of the form's fields
 * @returns the aanvraag in its stored form, or every error at once; the warnings beside either
 */
export function check(filledIn: unknown): CheckOutcome {
  const input = withShortLists(filledIn);
  const read = aanvraagSchema.safeParse(input, { reportInput: true });
  if (read.success) {
    const { data: aanvraag } = read;
    return { ok: true, aanvraag, waarschuwingen: warningsFor(aanvraag) };
  }
  const waarschuwingen = warningsFor(viewOf(input));
  return { ok: false, errors: errorsOf(read.error), waarschuwingen };
}
