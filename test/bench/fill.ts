import { createHash } from 'node:crypto';
import {
  BatchWriteItemCommand,
  type DynamoDBClient,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import pMap from 'p-map';
import { type Item, naarItem } from '../../functions/store/item.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { agendaVakVan, type Kenmerk, kenmerkUitHash } from '../../shared/dossier/kenmerk.ts';
import { agendaTijd } from '../../shared/dossier/dispatch.ts';
import { maakDossierMetTwee } from '../fixtures/dossiers.ts';
import { levensVan, verzonden } from '../fixtures/lives.ts';
import { vanDagenGeleden } from '../fixtures/times.ts';

/** DynamoDB takes so many items in one request. */
const PER_VERZOEK = 25;
const TEGELIJK = 4;
const DAG_MS = 24 * 60 * 60 * 1_000;

/** The kenmerk and the hash of the key of one of many dossiers. */
export function eigenheid(nummer: number): { kenmerk: Kenmerk; sleutelHash: string } {
  const hash = createHash('sha256').update(`groei-${nummer}`).digest();
  return { kenmerk: kenmerkUitHash(hash), sleutelHash: hash.toString('hex') };
}

/** Stores items of which there are many, as fast as it goes. @param maak the item with this number */
export async function vul(
  client: DynamoDBClient,
  tabelnaam: string,
  nummers: { readonly van: number; readonly tot: number },
  maak: (nummer: number) => Item,
): Promise<void> {
  const aantal = Math.max(0, Math.ceil((nummers.tot - nummers.van) / PER_VERZOEK));
  const verzoeken = Array.from({ length: aantal }, (_, index) => nummers.van + index * PER_VERZOEK);
  const stuur = async (van: number): Promise<void> => {
    const einde = Math.min(van + PER_VERZOEK, nummers.tot);
    let over: WriteRequest[] = Array.from({ length: einde - van }, (_, index) => ({
      PutRequest: { Item: maak(van + index) },
    }));
    while (over.length > 0) {
      const opdracht = new BatchWriteItemCommand({ RequestItems: { [tabelnaam]: over } });
      const { UnprocessedItems = {} } = await client.send(opdracht);
      over = UnprocessedItems[tabelnaam] ?? [];
    }
  };
  await pMap(verzoeken, stuur, { concurrency: TEGELIJK });
}

/**
 * Dossiers as a table holds them: in every state that a life can be in, all mails sent, and nothing due before tomorrow.
 * @throws Error when one of them has something due
 */
export function rustigeDossiers(): (nummer: number) => Item {
  const { wachtend, verder } = levensVan(maakDossierMetTwee());
  const sjablonen = [...wachtend, ...verder].map((dossier) => naarItem(rustig(dossier)));
  return (nummer) => {
    const sjabloon = sjablonen[nummer % sjablonen.length] ?? {};
    return metEigenheid(sjabloon, nummer);
  };
}

/** The same item, of another dossier. */
export function metEigenheid(sjabloon: Item, nummer: number): Item {
  const { kenmerk, sleutelHash } = eigenheid(nummer);
  return {
    ...sjabloon,
    kenmerk: { S: kenmerk },
    sleutelHash: { S: sleutelHash },
    ...(sjabloon['workPartition']?.S?.startsWith('open#')
      ? { workPartition: { S: `open#${agendaVakVan(kenmerk)}` } }
      : {}),
    ...(sjabloon['agendaVak'] === undefined ? {} : { agendaVak: { S: agendaVakVan(kenmerk) } }),
  };
}

/** Who waits for a reminder came in a few days ago; who was reminded, some days before that. */
function rustig(dossier: Dossier): Dossier {
  const morgen = new Date(Date.now() + DAG_MS).toISOString();
  const gevonden = [3, 10]
    .map((dagen) => vanDagenGeleden(verzonden(dossier), dagen))
    .find((kandidaat) => (agendaTijd(kandidaat) ?? morgen) >= morgen);
  if (gevonden === undefined) throw new Error(`A dossier in ${dossier.status} has something due`);
  return gevonden;
}
