import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** The service as a script of package.json runs it. */
export type Started = {
  readonly site: string;
  readonly mail: string;
  readonly stop: () => Promise<void>;
};

/** How long a start may take before something is wrong, and less than a test may: milliseconds. */
const MAX_MS = 25_000;

const READY = /ready: site (\S+)\/ {2}mail (\S+)\/ {2}/;

/**
 * Runs a script of package.json that starts the service, on free ports and with data of its own. It gets no settings from
 * this process: other parts of the benchmark set here where their engine is.
 * @param folder where the project stands
 * @throws Error with what it printed when it does not start
 */
export async function startCommand(script: 'dev' | 'start', folder: string): Promise<Started> {
  const { PATH, HOME } = process.env;
  const dataFolder = await mkdtemp(join(tmpdir(), 'beheerdersloket-'));
  const child = spawn('npm', ['run', script], {
    cwd: folder,
    // A group of its own, so that npm, its shell and the service end together.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH,
      HOME,
      PORT: '0',
      MAIL_PORT: '0',
      DYNAMO_PORT: '0',
      OIDC_PORT: '0',
      DATA_DIR: dataFolder,
    },
  });
  const cleanUp = async (): Promise<void> => {
    await stop(child);
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    const [, site = '', mail = ''] = await waitForAdressen(child);
    return { site, mail, stop: cleanUp };
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

function waitForAdressen(child: ChildProcess): Promise<RegExpExecArray> {
  const lines: string[] = [];
  return new Promise((ready, failed) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream as Readable }).on('line', (line) => {
        lines.push(line);
        const found = READY.exec(line);
        if (found !== null) ready(found);
      });
    }
    // With --watch a service that cannot start waits for a change.
    setTimeout(
      () => failed(new Error(`The service did not start:\n${lines.join('\n')}`)),
      MAX_MS,
    ).unref();
    child.once('exit', () => failed(new Error(`The service ended:\n${lines.join('\n')}`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null) return Promise.resolve();
  return new Promise((ready) => {
    child.once('close', () => {
      ready();
    });
    process.kill(-pid, 'SIGTERM');
  });
}
