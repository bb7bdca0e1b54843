import { adresSchema } from '../../shared/api/requests.ts';
import { changeHandler } from './change-handler.ts';
import { nummerFrom } from './signatory-number.ts';
import { stateResponse } from './status-response.ts';

export { envSchema } from './change-handler.ts';

/** The applicant corrects a signatory's e-mail address; the old link dies and a new request goes out. */
export const createCorrectAddress = changeHandler({
  rol: 'aanvrager',
  schema: adresSchema,
  withoutRoom: 'refuse',
  gebeurtenis: ({ body, parameters }) => {
    const wie = nummerFrom(parameters['n']);
    return wie === undefined ? undefined : { soort: 'corrigeer-adres', wie, email: body.email };
  },
  answer: (dossier) => stateResponse(200, dossier),
});
