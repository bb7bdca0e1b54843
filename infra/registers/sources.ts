import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type CsvKind } from './columns.ts';
import { GEMEENTEN_FILE } from './gemeenten.ts';
import { readCsv, type Row } from './read-csv.ts';
import { SourceError } from './source-error.ts';

/** Beside the sources: what they cannot say of themselves. `--haal` writes it. */
export const ABOUT_FILE = 'bronnen.json';

const aboutSource = z.optional(
  z.strictObject({ peildatum: z.iso.date(), volledig: z.optional(z.boolean()) }),
);
const aboutSchema = z.strictObject({
  instellingen: aboutSource,
  besturen: aboutSource,
  gemeenten: aboutSource,
});
export type About = z.infer<typeof aboutSchema>;

/** The sectors of which DUO has a file each. */
export const SECTORS = ['bo', 'so', 'vo', 'mbo', 'ho'] as const;

type CsvSource = {
  readonly files: readonly string[];
  readonly rows: readonly Row[];
  readonly peildatum: string;
  readonly isComplete: boolean;
};

export type Sources = {
  readonly besturen: CsvSource;
  readonly instellingen: CsvSource;
  readonly gemeenten: string;
  readonly about: About;
};

/** The gemeenten of the repository, where a folder has none of its own. */
const ownGemeenten = join(import.meta.dirname, 'sample', GEMEENTEN_FILE);

/** Reads everything in a folder that can be compiled. @throws SourceError */
export async function readSources(folder: string): Promise<Sources> {
  const names = await namesIn(folder);
  const about = names.includes(ABOUT_FILE) ? await readAbout(folder) : {};
  const gemeenten = names.includes(GEMEENTEN_FILE) ? join(folder, GEMEENTEN_FILE) : ownGemeenten;
  return {
    besturen: await readCsvs(folder, names, 'besturen', about),
    instellingen: await readCsvs(folder, names, 'instellingen', about),
    gemeenten: await readFile(gemeenten, 'utf8'),
    about,
  };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    throw new SourceError(`The folder ${folder} cannot be read`, error);
  }
}

async function readAbout(folder: string): Promise<About> {
  const text = await readFile(join(folder, ABOUT_FILE), 'utf8');
  try {
    return aboutSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new SourceError(`${ABOUT_FILE} is not what the compiler writes`, error);
  }
}

async function readCsvs(
  folder: string,
  names: readonly string[],
  kind: CsvKind,
  { [kind]: known }: About,
): Promise<CsvSource> {
  const files = names.filter((name) => new RegExp(`^${kind}.*\\.csv$`, 'i').test(name));
  if (files.length === 0) throw new SourceError(`${folder}: no file ${kind}*.csv`);
  const rows: Row[] = [];
  for (const file of files) rows.push(...readCsv(file, kind, await readFile(join(folder, file))));
  return {
    files,
    rows,
    peildatum: known?.peildatum ?? (await lastChanged(folder, files)),
    isComplete: known?.volledig ?? hasEverySector(files, kind),
  };
}

/** A file without a sector in its name holds them all. */
function hasEverySector(files: readonly string[], kind: CsvKind): boolean {
  const names = files.map((file) => file.toLowerCase());
  return (
    names.includes(`${kind}.csv`) ||
    SECTORS.every((sector) => names.includes(`${kind}${sector}.csv`))
  );
}

/** The day of the oldest of these files. */
async function lastChanged(folder: string, files: readonly string[]): Promise<string> {
  const times = await Promise.all(
    files.map(async (file) => (await stat(join(folder, file))).mtimeMs),
  );
  return new Date(Math.min(...times)).toISOString().slice(0, 10);
}
