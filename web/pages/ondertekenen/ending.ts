import type { Inzage } from '../../../shared/api/responses.ts';
import { statusTexts } from '../../../shared/dossier/status-texts.ts';
import { leesbareTijd } from '../../../shared/time/readable-time.ts';
import { toneOf } from '../../dossier/tone.ts';
import { ondertekenen } from './teksten.ts';

/** Whose link this is. */
export const ik = ({
  ondertekenaars,
  houder,
}: Inzage): Inzage['ondertekenaars'][number] | undefined =>
  ondertekenaars[(houder.nummer ?? 0) - 1];

export const kanTekenen = (inzage: Inzage): boolean =>
  inzage.status === 'wacht-op-ondertekening' && ik(inzage)?.getekendOp === undefined;

type Ending = {
  readonly heading: string;
  readonly text: string;
  readonly tone: 'waiting' | 'done' | 'stopped';
};

/** What somebody reads who has nothing left to sign: what they did, or why they need not. */
export function endOf(inzage: Inzage): Ending {
  const { getekendOp, geweigerdOp } = ik(inzage) ?? {};
  const { status } = inzage;
  if (getekendOp !== undefined) {
    const text = `${ondertekenen.getekendOp(leesbareTijd(getekendOp))} ${statusTexts[status].signed}`;
    const tone = toneOf(status) === 'stopped' ? 'stopped' : 'done';
    return { heading: ondertekenen.getekendKop, text, tone };
  }
  if (geweigerdOp !== undefined) {
    const text = ondertekenen.geweigerdUitleg(leesbareTijd(geweigerdOp));
    return { heading: ondertekenen.geweigerdKop, text, tone: 'stopped' };
  }
  if (status === 'wacht-op-ondertekening') {
    return { heading: ondertekenen.titel, text: '', tone: 'waiting' };
  }
  const { kop: heading, uitleg: text } = statusTexts[status].tooLate;
  return { heading, text, tone: toneOf(status) === 'stopped' ? 'stopped' : 'done' };
}
