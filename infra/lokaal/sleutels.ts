import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the token keys of this machine are. */
export const sleutelpad = (dataMap: string): string => join(dataMap, 'token-sleutels.json');

/** The token keys of this machine, made once and kept with the data, so that links survive a restart. */
export async function leesOfMaakSleutels(dataMap: string): Promise<string> {
  const pad = sleutelpad(dataMap);
  await mkdir(dataMap, { recursive: true });
  const sleutels = { huidig: 'a', a: randomBytes(32).toString('base64url') };
  try {
    await writeFile(pad, JSON.stringify(sleutels), { flag: 'wx', mode: 0o600 });
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== 'EEXIST') throw fout;
  }
  return readFile(pad, 'utf8');
}
