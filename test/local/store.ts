import {
  type AttributeValue,
  DynamoDBClient,
  paginateScan,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Service } from './service.ts';

const TABLE_NAME = 'beheerdersloket-dossiers';

/** Talks to the engine past the service itself. */
async function withEngine<Outcome>(
  { dynamodb }: Pick<Service, 'dynamodb'>,
  question: (client: DynamoDBClient) => Promise<Outcome>,
): Promise<Outcome> {
  const client = new DynamoDBClient({
    endpoint: dynamodb,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  try {
    return await question(client);
  } finally {
    client.destroy();
  }
}

/** Everything that the engine holds. */
export const allItems = (service: Pick<Service, 'dynamodb'>): Promise<Record<string, unknown>[]> =>
  withEngine(service, async (client) => {
    const items: Record<string, unknown>[] = [];
    for await (const { Items = [] } of paginateScan(
      { client },
      { TableName: TABLE_NAME, ConsistentRead: true },
    )) {
      items.push(...Items.map((item) => unmarshall(item)));
    }
    return items;
  });

/** Puts an item there as it is, whatever it holds. */
export const saveItem = (
  service: Pick<Service, 'dynamodb'>,
  Item: Record<string, AttributeValue>,
): Promise<unknown> =>
  withEngine(service, (client) => client.send(new PutItemCommand({ TableName: TABLE_NAME, Item })));

/** Puts an item in the place of one with this versie. @throws ConditionalCheckFailedException when it is another by now */
export const replaceItem = (
  service: Pick<Service, 'dynamodb'>,
  Item: Record<string, AttributeValue>,
  version: number,
): Promise<unknown> =>
  withEngine(service, (client) =>
    client.send(
      new PutItemCommand({
        TableName: TABLE_NAME,
        Item,
        ConditionExpression: 'versie = :seen',
        ExpressionAttributeValues: { ':seen': { N: String(version) } },
      }),
    ),
  );
