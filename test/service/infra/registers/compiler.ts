import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RegisterEntry, RegisterIndex } from '../../../../shared/registers/register-files.ts';

const root = join(import.meta.dirname, '../../../..');

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'registers-'));

/** Runs `npm run registers` with these options. */
export async function runCompiler(
  ...args: string[]
): Promise<{ code: number | null; output: string; errors: string }> {
  const child = spawn(process.execPath, [join(root, 'infra/registers/registers.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.on('data', (part: Buffer) => out.push(part.toString()));
  child.stderr.on('data', (part: Buffer) => err.push(part.toString()));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, output: out.join(''), errors: err.join('') };
}

/** Writes files in a folder, a new one when it is not given. */
export async function writeSources(
  files: Readonly<Record<string, string | Uint8Array>>,
  folder?: string,
): Promise<string> {
  const where = folder ?? (await newFolder());
  await mkdir(where, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(where, name), content);
  return where;
}

export const readIndex = (folder: string): RegisterIndex =>
  JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as RegisterIndex;

/** The entries in a file of the version that the index leads to. */
export const readShard = (folder: string, name: string): Record<string, RegisterEntry> =>
  JSON.parse(readFileSync(join(folder, readIndex(folder).versie, name), 'utf8')) as Record<
    string,
    RegisterEntry
  >;

/** Everything in a folder: the text of each file by its name. */
export const everythingIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    globSync('**/*.json', { cwd: folder })
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

/** Of a school, as DUO names them; its files have others around these, which differ between sectors. */
export const SCHOOL_COLUMNS = [
  'BEVOEGD GEZAG NUMMER',
  'INSTELLINGSCODE',
  'INSTELLINGSNAAM',
  'STRAATNAAM',
  'HUISNUMMER-TOEVOEGING',
  'POSTCODE',
  'PLAATSNAAM',
];

/** As DUO writes: quoted, with this between the cells. */
export const csv = (rows: readonly (readonly string[])[], delimiter = ','): string =>
  rows
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter) + '\r\n')
    .join('');
