import { ondertekeningRequestSchema } from '../../shared/api/requests.ts';
import { VERKLARING_VERSION } from '../../shared/dossier/verklaring.ts';
import { jsonResponse, problemResult } from '../http/response.ts';
import { changeHandler } from './change-handler.ts';
import { workingDaysLater } from '../../shared/time/working-days.ts';

export { envSchema } from './change-handler.ts';

/** A signatory signs. Signing again, on any device, is the same signature and gets the same answer. */
export const createSign = changeHandler({
  rol: 'ondertekenaar',
  calendar: workingDaysLater,
  schema: ondertekeningRequestSchema,
  withoutRoom: 'defer',
  gebeurtenis: ({ body, holder }) => ({
    soort: 'teken',
    wie: holder.nummer,
    documentHash: body.documentHash,
    verklaringVersion: VERKLARING_VERSION,
  }),
  answer: ({ kenmerk, aanvraag, ondertekenaars }, { nummer }) => {
    const person = aanvraag.ondertekening.ondertekenaars[nummer - 1];
    const state = ondertekenaars[nummer - 1];
    if (person === undefined || state?.state !== 'getekend') {
      return problemResult('niet-gevonden');
    }
    const { naam, functie } = person;
    const { getekendOp, documentHash } = state;
    return jsonResponse(201, { kenmerk, naam, functie, getekendOp, documentHash });
  },
});
