import { leegSchema } from '../../shared/api/verzoeken.ts';
import { dossierFunctie } from './change-handler.ts';
import { nummerUit } from './signatory-number.ts';
import { standAntwoord } from './status-response.ts';

export { omgevingSchema } from './change-handler.ts';

/** The applicant lets the request to a signatory be sent once more, a few times a day at most. */
export const handler = dossierFunctie({
  rol: 'aanvrager',
  schema: leegSchema,
  withoutRoom: 'refuse',
  gebeurtenis: ({ parameters }) => ({
    soort: 'vraag-opnieuw',
    wie: nummerUit(parameters['n']),
  }),
  antwoord: (dossier) => standAntwoord(201, dossier),
});
