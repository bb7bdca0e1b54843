import type { DossierView } from '../../../shared/api/responses.ts';
import { lastQuestion } from '../../../shared/dossier/questions.ts';
import { readableLastDay } from '../../../shared/time/readable-time.ts';
import { lastDayOf } from '../../dossier/termijn.ts';
import { status as teksten } from './teksten.ts';

/** Names as one says them: `A. Bakker, B. Visser en C. Jansen`. */
const enumeration = (names: readonly string[]): string => new Intl.ListFormat('nl').format(names);

/** Who did not sign yet. */
const stillOpen = ({ ondertekenaars }: DossierView): string[] =>
  ondertekenaars
    .filter(({ getekendOp, geweigerdOp }) => getekendOp === undefined && geweigerdOp === undefined)
    .map(({ naam }) => naam);

/** What is waited for now, and until when; nothing once the aanvraag is over. */
export function waitFor(view: DossierView): string | undefined {
  switch (view.status) {
    case 'wacht-op-ondertekening':
      return teksten.waitForSigning[view.wijze](enumeration(stillOpen(view)), lastDayOf(view));
    case 'wacht-op-aanvulling':
      return teksten.waitForResponse(readableLastDay(lastQuestion(view.gebeurtenissen)?.tot ?? ''));
    case 'ondertekend':
    case 'in-behandeling':
      return teksten.waitForSsd;
    default:
      return undefined;
  }
}
