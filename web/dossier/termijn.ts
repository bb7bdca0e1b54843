import type { DossierView } from '../../shared/api/responses.ts';
import { lastPostDay } from '../../shared/dossier/last-post-day.ts';
import { lastQuestion } from '../../shared/dossier/questions.ts';
import { readableLastDay } from '../../shared/time/readable-time.ts';
import { waitingOndertekenaars } from './ondertekenaar-state.ts';
import { dossier as teksten } from './teksten.ts';

/** The last day to sign; on paper the last day that the post is brought. */
export const lastDayOf = (view: DossierView): string =>
  readableLastDay(view.wijze === 'papier' ? lastPostDay(view) : view.verlooptOp);

/** That day, or the last one to answer, as a line of its own; nothing once nobody can. */
export function termijn(view: DossierView): [string, string][] {
  if (waitingOndertekenaars(view)) return [[teksten.signUntil[view.wijze], lastDayOf(view)]];
  const until = lastQuestion(view.gebeurtenissen)?.tot;
  return view.status === 'wacht-op-aanvulling' && until !== undefined
    ? [[teksten.responsesUntil, readableLastDay(until)]]
    : [];
}
