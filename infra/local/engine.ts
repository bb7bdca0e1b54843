import type { Server } from 'node:http';
import {
  CreateTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { tabel } from '../../functions/store/table.ts';
import { openTableFolder } from './data-folder.ts';
import { luister } from './listen.ts';
import { keepToThisMachine } from './this-machine.ts';

/** Starts DynamoDB's API on this machine, with its data kept in a folder. @throws SettingError */
export async function startMotor(poort: number, dataMap: string): Promise<[Server, number]> {
  const server = dynalite({ path: await openTableFolder(dataMap), createTableMs: 0 });
  keepToThisMachine(server);
  return [server, await luister(server, poort, 'DYNAMO_PORT')];
}

const WACHT_SECONDEN = 30;

/** Makes the table when it is not there yet, from the same description as the CDK stack. */
export async function maakTabel(client: DynamoDBClient, naam: string): Promise<void> {
  const { sleutel, agenda, work } = tabel;
  const tekst = [sleutel, agenda.vak, agenda.tijd, work.partition, work.sort];
  try {
    await client.send(
      new CreateTableCommand({
        TableName: naam,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: tekst.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
        KeySchema: [{ AttributeName: sleutel, KeyType: 'HASH' }],
        GlobalSecondaryIndexes: [
          {
            IndexName: agenda.naam,
            KeySchema: [
              { AttributeName: agenda.vak, KeyType: 'HASH' },
              { AttributeName: agenda.tijd, KeyType: 'RANGE' },
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
  } catch (fout) {
    if (!(fout instanceof ResourceInUseException)) throw fout;
  }
  await waitUntilTableExists(
    { client, maxWaitTime: WACHT_SECONDEN, minDelay: 1, maxDelay: 1 },
    { TableName: naam },
  );
}
