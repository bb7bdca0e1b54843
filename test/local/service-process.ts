import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type Service, onFreePorts } from './service.ts';

const root = join(import.meta.dirname, '../..');

/** The tests start programs some hundred times: what was compiled once is read back. */
export const compiled = join(root, 'node_modules/.cache/node');

/** The service in a process of its own, as `npm start` runs it, for what cannot be seen from inside another. */
export type ServiceProcess = Omit<Service, 'stop'> & {
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
export async function startServiceProcess(
  env: Record<string, string> = {},
  module?: string,
): Promise<ServiceProcess> {
  const settings = await onFreePorts(env);
  const beforehand = module === undefined ? [] : ['--import', module];
  const child = spawn(process.execPath, [...beforehand, join(root, 'infra/local/start.ts')], {
    stdio: ['ignore', 'pipe', 'pipe', module === undefined ? 'ignore' : 'ipc'],
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: compiled,
      ...settings,
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
    dataFolder: settings.DATA_DIR,
    child,
    output: () => lines.join('\n'),
    stop: () => end(child, 'SIGTERM'),
    breakOff: async () => {
      await end(child, 'SIGKILL');
    },
  };
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve(child.exitCode);
  }
  return new Promise((ready) => {
    child.once('exit', ready);
    child.kill(signal);
  });
}
