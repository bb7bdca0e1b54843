import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where the token keys of this machine are. */
export const sleutelpad = (dataMap: string): string => join(dataMap, 'token-keys.json');

/** Where the keys of the proof of work are: the function that anyone may call does not get the others. */
export const proofOfWorkKeysPath = (dataMap: string): string =>
  join(dataMap, 'proof-of-work-keys.json');

/** Where the keys are that the service shows itself with to the provider of the desk's sign-in. */
export const signInKeysPath = (dataMap: string): string => join(dataMap, 'sign-in-keys.json');

/** Those keys, kept likewise: a provider of elsewhere may know them. */
export const readOrCreateSignInKeys = (dataMap: string): Promise<string> =>
  readOrCreateKeys(signInKeysPath(dataMap));

/** The token keys of this machine, made once and kept with the data, so that links survive a restart. */
export const leesOfMaakSleutels = (dataMap: string): Promise<string> =>
  readOrCreateKeys(sleutelpad(dataMap));

/** The keys of the proof of work, kept likewise: a form that is open may have a proof under them. */
export const readOrCreateProofOfWorkKeys = (dataMap: string): Promise<string> =>
  readOrCreateKeys(proofOfWorkKeysPath(dataMap));

/** The file gets its name when it is whole: one that was cut off halfway would make every link dead for good. */
async function readOrCreateKeys(pad: string): Promise<string> {
  await mkdir(dirname(pad), { recursive: true });
  const sleutels = { huidig: 'a', a: randomBytes(32).toString('base64url') };
  const voorlopig = `${pad}.${randomUUID()}`;
  await writeFile(voorlopig, JSON.stringify(sleutels), { mode: 0o600, flush: true });
  try {
    await link(voorlopig, pad);
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== 'EEXIST') throw fout;
  } finally {
    await unlink(voorlopig);
  }
  return readFile(pad, 'utf8');
}
