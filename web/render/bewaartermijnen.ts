import * as z from 'zod/mini';
import { BEWAARTERMIJNEN, type Bewaartermijnen } from '../../shared/dossier/termijnen.ts';

const dagen = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(3_650));

const omgevingSchema = z.object({
  BEWAREN_AFGEHANDELD_DAGEN: z._default(dagen, BEWAARTERMIJNEN.afgehandeldDays),
  BEWAREN_ANDERS_DAGEN: z._default(dagen, BEWAARTERMIJNEN.otherDays),
});

/**
 * How long the site says that data is kept: by the same variables as the functions that keep it read.
 * @throws ZodError naming the variable that is wrong
 */
export function bewaartermijnenUit(omgeving: NodeJS.ProcessEnv): Bewaartermijnen {
  const gelezen = omgevingSchema.parse(omgeving);
  return {
    afgehandeldDays: gelezen.BEWAREN_AFGEHANDELD_DAGEN,
    otherDays: gelezen.BEWAREN_ANDERS_DAGEN,
  };
}
