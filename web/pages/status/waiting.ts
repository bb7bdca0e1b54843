import type { Inzage } from '../../../shared/api/responses.ts';
import { lastQuestion } from '../../../shared/dossier/questions.ts';
import { readableLastDay } from '../../../shared/time/readable-time.ts';
import { lastDayOf } from '../../dossier/termijn.ts';
import { status as teksten } from './teksten.ts';

/** Names as one says them: `A. Bakker, B. Visser en C. Jansen`. */
const opsomming = (namen: readonly string[]): string => new Intl.ListFormat('nl').format(namen);

/** Who did not sign yet. */
const nogOpen = ({ ondertekenaars }: Inzage): string[] =>
  ondertekenaars
    .filter(({ getekendOp, geweigerdOp }) => getekendOp === undefined && geweigerdOp === undefined)
    .map(({ naam }) => naam);

/** What is waited for now, and until when; nothing once the aanvraag is over. */
export function wachtOp(inzage: Inzage): string | undefined {
  switch (inzage.status) {
    case 'wacht-op-ondertekening':
      return teksten.wachtOpTekenen[inzage.wijze](opsomming(nogOpen(inzage)), lastDayOf(inzage));
    case 'wacht-op-aanvulling':
      return teksten.wachtOpAntwoord(
        readableLastDay(lastQuestion(inzage.gebeurtenissen)?.tot ?? ''),
      );
    case 'ondertekend':
    case 'in-behandeling':
      return teksten.wachtOpSsd;
    default:
      return undefined;
  }
}
