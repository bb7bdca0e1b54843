import { leegSchema } from '../../shared/api/verzoeken.ts';
import { dossierFunctie } from './change-handler.ts';
import { standAntwoord } from './status-response.ts';

export { omgevingSchema } from './change-handler.ts';

/** The applicant withdraws the aanvraag while signatures are awaited. */
export const handler = dossierFunctie({
  rol: 'aanvrager',
  schema: leegSchema,
  withoutRoom: 'defer',
  gebeurtenis: () => ({ soort: 'trek-in' }),
  antwoord: (dossier) => standAntwoord(201, dossier),
});
