import { emptySchema } from '../../shared/api/requests.ts';
import { changeHandler } from './change-handler.ts';
import { nummerFrom } from './signatory-number.ts';
import { stateResponse } from './status-response.ts';

export { envSchema } from './change-handler.ts';

/** The applicant lets the request to a signatory be sent once more, a few times a day at most. */
export const createAskAgain = changeHandler({
  rol: 'aanvrager',
  schema: emptySchema,
  withoutRoom: 'refuse',
  gebeurtenis: ({ parameters }) => {
    const wie = nummerFrom(parameters['n']);
    return wie === undefined ? undefined : { soort: 'vraag-opnieuw', wie };
  },
  answer: (dossier) => stateResponse(201, dossier),
});
