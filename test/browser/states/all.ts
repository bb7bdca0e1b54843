import { formStates } from './form.ts';
import { submissionStates } from './submission.ts';
import { signingStates } from './signing.ts';
import { ssdStates } from './ssd.ts';
import { statusStates } from './status.ts';
import type { State } from './state.ts';
import { fixedStates } from './fixed.ts';

/** Every state of every page, in the order in which people meet the pages. */
export const allStates: readonly State[] = [
  ...fixedStates,
  ...formStates,
  ...submissionStates,
  ...signingStates,
  ...statusStates,
  ...ssdStates,
];
