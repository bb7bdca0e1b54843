import { access, chmod, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Level } from 'level';
import { keyRingSchema } from '../../functions/security/tokens.ts';
import { SettingError } from './setting-error.ts';
import {
  keysFrom,
  proofOfWorkKeysPath,
  readOrCreateProofOfWorkKeys,
  readOrCreateSignInKeys,
  signInKeysPath,
  keyPath,
} from './keys.ts';

/** What is kept holds names and addresses: for this user alone. */
const OWNER_ONLY = 0o700;

/** The folder that the engine keeps its tables in, made and looked at. @throws SettingError when it cannot be used */
export async function openTableFolder(dataFolder: string): Promise<string> {
  const folder = join(dataFolder, 'dynamodb');
  await inDataFolder(dataFolder, async () => {
    await makeFolder(folder);
    const { uid, mode } = await stat(folder);
    // An older version made it readable by all.
    if (uid === process.getuid?.() && (mode & 0o077) !== 0) await chmod(folder, OWNER_ONLY);
  });
  await checkTables(folder);
  return folder;
}

/** The token keys of this machine. @throws SettingError when they cannot be read */
export const readTokenKeys = (dataFolder: string): Promise<string> =>
  readKeys(dataFolder, keysFrom, {
    path: keyPath(dataFolder),
    withoutThem: 'no link in a mail works any more',
  });

/** The keys of the proof of work. @throws SettingError when they cannot be read */
export const readProofOfWorkKeys = (dataFolder: string): Promise<string> =>
  readKeys(dataFolder, readOrCreateProofOfWorkKeys, {
    path: proofOfWorkKeysPath(dataFolder),
    withoutThem: 'a form that is open computes once more',
  });

/** The keys for the provider of the desk's sign-in. @throws SettingError when they cannot be read */
export const readSignInKeys = (dataFolder: string): Promise<string> =>
  readKeys(dataFolder, readOrCreateSignInKeys, {
    path: signInKeysPath(dataFolder),
    withoutThem: 'a provider elsewhere must read the new ones first',
  });

async function readKeys(
  dataFolder: string,
  readOrCreate: (dataFolder: string) => Promise<string>,
  { path, withoutThem }: { readonly path: string; readonly withoutThem: string },
): Promise<string> {
  const text = await inDataFolder(dataFolder, async () => {
    await makeFolder(dataFolder);
    return readOrCreate(dataFolder);
  });
  if (keyRingSchema.safeParse(parseJson(text)).success) return text;
  throw new SettingError(
    'DATA_DIR',
    `${path} holds no keys; put back a copy, or remove it (then ${withoutThem})`,
  );
}

/** Node's own recursive `mkdir` never ends where a folder is there but takes none, as in `/proc`. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: OWNER_ONLY });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (code !== 'ENOENT' || (await exists(dirname(folder)))) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder, { mode: OWNER_ONLY });
  }
}

async function exists(folder: string): Promise<boolean> {
  try {
    await access(folder);
    return true;
  } catch {
    return false;
  }
}

async function inDataFolder<Result>(
  dataFolder: string,
  use: () => Promise<Result>,
): Promise<Result> {
  try {
    return await use();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new SettingError(
      'DATA_DIR',
      `${dataFolder} cannot be used (${code}); choose a folder that this user may write in`,
      error,
    );
  }
}

/** The engine itself ends the process, in the middle of a request, when it cannot open its tables. @throws SettingError */
async function checkTables(folder: string): Promise<void> {
  const tables = new Level(folder);
  try {
    await tables.open();
  } catch (error) {
    throw new SettingError('DATA_DIR', whyClosed(folder, (error as Error).cause), error);
  }
  await tables.close();
}

function whyClosed(folder: string, cause: unknown): string {
  const { code, message = '' } = (cause ?? {}) as { code?: string; message?: string };
  return code === 'LEVEL_LOCKED'
    ? `${folder} is in use by another service; stop that one, or choose another folder`
    : `the tables in ${folder} cannot be opened (${message}); choose another folder, or put back a copy`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
