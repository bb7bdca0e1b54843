import type { opslagOmgeving } from '../../../functions/platform/omgeving.ts';
import type { Bewaartermijnen } from '../../../shared/dossier/termijnen.ts';

/** How long dossiers are kept, as the functions and the build of the site read it. */
export const termijnomgeving = ({ afgehandeldDagen, andersDagen }: Bewaartermijnen) =>
  ({
    BEWAREN_AFGEHANDELD_DAGEN: String(afgehandeldDagen),
    BEWAREN_ANDERS_DAGEN: String(andersDagen),
  }) satisfies Partial<Record<keyof typeof opslagOmgeving, string>>;
