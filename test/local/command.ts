import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** The service as a script of package.json runs it. */
export type Opgestart = {
  readonly site: string;
  readonly mail: string;
  readonly stop: () => Promise<void>;
};

/** How long a start may take before something is wrong, and less than a test may: milliseconds. */
const MAX_MS = 25_000;

const KLAAR = /ready: site (\S+)\/ {2}mail (\S+)\/ {2}/;

/**
 * Runs a script of package.json that starts the service, on free ports and with data of its own. It gets no settings from
 * this process: other parts of the benchmark set here where their engine is.
 * @param map where the project stands
 * @throws Error with what it printed when it does not start
 */
export async function startOpdracht(script: 'dev' | 'start', map: string): Promise<Opgestart> {
  const { PATH, HOME } = process.env;
  const dataMap = await mkdtemp(join(tmpdir(), 'beheerdersloket-'));
  const proces = spawn('npm', ['run', script], {
    cwd: map,
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
      DATA_DIR: dataMap,
    },
  });
  const ruimOp = async (): Promise<void> => {
    await stop(proces);
    await rm(dataMap, { recursive: true, force: true });
  };
  try {
    const [, site = '', mail = ''] = await wachtOpAdressen(proces);
    return { site, mail, stop: ruimOp };
  } catch (fout) {
    await ruimOp();
    throw fout;
  }
}

function wachtOpAdressen(proces: ChildProcess): Promise<RegExpExecArray> {
  const regels: string[] = [];
  return new Promise((klaar, mislukt) => {
    for (const stroom of [proces.stdout, proces.stderr]) {
      createInterface({ input: stroom as Readable }).on('line', (regel) => {
        regels.push(regel);
        const gevonden = KLAAR.exec(regel);
        if (gevonden !== null) klaar(gevonden);
      });
    }
    // With --watch a service that cannot start waits for a change.
    setTimeout(
      () => mislukt(new Error(`The service did not start:\n${regels.join('\n')}`)),
      MAX_MS,
    ).unref();
    proces.once('exit', () => mislukt(new Error(`The service ended:\n${regels.join('\n')}`)));
  });
}

function stop(proces: ChildProcess): Promise<void> {
  const { pid } = proces;
  if (pid === undefined || proces.exitCode !== null) return Promise.resolve();
  return new Promise((klaar) => {
    proces.once('close', () => {
      klaar();
    });
    process.kill(-pid, 'SIGTERM');
  });
}
