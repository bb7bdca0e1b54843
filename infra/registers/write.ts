import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  INDEX_FILE,
  type RegisterIndex,
  registerIndexSchema,
  registerVersionSchema,
} from '../../shared/registers/register-files.ts';
import { SourceError } from './source-error.ts';

/** The index of what was compiled before in a folder; nothing where nothing was. @throws SourceError */
export async function readLastIndex(folder: string): Promise<RegisterIndex | undefined> {
  const file = join(folder, INDEX_FILE);
  try {
    return registerIndexSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new SourceError(`${file} is no index of compiled registers; --toch ignores it`, error);
  }
}

/**
 * Puts a version in a folder. The index comes last, by a rename: whoever reads the folder meanwhile sees the whole of the old
 * version or the whole of the new one. Then what was there of older versions goes.
 */
export async function writeRegisters(
  folder: string,
  index: RegisterIndex,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const version = join(folder, index.versie);
  const beside = `${version}.new`;
  await rm(beside, { recursive: true, force: true });
  for (const [name, text] of files) {
    const file = join(beside, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  // By its name it holds the same; by accident it may have been damaged.
  await rm(version, { recursive: true, force: true });
  await rename(beside, version);
  await writeFile(join(folder, `${INDEX_FILE}.new`), `${JSON.stringify(index, undefined, 2)}\n`);
  await rename(join(folder, `${INDEX_FILE}.new`), join(folder, INDEX_FILE));
  await removeOthers(folder, index.versie);
}

async function removeOthers(folder: string, version: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const isVersion = registerVersionSchema.safeParse(name.replace(/\.new$/, '')).success;
    if (isVersion && name !== version) await rm(join(folder, name), { recursive: true });
  }
}
