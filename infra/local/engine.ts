import type { Server } from 'node:http';
import {
  CreateTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { tableDefinition } from '../../functions/store/table.ts';
import { openTableFolder } from './data-folder.ts';
import { listen } from './listen.ts';
import { keepToThisMachine } from './this-machine.ts';

/** Starts DynamoDB's API on this machine, with its data kept in a folder. @throws SettingError */
export async function startEngine(port: number, dataFolder: string): Promise<[Server, number]> {
  const server = dynalite({ path: await openTableFolder(dataFolder), createTableMs: 0 });
  keepToThisMachine(server);
  return [server, await listen(server, port, 'DYNAMO_PORT')];
}

const WAIT_SECONDS = 30;

/** Makes the table when it is not there yet, from the same description as the CDK stack. */
export async function createLocalTable(client: DynamoDBClient, name: string): Promise<void> {
  const { key, agenda, work } = tableDefinition;
  const text = [key, agenda.partition, agenda.time, work.partition, work.sort];
  try {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: text.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
        KeySchema: [{ AttributeName: key, KeyType: 'HASH' }],
        GlobalSecondaryIndexes: [
          {
            IndexName: agenda.name,
            KeySchema: [
              { AttributeName: agenda.partition, KeyType: 'HASH' },
              { AttributeName: agenda.time, KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'ALL' },
          },
          {
            IndexName: work.name,
            KeySchema: [
              { AttributeName: work.partition, KeyType: 'HASH' },
              { AttributeName: work.sort, KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [work.row] },
          },
        ],
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  await waitUntilTableExists(
    { client, maxWaitTime: WAIT_SECONDS, minDelay: 1, maxDelay: 1 },
    { TableName: name },
  );
}
