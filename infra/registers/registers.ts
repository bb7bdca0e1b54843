import { parseArgs } from 'node:util';
import { compile } from './compile.ts';
import { fetchSources } from './fetch-sources.ts';
import { DUO_CATALOGUE } from './publishers.ts';
import { SourceError } from './source-error.ts';
import { readSources } from './sources.ts';
import { readLastIndex, writeRegisters } from './write.ts';

const USAGE = `npm run registers -- --uit <folder> --naar <folder> [--haal] [--toch]

  --uit    the folder with besturen*.csv, instellingen*.csv and gemeenten.json
  --naar   the folder for what is made of them
  --haal   first fetch DUO's files into the folder of --uit
  --van    the catalogue to fetch them from, in the place of ${DUO_CATALOGUE}
  --toch   also when there are many fewer numbers than the last time
`;

const options = {
  uit: { type: 'string' },
  naar: { type: 'string' },
  haal: { type: 'boolean', default: false },
  van: { type: 'string' },
  toch: { type: 'boolean', default: false },
} as const;

/** Compiles the registers: `npm run registers`. @returns the exit code: 1 for a source that is wrong, 2 for the command line */
async function run(args: readonly string[]): Promise<number> {
  const { uit: from, naar, haal: take, van: of = DUO_CATALOGUE, toch } = readOptions(args);
  if (from === undefined || naar === undefined) return stop(2, USAGE);
  try {
    if (take) await fetchSources(from, of);
    const sources = await readSources(from);
    const { index, files, report } = compile(sources, toch ? undefined : await readLastIndex(naar));
    await writeRegisters(naar, index, files);
    const counts = index.bronnen.map(
      ({ naam, aantal, peildatum, volledig }) =>
        `${naam}: ${aantal}, of ${peildatum}${volledig ? '' : ', not complete'}`,
    );
    process.stdout.write(
      `${[...report.lines(), ...counts, `version ${index.versie}`].join('\n')}\n`,
    );
    return 0;
  } catch (error) {
    if (error instanceof SourceError)
      return stop(1, `${error.message}\nNothing was written to ${naar}.\n`);
    throw error;
  }
}

function readOptions(args: readonly string[]): Partial<ReturnType<typeof parse>> {
  try {
    return parse(args);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n`);
    return {};
  }
}

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options }).values;

function stop(code: number, message: string): number {
  process.stderr.write(message);
  return code;
}

process.exitCode = await run(process.argv.slice(2));
