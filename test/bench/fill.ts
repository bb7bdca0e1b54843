import { createHash } from 'node:crypto';
import {
  BatchWriteItemCommand,
  type DynamoDBClient,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import pMap from 'p-map';
import { type Item, toItem } from '../../functions/store/item.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { agendaPartitionOf, type Kenmerk, kenmerkFromHash } from '../../shared/dossier/kenmerk.ts';
import { agendaTime } from '../../shared/dossier/dispatch.ts';
import { createDossierWithTwo } from '../fixtures/dossiers.ts';
import { livesOf, dispatched } from '../fixtures/lives.ts';
import { fromDaysAgo } from '../fixtures/times.ts';

/** DynamoDB takes so many items in one request. */
const PER_REQUEST = 25;
const AT_ONCE = 4;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** The kenmerk and the hash of the key of one of many dossiers. */
export function property(nummer: number): { kenmerk: Kenmerk; keyHash: string } {
  const hash = createHash('sha256').update(`groei-${nummer}`).digest();
  return { kenmerk: kenmerkFromHash(hash), keyHash: hash.toString('hex') };
}

/** Stores items of which there are many, as fast as it goes. @param create the item with this number */
export async function fill(
  client: DynamoDBClient,
  tableName: string,
  nummers: { readonly of: number; readonly tot: number },
  create: (nummer: number) => Item,
): Promise<void> {
  const count = Math.max(0, Math.ceil((nummers.tot - nummers.of) / PER_REQUEST));
  const requests = Array.from({ length: count }, (_, index) => nummers.of + index * PER_REQUEST);
  const send = async (of: number): Promise<void> => {
    const end = Math.min(of + PER_REQUEST, nummers.tot);
    let over: WriteRequest[] = Array.from({ length: end - of }, (_, index) => ({
      PutRequest: { Item: create(of + index) },
    }));
    while (over.length > 0) {
      const command = new BatchWriteItemCommand({ RequestItems: { [tableName]: over } });
      const { UnprocessedItems = {} } = await client.send(command);
      over = UnprocessedItems[tableName] ?? [];
    }
  };
  await pMap(requests, send, { concurrency: AT_ONCE });
}

/**
 * Dossiers as a table holds them: in every state that a life can be in, all mails sent, and nothing due before tomorrow.
 * @throws Error when one of them has something due
 */
export function quietDossiers(): (nummer: number) => Item {
  const { waiting, further } = livesOf(createDossierWithTwo());
  const templates = [...waiting, ...further].map((dossier) => toItem(quiet(dossier)));
  return (nummer) => {
    const template = templates[nummer % templates.length] ?? {};
    return withProperty(template, nummer);
  };
}

/** The same item, of another dossier. */
export function withProperty(template: Item, nummer: number): Item {
  const { kenmerk, keyHash } = property(nummer);
  return {
    ...template,
    kenmerk: { S: kenmerk },
    keyHash: { S: keyHash },
    ...(template['workPartition']?.S?.startsWith('open#')
      ? { workPartition: { S: `open#${agendaPartitionOf(kenmerk)}` } }
      : {}),
    ...(template['agendaVak'] === undefined
      ? {}
      : { agendaVak: { S: agendaPartitionOf(kenmerk) } }),
  };
}

/** Who waits for a reminder came in a few days ago; who was reminded, some days before that. */
function quiet(dossier: Dossier): Dossier {
  const tomorrow = new Date(Date.now() + DAY_MS).toISOString();
  const found = [3, 10]
    .map((days) => fromDaysAgo(dispatched(dossier), days))
    .find((candidate) => (agendaTime(candidate) ?? tomorrow) >= tomorrow);
  if (found === undefined) throw new Error(`A dossier in ${dossier.status} has something due`);
  return found;
}
