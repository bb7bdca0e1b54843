import { ondertekeningSchema } from '../../shared/api/requests.ts';
import { VERKLARING_VERSIE } from '../../shared/dossier/verklaring.ts';
import { jsonAntwoord, problemResult } from '../http/response.ts';
import { changeHandler } from './change-handler.ts';
import { werkdagenLater } from '../../shared/time/working-days.ts';

export { envSchema } from './change-handler.ts';

/** A signatory signs. Signing again, on any device, is the same signature and gets the same answer. */
export const createSign = changeHandler({
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
  answer: ({ kenmerk, aanvraag, ondertekenaars }, { nummer }) => {
    const persoon = aanvraag.ondertekening.ondertekenaars[nummer - 1];
    const stand = ondertekenaars[nummer - 1];
    if (persoon === undefined || stand?.staat !== 'getekend') {
      return problemResult('niet-gevonden');
    }
    const { naam, functie } = persoon;
    const { getekendOp, documentHash } = stand;
    return jsonAntwoord(201, { kenmerk, naam, functie, getekendOp, documentHash });
  },
});
