import { weigeringSchema } from '../../shared/api/verzoeken.ts';
import { dossierFunctie } from './change-handler.ts';
import { standAntwoord } from './status-response.ts';

export { omgevingSchema } from './change-handler.ts';

/** A signatory refuses, with a reason; the aanvraag then ends. */
export const handler = dossierFunctie({
  rol: 'ondertekenaar',
  schema: weigeringSchema,
  withoutRoom: 'defer',
  gebeurtenis: ({ body, holder }) => ({
    soort: 'weiger',
    wie: holder.nummer,
    reden: body.reden,
  }),
  antwoord: (dossier) => standAntwoord(201, dossier),
});
