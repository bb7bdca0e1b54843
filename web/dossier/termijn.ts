import type { Inzage } from '../../shared/api/responses.ts';
import { lastQuestion } from '../../shared/dossier/questions.ts';
import { readableLastDay } from '../../shared/time/readable-time.ts';
import { dossier as teksten } from './teksten.ts';

/** The last day to sign or to answer, as a line of its own; nothing once nobody can. */
export function termijn({ status, verlooptOp, gebeurtenissen }: Inzage): [string, string][] {
  if (status === 'wacht-op-ondertekening') {
    return [[teksten.tekenenTot, readableLastDay(verlooptOp)]];
  }
  const tot = lastQuestion(gebeurtenissen)?.tot;
  return status === 'wacht-op-aanvulling' && tot !== undefined
    ? [[teksten.antwoordenTot, readableLastDay(tot)]]
    : [];
}
