import type { Inzage } from '../../shared/api/responses.ts';
import { leesbareTijd } from '../../shared/time/readable-time.ts';
import { dossier as teksten } from './teksten.ts';

type Persoon = Inzage['ondertekenaars'][number];

/** Whether somebody may still sign. */
export const stillOpen = ({ status }: Inzage): boolean => status === 'wacht-op-ondertekening';

const cameOnPaper = ({ wijze, gebeurtenissen }: Inzage): boolean =>
  wijze === 'papier' && gebeurtenissen.some(({ soort }) => soort === 'papier-ontvangen');

/** How a signatory stands, in words. */
export function ondertekenaarstand(inzage: Inzage, { getekendOp, geweigerdOp }: Persoon): string {
  if (getekendOp !== undefined) return teksten.getekendOp(leesbareTijd(getekendOp));
  if (geweigerdOp !== undefined) return teksten.geweigerdOp(leesbareTijd(geweigerdOp));
  if (cameOnPaper(inzage)) return teksten.opPapierGetekend;
  if (!stillOpen(inzage)) return teksten.hoeftNietMeer;
  return inzage.wijze === 'papier' ? teksten.opPapier : teksten.nogNiet;
}

/** The same, for its colour and its sign. */
export function signatoryTone(
  inzage: Inzage,
  { getekendOp, geweigerdOp }: Persoon,
): 'waiting' | 'done' | 'stopped' {
  if (getekendOp !== undefined || cameOnPaper(inzage)) return 'done';
  return geweigerdOp === undefined && stillOpen(inzage) ? 'waiting' : 'stopped';
}
