import { afhandelingSchema } from '../../shared/api/requests.ts';
import { changeHandler } from './change-handler.ts';
import { standAntwoord } from './status-response.ts';
import { werkdagenLater } from '../../shared/time/working-days.ts';

export { envSchema } from './change-handler.ts';

/** The SSD records a step. */
export const createRecordStep = changeHandler({
  rol: 'ssd',
  kalender: werkdagenLater,
  schema: afhandelingSchema,
  gebeurtenis: ({ body: { stap, toelichting, termijnDagen } }) => ({
    soort: 'neem-stap',
    stap,
    toelichting,
    termijnDagen,
  }),
  answer: (dossier) => standAntwoord(201, dossier),
});
