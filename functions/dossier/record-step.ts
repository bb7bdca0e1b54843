import { afhandelingSchema } from '../../shared/api/verzoeken.ts';
import { dossierFunctie } from './change-handler.ts';
import { standAntwoord } from './status-response.ts';
import { werkdagenLater } from '../platform/werkdagen.ts';

export { omgevingSchema } from './change-handler.ts';

/** The SSD records a step. */
export const handler = dossierFunctie({
  rol: 'ssd',
  kalender: werkdagenLater,
  schema: afhandelingSchema,
  gebeurtenis: ({ body: { stap, toelichting } }) => ({ soort: 'neem-stap', stap, toelichting }),
  antwoord: (dossier) => standAntwoord(201, dossier),
});
