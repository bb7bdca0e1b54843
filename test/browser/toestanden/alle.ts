import { formulierToestanden } from './formulier.ts';
import { inzendingToestanden } from './inzending.ts';
import { ondertekenToestanden } from './ondertekenen.ts';
import { ssdToestanden } from './ssd.ts';
import { statusToestanden } from './status.ts';
import type { Toestand } from './toestand.ts';
import { vasteToestanden } from './vast.ts';

/** Every state of every page, in the order in which people meet the pages. */
export const alleToestanden: readonly Toestand[] = [
  ...vasteToestanden,
  ...formulierToestanden,
  ...inzendingToestanden,
  ...ondertekenToestanden,
  ...statusToestanden,
  ...ssdToestanden,
];
