import {
  type AttributeValue,
  DynamoDBClient,
  paginateScan,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Loket } from './service.ts';

const TABEL = 'beheerdersloket-dossiers';

/** Talks to the engine past the service itself. */
async function metEngine<Uitkomst>(
  { dynamodb }: Pick<Loket, 'dynamodb'>,
  vraag: (client: DynamoDBClient) => Promise<Uitkomst>,
): Promise<Uitkomst> {
  const client = new DynamoDBClient({
    endpoint: dynamodb,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  try {
    return await vraag(client);
  } finally {
    client.destroy();
  }
}

/** Everything that the engine holds. */
export const alleItems = (loket: Pick<Loket, 'dynamodb'>): Promise<Record<string, unknown>[]> =>
  metEngine(loket, async (client) => {
    const items: Record<string, unknown>[] = [];
    for await (const { Items = [] } of paginateScan(
      { client },
      { TableName: TABEL, ConsistentRead: true },
    )) {
      items.push(...Items.map((item) => unmarshall(item)));
    }
    return items;
  });

/** Puts an item there as it is, whatever it holds. */
export const bewaarItem = (
  loket: Pick<Loket, 'dynamodb'>,
  Item: Record<string, AttributeValue>,
): Promise<unknown> =>
  metEngine(loket, (client) => client.send(new PutItemCommand({ TableName: TABEL, Item })));
