import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** A command of this project that passes or fails as a whole. */
export type Check = { readonly name: string; readonly command: readonly string[] };
export type Count = { readonly passed: number; readonly failed: number };

/** What each check saw before; `npm ci` removes it, so a pipeline looks at everything. */
const CACHE = 'node_modules/.cache';
const lint = (name: string, what: readonly string[]): Check => ({
  name,
  command: [
    ...['eslint', '--cache', '--cache-strategy', 'content'],
    ...['--cache-location', `${CACHE}/eslint/${name.replaceAll(' ', '-')}`, ...what],
  ],
});

/** The site apart: TypeScript looks at every module of its project again for each component, and this project is small. */
export const checks = {
  types: {
    name: 'types',
    command: ['tsc', '-p', '.', '--incremental', '--tsBuildInfoFile', `${CACHE}/tsc.json`],
  },
  componentTypes: {
    name: 'types of the components',
    command: ['svelte-check', '--tsconfig', './web/tsconfig.json', '--fail-on-warnings'],
  },
  siteLint: lint('lint of the site', ['web']),
  lint: lint('lint and the direction of imports', ['.', '--ignore-pattern', 'web/']),
  format: {
    name: 'format',
    command: [
      ...['prettier', '--check', '--cache', '--cache-strategy', 'content'],
      ...['--cache-location', `${CACHE}/prettier.json`, '.'],
    ],
  },
  unused: { name: 'unused exports, files and dependencies', command: ['knip'] },
} as const satisfies Record<string, Check>;

export type Outcome = Count & { readonly report: string };

/** Tests often wait, for a browser or a clock: what only computes fills that, and lets them go first. */
const LOW = 19;

/**
 * Runs a command of this project.
 * @param output shown as it goes, or kept, and then at a low priority
 * @returns its exit code and, unless it was shown, what it printed
 */
export function run(
  [program = '', ...rest]: readonly string[],
  output: 'show' | 'keep',
): Promise<{ code: number; printed: string }> {
  return new Promise((done) => {
    const chunks: Buffer[] = [];
    const to = output === 'show' ? 'inherit' : 'pipe';
    const child = spawn(join(root, 'node_modules/.bin', program), rest, {
      cwd: root,
      stdio: ['ignore', to, to],
    });
    if (output === 'keep' && child.pid !== undefined) setPriority(child.pid, LOW);
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('close', (code) => done({ code: code ?? 1, printed: chunks.join('') }));
  });
}

export async function runCheck({ name, command }: Check): Promise<Outcome> {
  const start = performance.now();
  const { code, printed } = await run(command, 'keep');
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  if (code === 0) return { passed: 1, failed: 0, report: `ok   ${name} (${seconds} s)` };
  return { passed: 0, failed: 1, report: `FAIL ${name} (${seconds} s)\n${printed}` };
}

/** One after another. */
export async function runChecks(checks: readonly Check[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const check of checks) outcomes.push(await runCheck(check));
  return outcomes;
}

/** Prints each report and one plain line that counts them, and sets the exit code. */
export function close(outcomes: readonly Outcome[], more: readonly Count[] = []): void {
  for (const { report } of outcomes) console.log(report);
  const sum = (which: keyof Count): number =>
    [...outcomes, ...more].reduce((total, count) => total + count[which], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}
