import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Dossiers } from '../../functions/store/dossiers.ts';
import { maakTabel } from '../../infra/local/engine.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { gecompileerd } from './service.ts';
import { bewaarItem } from './store.ts';
import { naarItem } from '../../functions/store/item.ts';
import { type Motor, startMotor } from './engine.ts';

const wortel = join(import.meta.dirname, '../..');
export const TABEL = 'beheerdersloket-dossiers';

/** How a command ended, and all that it printed. */
export type Uitvoering = { readonly code: number; readonly uit: string; readonly fout: string };

/**
 * Runs the operator's command as a process of its own, as `npm run beheer` does.
 * @param antwoorden what is typed
 * @param cwd the folder that it is run in
 */
export async function beheer(
  argumenten: readonly string[],
  omgeving: Readonly<Record<string, string>>,
  antwoorden = '',
  cwd = wortel,
): Promise<Uitvoering> {
  const proces = spawn(process.execPath, [join(wortel, 'infra/cli/beheer.ts'), ...argumenten], {
    cwd,
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: gecompileerd, ...omgeving },
  });
  // It may have ended before anybody asked it for an answer.
  proces.stdin.on('error', (fout: NodeJS.ErrnoException) => {
    if (fout.code !== 'EPIPE') throw fout;
  });
  proces.stdin.end(antwoorden);
  const klaar = new Promise<number>((einde) => proces.once('close', (code) => einde(code ?? -1)));
  const [code, uit, fout] = await Promise.all([klaar, text(proces.stdout), text(proces.stderr)]);
  return { code, uit, fout };
}

/** What `--json` printed. */
export const objecten = ({ uit }: Uitvoering): Record<string, unknown>[] =>
  uit
    .split('\n')
    .filter((regel) => regel !== '')
    .map((regel) => JSON.parse(regel) as Record<string, unknown>);

/** A table on this machine for the operator, with nothing running beside it. */
export type Beheertafel = {
  readonly motor: Motor;
  readonly client: DynamoDBClient;
  readonly dossiers: Dossiers;
  readonly bewaar: (...dossiers: readonly Dossier[]) => Promise<void>;
  readonly voerUit: (argumenten: string, antwoorden?: string) => Promise<Uitvoering>;
  readonly stop: () => Promise<void>;
};

/** @param omgeving settings on top of those that lead to this table */
export async function openBeheertafel(
  omgeving: Readonly<Record<string, string>> = {},
): Promise<Beheertafel> {
  const motor = await startMotor();
  const client = new DynamoDBClient({
    endpoint: motor.url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  await maakTabel(client, TABEL);
  const instellingen = {
    AWS_ENDPOINT_URL_DYNAMODB: motor.url,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    TABEL,
    ...omgeving,
  };
  return {
    motor,
    client,
    dossiers: new Dossiers(client, TABEL),
    bewaar: async (...dossiers) => {
      for (const dossier of dossiers) await bewaarItem({ dynamodb: motor.url }, naarItem(dossier));
    },
    voerUit: (argumenten, antwoorden) =>
      beheer(argumenten.split(' ').filter(Boolean), instellingen, antwoorden),
    stop: async () => {
      client.destroy();
      await motor.stop();
    },
  };
}
