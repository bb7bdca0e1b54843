import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createLocalTable } from '../../infra/local/engine.ts';
import { SAMPLE } from '../local/registers.ts';
import { type Process, startProcess } from './process.ts';

export const TABLE_NAME = 'beheerdersloket-dossiers';

/** The keys of all links here. */
export const KEYS = { current: 'a', a: 'A'.repeat(43) };

/** What the functions stand on: the engine and a SES, each in a process of its own, and the environment that says so. */
export type Surface = {
  /** Straight to the engine, with the same settings as the functions' own client but for its retries. */
  readonly client: DynamoDBClient;
  readonly ses: Process;
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
};

/** An engine with an empty table, its data on disk as the local service keeps it. */
export async function drawSurface(): Promise<Surface> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'beheerdersloket-bench-'));
  const engine = await startProcess(join(import.meta.dirname, 'engine-process.ts'), [dataFolder]);
  const ses = await startProcess(join(import.meta.dirname, 'ses-process.ts'));
  const client = new DynamoDBClient({
    endpoint: engine.url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
  });
  await createLocalTable(client, TABLE_NAME);
  return {
    client,
    ses,
    env: {
      AWS_ENDPOINT_URL_DYNAMODB: engine.url,
      AWS_ENDPOINT_URL_SES: ses.url,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'bench',
      AWS_SECRET_ACCESS_KEY: 'bench',
      TABLE_NAME,
      TOKEN_KEYS: JSON.stringify(KEYS),
      PROOF_OF_WORK_KEYS: JSON.stringify(KEYS),
      SITE_URL: 'http://localhost:3000',
      MAIL_FROM: 'Mijn DUO <noreply@loket.example.nl>',
      SSD_EMAIL: 'ssd@example.nl',
      REGISTERS_DIR: SAMPLE,
      POWERTOOLS_LOG_LEVEL: 'SILENT',
    },
    stop: async () => {
      client.destroy();
      await engine.stop();
      await ses.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
