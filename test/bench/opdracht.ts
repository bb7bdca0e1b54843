import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** The service as a script of package.json runs it. */
export type Opgestart = {
  readonly site: string;
  readonly mail: string;
  readonly stop: () => Promise<void>;
};

/** How long a start may take before something is wrong: milliseconds. */
const MAX_MS = 60_000;

const KLAAR = /ready: site (\S+)\/ {2}mail (\S+)\/ {2}/;

/**
 * Runs a script of package.json that starts the service, on free ports.
 * @param map where the project stands; its data is kept there too
 * @throws Error with what it printed when it does not start
 */
export async function startOpdracht(script: 'dev' | 'start', map: string): Promise<Opgestart> {
  const proces = spawn('npm', ['run', script], {
    cwd: map,
    // A group of its own, so that npm, its shell and the service end together.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: '0',
      MAIL_PORT: '0',
      DYNAMO_PORT: '0',
      DATA_DIR: join(map, '.local'),
    },
  });
  try {
    const [, site = '', mail = ''] = await wachtOpAdressen(proces);
    return { site, mail, stop: () => stop(proces) };
  } catch (fout) {
    await stop(proces);
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
