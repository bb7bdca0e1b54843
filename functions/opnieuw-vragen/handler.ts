import { leegSchema } from '../../shared/api/requests.ts';
import { dossierFunctie } from '../platform/dossierfunctie.ts';
import { nummerUit } from '../platform/nummer.ts';
import { standAntwoord } from '../platform/stand.ts';

export { omgevingSchema } from '../platform/dossierfunctie.ts';

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
