import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stages } from '../../../infra/aws/settings/stages.ts';
import { rehearse } from './rehearsal.ts';
import { readStage } from './stage.ts';
import type { Step } from './steps.ts';

const MAX_SYNTH_MS = 600_000;
/** `npm run rehearse`: what `npx cdk synth` makes of each stage, or of those that are named, goes through a whole life. */
const wanted = process.argv.slice(2);
let failures = 0;

for (const name of wanted.length > 0 ? wanted : Object.keys(stages)) {
  console.log(`\n${name}`);
  const folder = await mkdtemp(join(tmpdir(), 'beheerdersloket-rehearsal-'));
  try {
    failures += (await rehearseInto(folder, name)) ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}
console.log(failures === 0 ? '\nok' : `\n${failures} failed`);
// At once: nothing that a failure left behind may keep it from ending.
process.exit(failures === 0 ? 0 : 1);

/** @returns whether all went well */
async function rehearseInto(folder: string, name: string): Promise<boolean> {
  const synth = ['synth', '--quiet', '-c', `stage=${name}`, '-o', folder];
  const start = performance.now();
  const { status, stderr, error } = spawnSync('cdk', synth, {
    encoding: 'utf8',
    timeout: MAX_SYNTH_MS,
    killSignal: 'SIGKILL',
  });
  const ms = Math.round(performance.now() - start);
  show({ what: 'cdk synth', ms, error: status === 0 ? undefined : `${String(error)}\n${stderr}` });
  if (status !== 0) return false;
  const { failure, starts } = await rehearse(readStage(folder), { form: 'full', tell: show });
  console.log(`     ${starts} processes were started`);
  return failure === undefined;
}

function show({ what, ms, error }: Step): void {
  console.log(`${error === undefined ? 'ok  ' : 'FAIL'} ${String(ms).padStart(6)} ms  ${what}`);
  if (error !== undefined) console.log(error.replace(/^/gm, '     '));
}
