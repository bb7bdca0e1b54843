import type { FormFields } from '../../../../../shared/aanvraag/form.ts';

/** Something about one field of the screen. */
export type FieldFinding = { readonly name: string; readonly detail: string };

/** What the form is rendered with: nothing ahead; what was sent in, when the server answers a form with errors. */
export type Start = {
  readonly values?: FormFields;
  readonly errors?: readonly FieldFinding[];
  readonly warnings?: readonly FieldFinding[];
  /** The key of a form that the server rendered. */
  readonly key?: string;
};
