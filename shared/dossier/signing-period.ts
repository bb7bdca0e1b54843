import { dagInAmsterdam, daysAfter, endOfDay } from '../time/day.ts';
import type { Tijdstip } from '../time/moment.ts';

/** How long one may sign: days after the aanvraag came in. */
const TEKENEN_DAGEN = 8 * 7;

/** The last moment to sign, at the end of a day in the Netherlands: every mail names that day. */
export const verlooptOp = ({ ingediendOp }: { readonly ingediendOp: Tijdstip }): Tijdstip =>
  endOfDay(daysAfter(dagInAmsterdam(new Date(ingediendOp)), TEKENEN_DAGEN));
