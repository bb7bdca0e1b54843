import { dayInAmsterdam, daysAfter, endOfDay } from '../time/day.ts';
import type { Time } from '../time/moment.ts';

/** How long one may sign: days after the aanvraag came in. */
const SIGNING_DAYS = 8 * 7;

/** The last moment to sign, at the end of a day in the Netherlands: every mail names that day. */
export const verlooptOp = ({ ingediendOp }: { readonly ingediendOp: Time }): Time =>
  endOfDay(daysAfter(dayInAmsterdam(new Date(ingediendOp)), SIGNING_DAYS));
