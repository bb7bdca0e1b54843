import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where the token keys of this machine are. */
export const keyPath = (dataFolder: string): string => join(dataFolder, 'token-keys.json');

/** Where the keys of the proof of work are: the function that anyone may call does not get the others. */
export const proofOfWorkKeysPath = (dataFolder: string): string =>
  join(dataFolder, 'proof-of-work-keys.json');

/** Where the keys are that the service shows itself with to the provider of the desk's sign-in. */
export const signInKeysPath = (dataFolder: string): string => join(dataFolder, 'sign-in-keys.json');

/** Those keys, kept likewise: a provider of elsewhere may know them. */
export const readOrCreateSignInKeys = (dataFolder: string): Promise<string> =>
  readOrCreateKeys(signInKeysPath(dataFolder));

/** The token keys of this machine, made once and kept with the data, so that links survive a restart. */
export const keysFrom = (dataFolder: string): Promise<string> =>
  readOrCreateKeys(keyPath(dataFolder));

/** The keys of the proof of work, kept likewise: a form that is open may have a proof under them. */
export const readOrCreateProofOfWorkKeys = (dataFolder: string): Promise<string> =>
  readOrCreateKeys(proofOfWorkKeysPath(dataFolder));

/** The file gets its name when it is whole: one that was cut off halfway would make every link dead for good. */
async function readOrCreateKeys(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  const keys = { current: 'a', a: randomBytes(32).toString('base64url') };
  const provisional = `${path}.${randomUUID()}`;
  await writeFile(provisional, JSON.stringify(keys), { mode: 0o600, flush: true });
  try {
    await link(provisional, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(provisional);
  }
  return readFile(path, 'utf8');
}
