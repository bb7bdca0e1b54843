import type { Beeld } from '../draft.ts';

/** Something to say about one place in the aanvraag: an error refuses it, a warning does not. */
export type Bevinding = {
  readonly ernst: 'fout' | 'waarschuwing';
  readonly pad: readonly (string | number)[];
  readonly code: string;
  readonly detail: string;
};

/** A rule that spans several fields. */
export type Regel = (aanvraag: Beeld) => Bevinding[];

export const fout = (pad: Bevinding['pad'], code: string, detail: string): Bevinding => ({
  ernst: 'fout',
  pad,
  code,
  detail,
});

export const waarschuwing = (pad: Bevinding['pad'], code: string, detail: string): Bevinding => ({
  ernst: 'waarschuwing',
  pad,
  code,
  detail,
});
