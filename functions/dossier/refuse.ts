import { refusalSchema } from '../../shared/api/requests.ts';
import { changeHandler } from './change-handler.ts';
import { stateResponse } from './status-response.ts';

export { envSchema } from './change-handler.ts';

/** A signatory refuses, with a reason; the aanvraag then ends. */
export const createRefuse = changeHandler({
  rol: 'ondertekenaar',
  schema: refusalSchema,
  withoutRoom: 'defer',
  gebeurtenis: ({ body, holder }) => ({
    soort: 'weiger',
    wie: holder.nummer,
    reden: body.reden,
  }),
  answer: (dossier) => stateResponse(201, dossier),
});
