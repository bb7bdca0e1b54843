import { adresSchema } from '../../shared/api/verzoeken.ts';
import { dossierFunctie } from './change-handler.ts';
import { nummerUit } from './signatory-number.ts';
import { standAntwoord } from './status-response.ts';

export { omgevingSchema } from './change-handler.ts';

/** The applicant corrects a signatory's e-mail address; the old link dies and a new request goes out. */
export const handler = dossierFunctie({
  rol: 'aanvrager',
  schema: adresSchema,
  withoutRoom: 'refuse',
  gebeurtenis: ({ body, parameters }) => ({
    soort: 'corrigeer-adres',
    wie: nummerUit(parameters['n']),
    email: body.email,
  }),
  antwoord: (dossier) => standAntwoord(200, dossier),
});
