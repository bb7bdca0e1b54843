import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the token keys of this machine are. */
export const sleutelpad = (dataMap: string): string => join(dataMap, 'token-sleutels.json');

/**
 * The token keys of this machine, made once and kept with the data, so that links survive a restart. The file gets its
 * name when it is whole: one that was cut off halfway would make every link dead for good.
 */
export async function leesOfMaakSleutels(dataMap: string): Promise<string> {
  const pad = sleutelpad(dataMap);
  await mkdir(dataMap, { recursive: true });
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
