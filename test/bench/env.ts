import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { maakTabel } from '../../infra/local/engine.ts';
import { SAMPLE } from '../local/registers.ts';
import { type Proces, startProces } from './process.ts';

export const TABEL = 'beheerdersloket-dossiers';

/** The keys of all links here. */
export const SLEUTELS = { huidig: 'a', a: 'A'.repeat(43) };

/** What the functions stand on: the engine and a SES, each in a process of its own, and the environment that says so. */
export type Ondergrond = {
  /** Straight to the engine, with the same settings as the functions' own client but for its retries. */
  readonly client: DynamoDBClient;
  readonly ses: Proces;
  readonly omgeving: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
};

/** An engine with an empty table, its data on disk as the local service keeps it. */
export async function legOndergrond(): Promise<Ondergrond> {
  const dataMap = await mkdtemp(join(tmpdir(), 'beheerdersloket-bench-'));
  const motor = await startProces(join(import.meta.dirname, 'engine-process.ts'), [dataMap]);
  const ses = await startProces(join(import.meta.dirname, 'ses-process.ts'));
  const client = new DynamoDBClient({
    endpoint: motor.url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
  });
  await maakTabel(client, TABEL);
  return {
    client,
    ses,
    omgeving: {
      AWS_ENDPOINT_URL_DYNAMODB: motor.url,
      AWS_ENDPOINT_URL_SES: ses.url,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'bench',
      AWS_SECRET_ACCESS_KEY: 'bench',
      TABEL,
      TOKEN_SLEUTELS: JSON.stringify(SLEUTELS),
      PROOF_OF_WORK_KEYS: JSON.stringify(SLEUTELS),
      SITE_URL: 'http://localhost:3000',
      AFZENDER: 'Mijn DUO <noreply@loket.example.nl>',
      SSD_EMAIL: 'ssd@example.nl',
      REGISTERS_DIR: SAMPLE,
      POWERTOOLS_LOG_LEVEL: 'SILENT',
    },
    stop: async () => {
      client.destroy();
      await motor.stop();
      await ses.stop();
      await rm(dataMap, { recursive: true, force: true });
    },
  };
}
