import { emptySchema } from '../../shared/api/requests.ts';
import { changeHandler } from './change-handler.ts';
import { stateResponse } from './status-response.ts';

export { envSchema } from './change-handler.ts';

/** The applicant withdraws the aanvraag while signatures are awaited. */
export const createWithdraw = changeHandler({
  rol: 'aanvrager',
  schema: emptySchema,
  withoutRoom: 'defer',
  gebeurtenis: () => ({ soort: 'trek-in' }),
  answer: (dossier) => stateResponse(201, dossier),
});
