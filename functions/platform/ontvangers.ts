import { createHmac } from 'node:crypto';
import { emailsleutel } from '../../shared/aanvraag/emailsleutel.ts';
import type { Grenzen } from '../opslag/grenzen.ts';
import type { Sleutelbos } from './tokens.ts';

const DAG_SECONDEN = 24 * 60 * 60;

/** What asks for mail to somebody. */
export type Postverzoek = {
  readonly adressen: readonly string[];
  /** The same for a retry, another for another request. */
  readonly verzoek: string;
  readonly nu: string;
  /** For each address, a day (UTC). */
  readonly maximum: number;
};

/**
 * Counts a request for everybody that it mails.
 * @returns how many seconds to wait when it is one too many for somebody; nothing when it may go on
 * @throws OpslagOnbereikbaar
 */
export async function telOntvangers(
  { adressen, verzoek, nu, maximum }: Postverzoek,
  bos: Sleutelbos,
  grenzen: Grenzen,
): Promise<number | undefined> {
  const dag = nu.slice(0, 10);
  for (const adresHash of new Set(adressen.map((adres) => adresHashVan(bos, adres)))) {
    if (!(await grenzen.telVerzoek({ adresHash, dag, verzoek }, maximum))) {
      const voorbij = (Date.parse(nu) - Date.parse(dag)) / 1_000;
      return Math.ceil(DAG_SECONDEN - voorbij);
    }
  }
  return undefined;
}

/** A keyed hash: who reads the table does not learn whom we mailed. */
const adresHashVan = ({ huidig, sleutels }: Sleutelbos, adres: string): string =>
  createHmac('sha256', Buffer.from(sleutels[huidig] ?? '', 'base64url'))
    .update(`ontvanger|${emailsleutel(adres)}`)
    .digest('base64url');
