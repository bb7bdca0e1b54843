import type { storeEnv } from '../../../functions/store/env.ts';
import type { Bewaartermijnen } from '../../../shared/dossier/termijnen.ts';

/** How long dossiers are kept, as the functions and the build of the site read it. */
export const termijnEnv = ({ settledDays, otherDays }: Bewaartermijnen) =>
  ({
    RETAIN_SETTLED_DAYS: String(settledDays),
    RETAIN_OTHER_DAYS: String(otherDays),
  }) satisfies Partial<Record<keyof typeof storeEnv, string>>;
