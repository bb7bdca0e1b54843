import { afhandelingSchema } from '../../shared/api/requests.ts';
import { dossierFunctie } from '../platform/dossierfunctie.ts';
import { standAntwoord } from '../platform/stand.ts';
import { werkdagenLater } from '../../shared/time/working-days.ts';

export { omgevingSchema } from '../platform/dossierfunctie.ts';

/** The SSD records a step. */
export const handler = dossierFunctie({
  rol: 'ssd',
  kalender: werkdagenLater,
  schema: afhandelingSchema,
  gebeurtenis: ({ body: { stap, toelichting } }) => ({ soort: 'neem-stap', stap, toelichting }),
  antwoord: (dossier) => standAntwoord(201, dossier),
});
