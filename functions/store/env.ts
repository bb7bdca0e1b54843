import * as z from 'zod/mini';
import { BEWAARTERMIJNEN } from '../../shared/dossier/termijnen.ts';

const days = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(3_650));

/** The table that holds the dossiers, and how long it keeps one after its end. */
export const storeEnv = {
  TABLE_NAME: z.string().check(z.minLength(3)),
  RETAIN_SETTLED_DAYS: z._default(days, BEWAARTERMIJNEN.settledDays),
  RETAIN_OTHER_DAYS: z._default(days, BEWAARTERMIJNEN.otherDays),
};
