import { formulierToestanden } from './form.ts';
import { inzendingToestanden } from './submission.ts';
import { ondertekenToestanden } from './signing.ts';
import { ssdToestanden } from './ssd.ts';
import { statusToestanden } from './status.ts';
import type { Toestand } from './state.ts';
import { vasteToestanden } from './fixed.ts';

/** Every state of every page, in the order in which people meet the pages. */
export const alleToestanden: readonly Toestand[] = [
  ...vasteToestanden,
  ...formulierToestanden,
  ...inzendingToestanden,
  ...ondertekenToestanden,
  ...statusToestanden,
  ...ssdToestanden,
];
