import type { DossierView } from '../../../shared/api/responses.ts';
import { statusTexts } from '../../../shared/dossier/status-texts.ts';
import { readableTime } from '../../../shared/time/readable-time.ts';
import { toneOf } from '../../dossier/tone.ts';
import { ondertekenen } from './teksten.ts';

/** Whose link this is. */
export const self = ({
  ondertekenaars,
  houder,
}: DossierView): DossierView['ondertekenaars'][number] | undefined =>
  ondertekenaars[(houder.nummer ?? 0) - 1];

export const canSign = (view: DossierView): boolean =>
  view.status === 'wacht-op-ondertekening' && self(view)?.getekendOp === undefined;

type Ending = {
  readonly heading: string;
  readonly text: string;
  readonly tone: 'waiting' | 'done' | 'stopped';
};

/** What somebody reads who has nothing left to sign: what they did, or why they need not. */
export function endOf(view: DossierView): Ending {
  const { getekendOp, geweigerdOp } = self(view) ?? {};
  const { status } = view;
  if (getekendOp !== undefined) {
    const text = `${ondertekenen.getekendOp(readableTime(getekendOp))} ${statusTexts[status].signed}`;
    const tone = toneOf(status) === 'stopped' ? 'stopped' : 'done';
    return { heading: ondertekenen.signedHeading, text, tone };
  }
  if (geweigerdOp !== undefined) {
    const text = ondertekenen.geweigerdExplanation(readableTime(geweigerdOp));
    return { heading: ondertekenen.geweigerdHeading, text, tone: 'stopped' };
  }
  if (status === 'wacht-op-ondertekening') {
    return { heading: ondertekenen.titel, text: '', tone: 'waiting' };
  }
  const { heading, explanation: text } = statusTexts[status].tooLate;
  return { heading, text, tone: toneOf(status) === 'stopped' ? 'stopped' : 'done' };
}
