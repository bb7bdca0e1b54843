import { leegSchema } from '../../shared/api/requests.ts';
import { dossierFunctie } from '../platform/dossierfunctie.ts';
import { standAntwoord } from '../platform/stand.ts';

export { omgevingSchema } from '../platform/dossierfunctie.ts';

/** The applicant withdraws the aanvraag while signatures are awaited. */
export const handler = dossierFunctie({
  rol: 'aanvrager',
  schema: leegSchema,
  withoutRoom: 'defer',
  gebeurtenis: () => ({ soort: 'trek-in' }),
  antwoord: (dossier) => standAntwoord(201, dossier),
});
