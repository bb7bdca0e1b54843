import { weigeringSchema } from '../../shared/api/requests.ts';
import { changeHandler } from './change-handler.ts';
import { standAntwoord } from './status-response.ts';

export { envSchema } from './change-handler.ts';

/** A signatory refuses, with a reason; the aanvraag then ends. */
export const createRefuse = changeHandler({
  rol: 'ondertekenaar',
  schema: weigeringSchema,
  withoutRoom: 'defer',
  gebeurtenis: ({ body, holder }) => ({
    soort: 'weiger',
    wie: holder.nummer,
    reden: body.reden,
  }),
  answer: (dossier) => standAntwoord(201, dossier),
});
