import type { Inzage } from '../../shared/api/responses.ts';
import { lastPostDay } from '../../shared/dossier/last-post-day.ts';
import { lastQuestion } from '../../shared/dossier/questions.ts';
import { readableLastDay } from '../../shared/time/readable-time.ts';
import { stillOpen } from './ondertekenaar-state.ts';
import { dossier as teksten } from './teksten.ts';

/** The last day to sign; on paper the last day that the post is brought. */
export const lastDayOf = (inzage: Inzage): string =>
  readableLastDay(inzage.wijze === 'papier' ? lastPostDay(inzage) : inzage.verlooptOp);

/** That day, or the last one to answer, as a line of its own; nothing once nobody can. */
export function termijn(inzage: Inzage): [string, string][] {
  if (stillOpen(inzage)) return [[teksten.tekenenTot[inzage.wijze], lastDayOf(inzage)]];
  const tot = lastQuestion(inzage.gebeurtenissen)?.tot;
  return inzage.status === 'wacht-op-aanvulling' && tot !== undefined
    ? [[teksten.antwoordenTot, readableLastDay(tot)]]
    : [];
}
