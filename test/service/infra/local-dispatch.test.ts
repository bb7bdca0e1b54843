import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { setTimeout as wacht } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { naarItem } from '../../../functions/store/item.ts';
import { maakTabel } from '../../../infra/local/engine.ts';
import { volgSchrijfacties } from '../../../infra/local/stream.ts';
import { startVersturen } from '../../../infra/local/dispatch.ts';
import { maakDossierNu } from '../../fixtures/dossiers.ts';
import { type Motor, startMotor } from '../../local/engine.ts';
import { totdat } from '../../local/wait.ts';

const TABEL = 'dossiers';

let motor: Motor;
let client: DynamoDBClient;
beforeAll(async () => {
  motor = await startMotor();
  client = new DynamoDBClient({
    endpoint: motor.url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  await maakTabel(client, TABEL);
});
afterAll(async () => {
  client.destroy();
  await motor.stop();
});

type Batch = { Records?: { dynamodb: { NewImage: { kenmerk: { S: string } } } }[] };

describe('a burst of aanvragen on one machine', () => {
  it('wakes versturen in batches, a few at a time, as the shards of the stream do', async () => {
    const gezien: string[] = [];
    const batches: number[] = [];
    let bezig = 0;
    let meest = 0;
    const handler = async (event: unknown): Promise<void> => {
      const { Records: records } = event as Batch;
      if (records === undefined) return;
      bezig += 1;
      meest = Math.max(meest, bezig);
      batches.push(records.length);
      gezien.push(...records.map(({ dynamodb }) => dynamodb.NewImage.kenmerk.S));
      await wacht(50);
      bezig -= 1;
    };
    const verzending = startVersturen(handler, 3_600_000);
    volgSchrijfacties(client, verzending.meld);
    const dossiers = Array.from({ length: 80 }, (_, index) => maakDossierNu(index + 1));
    await Promise.all(
      dossiers.map((dossier) =>
        client.send(new PutItemCommand({ TableName: TABEL, Item: naarItem(dossier) })),
      ),
    );
    await totdat(() => (gezien.length >= dossiers.length ? true : undefined));
    await verzending.stop();
    expect(meest).toBeLessThanOrEqual(4);
    expect(Math.max(...batches)).toBeLessThanOrEqual(10);
    expect(gezien.toSorted()).toEqual(dossiers.map(({ kenmerk }) => kenmerk).toSorted());
  });

  it('keeps a bounded number of records; what comes on top of that, the schedule finds', async () => {
    let gezien = 0;
    let laatDoor = (): void => undefined;
    const poort = new Promise<void>((klaar) => {
      laatDoor = klaar;
    });
    const handler = async (event: unknown): Promise<void> => {
      await poort;
      gezien += (event as Batch).Records?.length ?? 0;
    };
    const verzending = startVersturen(handler, 3_600_000);
    const record = {
      eventName: 'INSERT' as const,
      dynamodb: { NewImage: naarItem(maakDossierNu(1)) },
    };
    for (let nummer = 0; nummer < 5_000; nummer += 1) verzending.meld(record);
    laatDoor();
    await totdat(() => (gezien >= 500 ? true : undefined));
    await verzending.stop();
    expect(gezien).toBeLessThanOrEqual(510);
  });
});
