import type { Inzage } from '../../shared/api/responses.ts';
import { leesbareTijd } from '../../shared/time/readable-time.ts';
import { dossier as teksten } from './teksten.ts';

/** Until when one can sign, as a line of its own; nothing once nobody can. */
export const termijn = ({ status, verlooptOp }: Inzage): [string, string][] =>
  status === 'wacht-op-ondertekening' ? [[teksten.tekenenTot, leesbareTijd(verlooptOp)]] : [];
