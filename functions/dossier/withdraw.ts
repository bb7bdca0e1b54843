import { leegSchema } from '../../shared/api/requests.ts';
import { changeHandler } from './change-handler.ts';
import { standAntwoord } from './status-response.ts';

export { envSchema } from './change-handler.ts';

/** The applicant withdraws the aanvraag while signatures are awaited. */
export const createWithdraw = changeHandler({
  rol: 'aanvrager',
  schema: leegSchema,
  withoutRoom: 'defer',
  gebeurtenis: () => ({ soort: 'trek-in' }),
  answer: (dossier) => standAntwoord(201, dossier),
});
