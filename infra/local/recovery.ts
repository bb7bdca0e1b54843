import {
  type AttributeValue,
  type DynamoDBClient,
  paginateQuery,
  paginateScan,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '../../functions/store/table.ts';
import { AGENDA_PARTITIONS } from '../../shared/dossier/kenmerk.ts';

type Item = Record<string, AttributeValue>;

/**
 * Makes table and agenda agree again after the process was ended halfway through a write. The engine on this machine
 * first takes the old entry off the index, then puts the new one there, and only then writes the item; DynamoDB itself
 * does that as one. An entry that is further than its item is the whole of a write that nobody was told of: it is done to
 * the end. An item without its entry is written once more as it is.
 */
export async function recoverAgenda(client: DynamoDBClient, name: string): Promise<void> {
  const items = new Map((await readTable(client, name)).map((item) => [kenmerkOf(item), item]));
  const onAgenda = new Set<string>();
  for (const line of await readAgenda(client, name)) {
    const item = items.get(kenmerkOf(line));
    if (item === undefined || versionOf(line) > versionOf(item)) await write(client, name, line);
    onAgenda.add(kenmerkOf(line));
  }
  for (const [kenmerk, item] of items) {
    const belongsOnIt = item[tableDefinition.agenda.time] !== undefined;
    if (belongsOnIt && !onAgenda.has(kenmerk)) await write(client, name, item);
  }
}

const kenmerkOf = (item: Item): string => item[tableDefinition.key]?.S ?? '';
const versionOf = (item: Item): number => Number(item['versie']?.N ?? 0);

const write = (client: DynamoDBClient, TableName: string, Item: Item): Promise<unknown> =>
  client.send(new PutItemCommand({ TableName, Item }));

async function readTable(client: DynamoDBClient, TableName: string): Promise<Item[]> {
  return everything(paginateScan({ client }, { TableName, ConsistentRead: true }));
}

async function readAgenda(client: DynamoDBClient, TableName: string): Promise<Item[]> {
  const perPartition = AGENDA_PARTITIONS.map((partition) =>
    everything(
      paginateQuery(
        { client },
        {
          TableName,
          IndexName: tableDefinition.agenda.name,
          KeyConditionExpression: `${tableDefinition.agenda.partition} = :partition`,
          ExpressionAttributeValues: { ':partition': { S: partition } },
        },
      ),
    ),
  );
  return (await Promise.all(perPartition)).flat();
}

async function everything(sheets: AsyncIterable<{ Items?: Item[] | undefined }>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const { Items = [] } of sheets) items.push(...Items);
  return items;
}
