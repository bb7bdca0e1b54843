import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { SAMPLE } from './registers.ts';

const wortel = join(import.meta.dirname, '../..');

/** The tests start programs some hundred times: what was compiled once is read back. */
export const gecompileerd = join(wortel, 'node_modules/.cache/node');

/** The real service, as `npm start` runs it, on free ports and with a data folder of its own. */
export type Loket = {
  readonly site: string;
  readonly mail: string;
  readonly dynamodb: string;
  readonly dataMap: string;
  readonly proces: ChildProcess;
  /** Everything it printed so far. */
  readonly uitvoer: () => string;
  /** Ends it as an operator does. @returns the exit code */
  readonly stop: () => Promise<number | null>;
  /** Ends it as a power cut does. */
  readonly breekAf: () => Promise<void>;
};

const KLAAR = /ready: site (\S+)\/ {2}mail (\S+)\/ {2}dynamodb (\S+)\//;

/**
 * @param omgeving settings on top of those of the test
 * @param module loaded into the service before its own code; then it can be sent messages
 * @throws Error with what it printed when it does not start
 */
export async function startLoket(
  omgeving: Record<string, string> = {},
  module?: string,
): Promise<Loket> {
  const dataMap = omgeving['DATA_DIR'] ?? (await mkdtemp(join(tmpdir(), 'beheerdersloket-')));
  const vooraf = module === undefined ? [] : ['--import', module];
  const proces = spawn(process.execPath, [...vooraf, join(wortel, 'infra/local/start.ts')], {
    stdio: ['ignore', 'pipe', 'pipe', module === undefined ? 'ignore' : 'ipc'],
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: gecompileerd,
      PORT: '0',
      MAIL_PORT: '0',
      DYNAMO_PORT: '0',
      OIDC_PORT: '0',
      DATA_DIR: dataMap,
      REGISTERS_DIR: SAMPLE,
      ...omgeving,
    },
  });
  const regels: string[] = [];
  createInterface({ input: proces.stderr as Readable }).on('line', (regel) => regels.push(regel));
  const adressen = await new Promise<RegExpExecArray>((klaar, mislukt) => {
    createInterface({ input: proces.stdout as Readable }).on('line', (regel) => {
      regels.push(regel);
      const gevonden = KLAAR.exec(regel);
      if (gevonden !== null) klaar(gevonden);
    });
    proces.once('exit', () => mislukt(new Error(`The service ended:\n${regels.join('\n')}`)));
  });
  const [, site = '', mail = '', dynamodb = ''] = adressen;
  return {
    site,
    mail,
    dynamodb,
    dataMap,
    proces,
    uitvoer: () => regels.join('\n'),
    stop: () => eindig(proces, 'SIGTERM'),
    breekAf: async () => {
      await eindig(proces, 'SIGKILL');
    },
  };
}

function eindig(proces: ChildProcess, signaal: NodeJS.Signals): Promise<number | null> {
  if (proces.exitCode !== null || proces.signalCode !== null) {
    return Promise.resolve(proces.exitCode);
  }
  return new Promise((klaar) => {
    proces.once('exit', klaar);
    proces.kill(signaal);
  });
}

/** Ends the service and removes its data. */
export async function ruimOp(loket: Loket): Promise<void> {
  await loket.stop();
  await rm(loket.dataMap, { recursive: true, force: true });
}
