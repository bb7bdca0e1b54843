import * as z from 'zod/mini';
import { BEWAARTERMIJNEN, type Bewaartermijnen } from '../../shared/dossier/termijnen.ts';

const days = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(3_650));

const envSchema = z.object({
  RETAIN_SETTLED_DAYS: z._default(days, BEWAARTERMIJNEN.settledDays),
  RETAIN_OTHER_DAYS: z._default(days, BEWAARTERMIJNEN.otherDays),
});

/**
 * How long the site says that data is kept: by the same variables as the functions that keep it read.
 * @throws ZodError naming the variable that is wrong
 */
export function bewaartermijnenFrom(env: NodeJS.ProcessEnv): Bewaartermijnen {
  const read = envSchema.parse(env);
  return {
    settledDays: read.RETAIN_SETTLED_DAYS,
    otherDays: read.RETAIN_OTHER_DAYS,
  };
}
