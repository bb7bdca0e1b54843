import { leegSchema } from '../../shared/api/requests.ts';
import { changeHandler } from './change-handler.ts';
import { nummerUit } from './signatory-number.ts';
import { standAntwoord } from './status-response.ts';

export { envSchema } from './change-handler.ts';

/** The applicant lets the request to a signatory be sent once more, a few times a day at most. */
export const createAskAgain = changeHandler({
  rol: 'aanvrager',
  schema: leegSchema,
  withoutRoom: 'refuse',
  gebeurtenis: ({ parameters }) => {
    const wie = nummerUit(parameters['n']);
    return wie === undefined ? undefined : { soort: 'vraag-opnieuw', wie };
  },
  answer: (dossier) => standAntwoord(201, dossier),
});
