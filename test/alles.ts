import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
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
const controles: readonly (readonly Controle[])[] = [
  [
    { naam: 'types', opdracht: ['tsc', '-p', '.'] },
    { naam: 'format', opdracht: ['prettier', '--check', '.'] },
    {
      naam: 'types of the components',
      opdracht: ['svelte-check', '--tsconfig', './web/tsconfig.json', '--fail-on-warnings'],
    },
    { naam: 'lint of the site', opdracht: ['eslint', 'web'] },
  ],
  [
    {
      naam: 'lint and the direction of imports',
      opdracht: ['eslint', '.', '--ignore-pattern', 'web/'],
    },
  ],
];

/** Runs a command of this project. @returns its exit code and, unless it is shown, what it printed */
function voerUit(
  [programma = '', ...rest]: readonly string[],
  toon: boolean,
): Promise<{ code: number; uitvoer: string }> {
  return new Promise((klaar) => {
    const stukken: Buffer[] = [];
    const proces = spawn(join(wortel, 'node_modules/.bin', programma), rest, {
      cwd: wortel,
      stdio: ['ignore', toon ? 'inherit' : 'pipe', toon ? 'inherit' : 'pipe'],
    });
    proces.stdout?.on('data', (stuk: Buffer) => stukken.push(stuk));
    proces.stderr?.on('data', (stuk: Buffer) => stukken.push(stuk));
    proces.once('close', (code) => klaar({ code: code ?? 1, uitvoer: stukken.join('') }));
  });
}

async function controleer({ naam, opdracht }: Controle): Promise<Telling> {
  const begin = performance.now();
  const { code, uitvoer } = await voerUit(opdracht, false);
  const seconden = ((performance.now() - begin) / 1_000).toFixed(1);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${naam} (${seconden} s)`);
  if (code !== 0) console.log(uitvoer);
  return code === 0 ? { geslaagd: 1, mislukt: 0 } : { geslaagd: 0, mislukt: 1 };
}

async function naElkaar(reeks: readonly Controle[]): Promise<Telling[]> {
  const tellingen: Telling[] = [];
  for (const controle of reeks) tellingen.push(await controleer(controle));
  return tellingen;
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
      true,
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
const gecontroleerd = (await Promise.all(controles.map(naElkaar))).flat();
const getest = gebouwd.mislukt === 0 ? [await draaiTests()] : [];

const tellingen = [gebouwd, ...gecontroleerd, ...getest];
const som = (welke: keyof Telling): number =>
  tellingen.reduce((tot, telling) => tot + telling[welke], 0);
console.log(`\n${som('geslaagd')} passed, ${som('mislukt')} failed`);
process.exitCode = som('mislukt') > 0 ? 1 : 0;
