import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toItem } from '../../../functions/store/item.ts';
import { createLocalTable } from '../../../infra/local/engine.ts';
import { followWrites } from '../../../infra/local/stream.ts';
import { startDispatch } from '../../../infra/local/dispatch.ts';
import { createDossierNow } from '../../fixtures/dossiers.ts';
import { type Engine, startEngine } from '../../local/engine.ts';
import { until } from '../../local/wait.ts';

const TABLE_NAME = 'dossiers';

let engine: Engine;
let client: DynamoDBClient;
beforeAll(async () => {
  engine = await startEngine();
  client = new DynamoDBClient({
    endpoint: engine.url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  await createLocalTable(client, TABLE_NAME);
});
afterAll(async () => {
  client.destroy();
  await engine.stop();
});

type Batch = { Records?: { dynamodb: { NewImage: { kenmerk: { S: string } } } }[] };

describe('a burst of aanvragen on one machine', () => {
  it('wakes versturen in batches, a few at a time, as the shards of the stream do', async () => {
    const seen: string[] = [];
    const batches: number[] = [];
    let busy = 0;
    let most = 0;
    const handler = async (event: unknown): Promise<void> => {
      const { Records: records } = event as Batch;
      if (records === undefined) return;
      busy += 1;
      most = Math.max(most, busy);
      batches.push(records.length);
      seen.push(...records.map(({ dynamodb }) => dynamodb.NewImage.kenmerk.S));
      await wait(50);
      busy -= 1;
    };
    const lease = startDispatch(handler, 3_600_000);
    followWrites(client, lease.report);
    const dossiers = Array.from({ length: 80 }, (_, index) => createDossierNow(index + 1));
    await Promise.all(
      dossiers.map((dossier) =>
        client.send(new PutItemCommand({ TableName: TABLE_NAME, Item: toItem(dossier) })),
      ),
    );
    await until(() => (seen.length >= dossiers.length ? true : undefined));
    await lease.stop();
    expect(most).toBeLessThanOrEqual(4);
    expect(Math.max(...batches)).toBeLessThanOrEqual(10);
    expect(seen.toSorted()).toEqual(dossiers.map(({ kenmerk }) => kenmerk).toSorted());
  });

  it('keeps a bounded number of records; what comes on top of that, the schedule finds', async () => {
    let seen = 0;
    let letThrough = (): void => undefined;
    const port = new Promise<void>((ready) => {
      letThrough = ready;
    });
    const handler = async (event: unknown): Promise<void> => {
      await port;
      seen += (event as Batch).Records?.length ?? 0;
    };
    const lease = startDispatch(handler, 3_600_000);
    const record = {
      eventName: 'INSERT' as const,
      dynamodb: { NewImage: toItem(createDossierNow(1)) },
    };
    for (let nummer = 0; nummer < 5_000; nummer += 1) lease.report(record);
    letThrough();
    await until(() => (seen >= 500 ? true : undefined));
    await lease.stop();
    expect(seen).toBeLessThanOrEqual(510);
  });
});
