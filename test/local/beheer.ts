import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Dossiers } from '../../functions/store/dossiers.ts';
import { createLocalTable } from '../../infra/local/engine.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { compiled } from './service-process.ts';
import { saveItem } from './store.ts';
import { toItem } from '../../functions/store/item.ts';
import { type Engine, startEngine } from './engine.ts';

const root = join(import.meta.dirname, '../..');
export const TABLE_NAME = 'beheerdersloket-dossiers';

/** How a command ended, and all that it printed. */
export type Execution = { readonly code: number; readonly output: string; readonly error: string };

/**
 * Runs the operator's command as a process of its own, as `npm run beheer` does.
 * @param responses what is typed
 * @param cwd the folder that it is run in
 */
export async function beheer(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  responses = '',
  cwd = root,
): Promise<Execution> {
  const child = spawn(process.execPath, [join(root, 'infra/cli/beheer.ts'), ...args], {
    cwd,
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: compiled, ...env },
  });
  // It may have ended before anybody asked it for an answer.
  child.stdin.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  child.stdin.end(responses);
  const ready = new Promise<number>((end) => child.once('close', (code) => end(code ?? -1)));
  const [code, output, error] = await Promise.all([ready, text(child.stdout), text(child.stderr)]);
  return { code, output, error };
}

/** What `--json` printed. */
export const objects = ({ output }: Execution): Record<string, unknown>[] =>
  output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** A table on this machine for the operator, with nothing running beside it. */
export type BeheerTable = {
  readonly engine: Engine;
  readonly client: DynamoDBClient;
  readonly dossiers: Dossiers;
  readonly save: (...dossiers: readonly Dossier[]) => Promise<void>;
  readonly run: (args: string, responses?: string) => Promise<Execution>;
  readonly stop: () => Promise<void>;
};

/** @param env settings on top of those that lead to this table */
export async function openBeheerTable(
  env: Readonly<Record<string, string>> = {},
): Promise<BeheerTable> {
  const engine = await startEngine();
  const client = new DynamoDBClient({
    endpoint: engine.url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  await createLocalTable(client, TABLE_NAME);
  const settings = {
    AWS_ENDPOINT_URL_DYNAMODB: engine.url,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    TABLE_NAME,
    ...env,
  };
  return {
    engine,
    client,
    dossiers: new Dossiers(client, TABLE_NAME),
    save: async (...dossiers) => {
      for (const dossier of dossiers) await saveItem({ dynamodb: engine.url }, toItem(dossier));
    },
    run: (args, responses) => beheer(args.split(' ').filter(Boolean), settings, responses),
    stop: async () => {
      client.destroy();
      await engine.stop();
    },
  };
}
