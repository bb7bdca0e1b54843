import { ondertekeningSchema } from '../../shared/api/requests.ts';
import { VERKLARING_VERSIE } from '../../shared/dossier/verklaring.ts';
import { jsonAntwoord, probleemAntwoord } from '../platform/antwoord.ts';
import { dossierFunctie } from '../platform/dossierfunctie.ts';
import { werkdagenLater } from '../../shared/time/working-days.ts';

export { omgevingSchema } from '../platform/dossierfunctie.ts';

/** A signatory signs. Signing again, on any device, is the same signature and gets the same answer. */
export const handler = dossierFunctie({
  rol: 'ondertekenaar',
  kalender: werkdagenLater,
  schema: ondertekeningSchema,
  withoutRoom: 'defer',
  gebeurtenis: ({ body, holder }) => ({
    soort: 'teken',
    wie: holder.nummer,
    documentHash: body.documentHash,
    verklaringVersie: VERKLARING_VERSIE,
  }),
  antwoord: ({ kenmerk, aanvraag, ondertekenaars }, { nummer }) => {
    const persoon = aanvraag.ondertekening.ondertekenaars[nummer - 1];
    const stand = ondertekenaars[nummer - 1];
    if (persoon === undefined || stand?.staat !== 'getekend') {
      return probleemAntwoord('niet-gevonden');
    }
    const { naam, functie } = persoon;
    const { getekendOp, documentHash } = stand;
    return jsonAntwoord(201, { kenmerk, naam, functie, getekendOp, documentHash });
  },
});
