import type { Inzage } from '../../shared/api/responses.ts';
import { readableLastDay } from '../../shared/time/readable-time.ts';
import { dossier as teksten } from './teksten.ts';

/** The last day to sign, as a line of its own; nothing once nobody can. */
export const termijn = ({ status, verlooptOp }: Inzage): [string, string][] =>
  status === 'wacht-op-ondertekening' ? [[teksten.tekenenTot, readableLastDay(verlooptOp)]] : [];
