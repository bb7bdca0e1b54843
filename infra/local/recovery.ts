import {
  type AttributeValue,
  type DynamoDBClient,
  paginateQuery,
  paginateScan,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { tabel } from '../../functions/store/table.ts';
import { AGENDAVAKKEN } from '../../shared/dossier/kenmerk.ts';

type Item = Record<string, AttributeValue>;

/**
 * Makes table and agenda agree again after the process was ended halfway through a write. The engine on this machine
 * first takes the old entry off the index, then puts the new one there, and only then writes the item; DynamoDB itself
 * does that as one. An entry that is further than its item is the whole of a write that nobody was told of: it is done to
 * the end. An item without its entry is written once more as it is.
 */
export async function herstelAgenda(client: DynamoDBClient, naam: string): Promise<void> {
  const items = new Map((await leesTabel(client, naam)).map((item) => [kenmerkVan(item), item]));
  const opAgenda = new Set<string>();
  for (const regel of await leesAgenda(client, naam)) {
    const item = items.get(kenmerkVan(regel));
    if (item === undefined || versieVan(regel) > versieVan(item))
      await schrijf(client, naam, regel);
    opAgenda.add(kenmerkVan(regel));
  }
  for (const [kenmerk, item] of items) {
    const hoortErop = item[tabel.agenda.tijd] !== undefined;
    if (hoortErop && !opAgenda.has(kenmerk)) await schrijf(client, naam, item);
  }
}

const kenmerkVan = (item: Item): string => item[tabel.sleutel]?.S ?? '';
const versieVan = (item: Item): number => Number(item['versie']?.N ?? 0);

const schrijf = (client: DynamoDBClient, TableName: string, Item: Item): Promise<unknown> =>
  client.send(new PutItemCommand({ TableName, Item }));

async function leesTabel(client: DynamoDBClient, TableName: string): Promise<Item[]> {
  return alles(paginateScan({ client }, { TableName, ConsistentRead: true }));
}

async function leesAgenda(client: DynamoDBClient, TableName: string): Promise<Item[]> {
  const perVak = AGENDAVAKKEN.map((vak) =>
    alles(
      paginateQuery(
        { client },
        {
          TableName,
          IndexName: tabel.agenda.naam,
          KeyConditionExpression: `${tabel.agenda.vak} = :vak`,
          ExpressionAttributeValues: { ':vak': { S: vak } },
        },
      ),
    ),
  );
  return (await Promise.all(perVak)).flat();
}

async function alles(bladen: AsyncIterable<{ Items?: Item[] | undefined }>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const { Items = [] } of bladen) items.push(...Items);
  return items;
}
