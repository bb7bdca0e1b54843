import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';

/**
 * `npm test`: builds the site, runs every check and every test, and ends with one plain line that counts them. Each
 * check counts as one test.
 */
const wortel = join(import.meta.dirname, '..');

type Controle = { readonly naam: string; readonly opdracht: readonly string[] };
type Telling = { readonly geslaagd: number; readonly mislukt: number };

const bouw: Controle = { naam: 'build of the site', opdracht: ['node', 'web/bouw.ts'] };
/** The site apart: TypeScript looks at every module of its project again for each component, and this project is small. */
const controles: readonly Controle[] = [
  { naam: 'types', opdracht: ['tsc', '-p', '.'] },
  {
    naam: 'types of the components',
    opdracht: ['svelte-check', '--tsconfig', './web/tsconfig.json', '--fail-on-warnings'],
  },
  { naam: 'lint of the site', opdracht: ['eslint', 'web'] },
  {
    naam: 'lint and the direction of imports',
    opdracht: ['eslint', '.', '--ignore-pattern', 'web/'],
  },
  { naam: 'format', opdracht: ['prettier', '--check', '.'] },
];

/** Tests often wait, for a browser or a clock: what only computes fills that, and lets them go first. */
const LAAG = 19;

/**
 * Runs a command of this project: shown as it goes, or in the background.
 * @returns its exit code and, unless it was shown, what it printed
 */
function voerUit(
  [programma = '', ...rest]: readonly string[],
  wijze: 'tonen' | 'bewaren',
): Promise<{ code: number; uitvoer: string }> {
  return new Promise((klaar) => {
    const stukken: Buffer[] = [];
    const naar = wijze === 'tonen' ? 'inherit' : 'pipe';
    const proces = spawn(join(wortel, 'node_modules/.bin', programma), rest, {
      cwd: wortel,
      stdio: ['ignore', naar, naar],
    });
    if (wijze === 'bewaren' && proces.pid !== undefined) setPriority(proces.pid, LAAG);
    proces.stdout?.on('data', (stuk: Buffer) => stukken.push(stuk));
    proces.stderr?.on('data', (stuk: Buffer) => stukken.push(stuk));
    proces.once('close', (code) => klaar({ code: code ?? 1, uitvoer: stukken.join('') }));
  });
}

type Uitslag = Telling & { readonly verslag: string };

async function controleer({ naam, opdracht }: Controle): Promise<Uitslag> {
  const begin = performance.now();
  const { code, uitvoer } = await voerUit(opdracht, 'bewaren');
  const seconden = ((performance.now() - begin) / 1_000).toFixed(1);
  if (code === 0) return { geslaagd: 1, mislukt: 0, verslag: `ok   ${naam} (${seconden} s)` };
  return { geslaagd: 0, mislukt: 1, verslag: `FAIL ${naam} (${seconden} s)\n${uitvoer}` };
}

async function naElkaar(reeks: readonly Controle[]): Promise<Uitslag[]> {
  const uitslagen: Uitslag[] = [];
  for (const controle of reeks) uitslagen.push(await controleer(controle));
  return uitslagen;
}

const uitslagSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numFailedTestSuites: z.int(),
});

async function draaiTests(): Promise<Telling> {
  const map = await mkdtemp(join(tmpdir(), 'beheerdersloket-test-'));
  try {
    const bestand = join(map, 'uitslag.json');
    const { code } = await voerUit(
      ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${bestand}`],
      'tonen',
    );
    const uitslag = uitslagSchema.parse(JSON.parse(await readFile(bestand, 'utf8')));
    // A file that cannot be loaded has no tests to count, and an unhandled error fails no test.
    const zonderTest = code !== 0 && uitslag.numFailedTests === 0 ? 1 : 0;
    return { geslaagd: uitslag.numPassedTests, mislukt: uitslag.numFailedTests + zonderTest };
  } finally {
    await rm(map, { recursive: true });
  }
}

const gebouwd = await controleer(bouw);
const [gecontroleerd, getest] = await Promise.all([
  naElkaar(controles),
  gebouwd.mislukt === 0 ? draaiTests() : undefined,
]);

for (const { verslag } of [gebouwd, ...gecontroleerd]) console.log(verslag);
const tellingen = [gebouwd, ...gecontroleerd, ...(getest === undefined ? [] : [getest])];
const som = (welke: keyof Telling): number =>
  tellingen.reduce((tot, telling) => tot + telling[welke], 0);
console.log(`\n${som('geslaagd')} passed, ${som('mislukt')} failed`);
process.exitCode = som('mislukt') > 0 ? 1 : 0;
