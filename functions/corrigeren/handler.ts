import { adresSchema } from '../../shared/api/requests.ts';
import { dossierFunctie } from '../platform/dossierfunctie.ts';
import { nummerUit } from '../platform/nummer.ts';
import { standAntwoord } from '../platform/stand.ts';

export { omgevingSchema } from '../platform/dossierfunctie.ts';

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
