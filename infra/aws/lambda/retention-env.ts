import type { opslagOmgeving } from '../../../functions/store/env.ts';
import type { Bewaartermijnen } from '../../../shared/dossier/termijnen.ts';

/** How long dossiers are kept, as the functions and the build of the site read it. */
export const termijnomgeving = ({ afgehandeldDays, otherDays }: Bewaartermijnen) =>
  ({
    BEWAREN_AFGEHANDELD_DAGEN: String(afgehandeldDays),
    BEWAREN_ANDERS_DAGEN: String(otherDays),
  }) satisfies Partial<Record<keyof typeof opslagOmgeving, string>>;
