import type { DossierView } from '../../shared/api/responses.ts';
import { readableTime } from '../../shared/time/readable-time.ts';
import { dossier as teksten } from './teksten.ts';

type Person = DossierView['ondertekenaars'][number];

/** Whether somebody may still sign. */
export const waitingOndertekenaars = ({ status }: DossierView): boolean =>
  status === 'wacht-op-ondertekening';

const cameOnPaper = ({ wijze, gebeurtenissen }: DossierView): boolean =>
  wijze === 'papier' && gebeurtenissen.some(({ soort }) => soort === 'papier-ontvangen');

/** How a signatory stands, in words. */
export function ondertekenaarState(view: DossierView, { getekendOp, geweigerdOp }: Person): string {
  if (getekendOp !== undefined) return teksten.getekendOp(readableTime(getekendOp));
  if (geweigerdOp !== undefined) return teksten.geweigerdOp(readableTime(geweigerdOp));
  if (cameOnPaper(view)) return teksten.onPapierSigned;
  if (!waitingOndertekenaars(view)) return teksten.noLongerNeeded;
  return view.wijze === 'papier' ? teksten.onPapier : teksten.notYet;
}

/** The same, for its colour and its sign. */
export function signatoryTone(
  view: DossierView,
  { getekendOp, geweigerdOp }: Person,
): 'waiting' | 'done' | 'stopped' {
  if (getekendOp !== undefined || cameOnPaper(view)) return 'done';
  return geweigerdOp === undefined && waitingOndertekenaars(view) ? 'waiting' : 'stopped';
}
