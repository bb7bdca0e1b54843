import type { FormFields } from '../../../../../shared/aanvraag/form.ts';
import type { Nummer } from '../../../../../shared/aanvraag/organisatietypen.ts';
import type { RegisterFinding } from '../../../../../shared/registers/compare.ts';

/** What a register offers to fill in. */
export type RegisterOffer = {
  /** By which number it was found. */
  readonly number: Nummer;
  /** By the fields of the screen. */
  readonly values: FormFields;
  /** The same as people read it. */
  readonly lines: readonly string[];
  /** Who says so, and of when. */
  readonly source: string;
};

export type RegisterAnswer = {
  readonly offer: RegisterOffer | undefined;
  /** @param values what else is filled in by now, with the same numbers */
  readonly differencesWith: (values: FormFields) => RegisterFinding[];
};
