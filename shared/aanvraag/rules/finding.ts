import type { View } from '../draft.ts';

/** Something to say about one place in the aanvraag: an error refuses it, a warning does not. */
export type Finding = {
  readonly severity: 'fout' | 'waarschuwing';
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly detail: string;
};

/** A rule that spans several fields. */
export type Rule = (aanvraag: View) => Finding[];

export const error = (path: Finding['path'], code: string, detail: string): Finding => ({
  severity: 'fout',
  path,
  code,
  detail,
});

export const warning = (path: Finding['path'], code: string, detail: string): Finding => ({
  severity: 'waarschuwing',
  path,
  code,
  detail,
});
