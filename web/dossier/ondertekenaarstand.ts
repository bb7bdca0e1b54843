import type { Inzage } from '../../shared/api/responses.ts';
import { leesbareTijd } from '../../shared/time/readable-time.ts';
import { dossier as teksten } from './teksten.ts';

/** How a signatory stands, in words. */
export function ondertekenaarstand(
  { status, wijze, gebeurtenissen }: Inzage,
  { getekendOp, geweigerdOp }: Inzage['ondertekenaars'][number],
): string {
  if (getekendOp !== undefined) return teksten.getekendOp(leesbareTijd(getekendOp));
  if (geweigerdOp !== undefined) return teksten.geweigerdOp(leesbareTijd(geweigerdOp));
  if (wijze === 'papier' && gebeurtenissen.some(({ soort }) => soort === 'papier-ontvangen')) {
    return teksten.opPapierGetekend;
  }
  if (status !== 'wacht-op-ondertekening') return teksten.hoeftNietMeer;
  return wijze === 'papier' ? teksten.opPapier : teksten.nogNiet;
}
