import { type Sector, sectoren } from '../../../../../shared/aanvraag/beheerautorisaties.ts';
import type { TypeOrganisatie } from '../../../../../shared/aanvraag/organisatietypen.ts';

const SCHOOL: readonly Sector[] = ['po-vo', 'mbo-ho', 'all'];
const OTHER: readonly Sector[] = ['remaining'];

/** Whose roles a type of organisation sees at once. Of an organisation of type Anders nobody knows. */
const OWN: Readonly<Record<TypeOrganisatie, readonly Sector[]>> = {
  onderwijsinstelling: SCHOOL,
  bestuur: SCHOOL,
  gemeente: OTHER,
  deurwaarder: OTHER,
  anders: Object.keys(sectoren) as Sector[],
};

/** @returns the sectors whose roles come first; all while the type is not known */
export const ownSectoren = (type: TypeOrganisatie | undefined): readonly Sector[] =>
  OWN[type ?? 'anders'];
