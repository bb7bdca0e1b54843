import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { SAMPLE } from './registers.ts';

const root = join(import.meta.dirname, '../..');

/** The tests start programs some hundred times: what was compiled once is read back. */
export const compiled = join(root, 'node_modules/.cache/node');

/** The real service, as `npm start` runs it, on free ports and with a data folder of its own. */
export type Service = {
  readonly site: string;
  readonly mail: string;
  readonly dynamodb: string;
  readonly dataFolder: string;
  readonly child: ChildProcess;
  /** Everything it printed so far. */
  readonly output: () => string;
  /** Ends it as an operator does. @returns the exit code */
  readonly stop: () => Promise<number | null>;
  /** Ends it as a power cut does. */
  readonly breakOff: () => Promise<void>;
};

const READY = /ready: site (\S+)\/ {2}mail (\S+)\/ {2}dynamodb (\S+)\//;

/**
 * @param env settings on top of those of the test
 * @param module loaded into the service before its own code; then it can be sent messages
 * @throws Error with what it printed when it does not start
 */
export async function startService(
  env: Record<string, string> = {},
  module?: string,
): Promise<Service> {
  const dataFolder = env['DATA_DIR'] ?? (await mkdtemp(join(tmpdir(), 'beheerdersloket-')));
  const beforehand = module === undefined ? [] : ['--import', module];
  const child = spawn(process.execPath, [...beforehand, join(root, 'infra/local/start.ts')], {
    stdio: ['ignore', 'pipe', 'pipe', module === undefined ? 'ignore' : 'ipc'],
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: compiled,
      PORT: '0',
      MAIL_PORT: '0',
      DYNAMO_PORT: '0',
      OIDC_PORT: '0',
      DATA_DIR: dataFolder,
      REGISTERS_DIR: SAMPLE,
      ...env,
    },
  });
  const lines: string[] = [];
  createInterface({ input: child.stderr as Readable }).on('line', (line) => lines.push(line));
  const addresses = await new Promise<RegExpExecArray>((ready, failed) => {
    createInterface({ input: child.stdout as Readable }).on('line', (line) => {
      lines.push(line);
      const found = READY.exec(line);
      if (found !== null) ready(found);
    });
    child.once('exit', () => failed(new Error(`The service ended:\n${lines.join('\n')}`)));
  });
  const [, site = '', mail = '', dynamodb = ''] = addresses;
  return {
    site,
    mail,
    dynamodb,
    dataFolder,
    child,
    output: () => lines.join('\n'),
    stop: () => end(child, 'SIGTERM'),
    breakOff: async () => {
      await end(child, 'SIGKILL');
    },
  };
}

function end(child: ChildProcess, signaal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve(child.exitCode);
  }
  return new Promise((ready) => {
    child.once('exit', ready);
    child.kill(signaal);
  });
}

/** Ends the service and removes its data. */
export async function cleanUp(service: Service): Promise<void> {
  await service.stop();
  await rm(service.dataFolder, { recursive: true, force: true });
}
