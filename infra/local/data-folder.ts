import { access, chmod, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Level } from 'level';
import { sleutelbosSchema } from '../../functions/security/tokens.ts';
import { SettingError } from './setting-error.ts';
import {
  leesOfMaakSleutels,
  proofOfWorkKeysPath,
  readOrCreateProofOfWorkKeys,
  readOrCreateSignInKeys,
  signInKeysPath,
  sleutelpad,
} from './keys.ts';

/** What is kept holds names and addresses: for this user alone. */
const OWNER_ONLY = 0o700;

/** The folder that the engine keeps its tables in, made and looked at. @throws SettingError when it cannot be used */
export async function openTableFolder(dataMap: string): Promise<string> {
  const folder = join(dataMap, 'dynamodb');
  await inDataFolder(dataMap, async () => {
    await makeFolder(folder);
    const { uid, mode } = await stat(folder);
    // An older version made it readable by all.
    if (uid === process.getuid?.() && (mode & 0o077) !== 0) await chmod(folder, OWNER_ONLY);
  });
  await checkTables(folder);
  return folder;
}

/** The token keys of this machine. @throws SettingError when they cannot be read */
export const readTokenKeys = (dataMap: string): Promise<string> =>
  readKeys(dataMap, leesOfMaakSleutels, {
    path: sleutelpad(dataMap),
    withoutThem: 'no link in a mail works any more',
  });

/** The keys of the proof of work. @throws SettingError when they cannot be read */
export const readProofOfWorkKeys = (dataMap: string): Promise<string> =>
  readKeys(dataMap, readOrCreateProofOfWorkKeys, {
    path: proofOfWorkKeysPath(dataMap),
    withoutThem: 'a form that is open computes once more',
  });

/** The keys for the provider of the desk's sign-in. @throws SettingError when they cannot be read */
export const readSignInKeys = (dataMap: string): Promise<string> =>
  readKeys(dataMap, readOrCreateSignInKeys, {
    path: signInKeysPath(dataMap),
    withoutThem: 'a provider elsewhere must read the new ones first',
  });

async function readKeys(
  dataMap: string,
  readOrCreate: (dataMap: string) => Promise<string>,
  { path, withoutThem }: { readonly path: string; readonly withoutThem: string },
): Promise<string> {
  const text = await inDataFolder(dataMap, async () => {
    await makeFolder(dataMap);
    return readOrCreate(dataMap);
  });
  if (sleutelbosSchema.safeParse(parseJson(text)).success) return text;
  throw new SettingError(
    'DATA_DIR',
    `${path} holds no keys; put back a copy, or remove it (then ${withoutThem})`,
  );
}

/** Node's own recursive `mkdir` never ends where a folder is there but takes none, as in `/proc`. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: OWNER_ONLY });
  } catch (fout) {
    const { code } = fout as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (code !== 'ENOENT' || (await exists(dirname(folder)))) throw fout;
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

async function inDataFolder<Result>(dataMap: string, use: () => Promise<Result>): Promise<Result> {
  try {
    return await use();
  } catch (fout) {
    const { code = '' } = fout as NodeJS.ErrnoException;
    throw new SettingError(
      'DATA_DIR',
      `${dataMap} cannot be used (${code}); choose a folder that this user may write in`,
      fout,
    );
  }
}

/** The engine itself ends the process, in the middle of a request, when it cannot open its tables. @throws SettingError */
async function checkTables(folder: string): Promise<void> {
  const tables = new Level(folder);
  try {
    await tables.open();
  } catch (fout) {
    throw new SettingError('DATA_DIR', whyClosed(folder, (fout as Error).cause), fout);
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
