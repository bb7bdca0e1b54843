import { aanvullingSchema } from '../../shared/api/requests.ts';
import { changeHandler } from './change-handler.ts';
import { stateResponse } from './status-response.ts';

export { envSchema } from './change-handler.ts';

/** The applicant answers a question of the SSD. Only the SSD is mailed because of it, so nothing is counted. */
export const createSupplement = changeHandler({
  rol: 'aanvrager',
  schema: aanvullingSchema,
  gebeurtenis: ({ body }) => ({ soort: 'vul-aan', antwoord: body.antwoord }),
  answer: (dossier) => stateResponse(201, dossier),
});
