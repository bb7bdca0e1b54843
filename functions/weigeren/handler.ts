import { weigeringSchema } from '../../shared/api/requests.ts';
import { dossierFunctie } from '../platform/dossierfunctie.ts';
import { standAntwoord } from '../platform/stand.ts';

export { omgevingSchema } from '../platform/dossierfunctie.ts';

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
