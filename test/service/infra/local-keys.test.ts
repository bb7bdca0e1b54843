import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keysFrom, readOrCreateProofOfWorkKeys } from '../../../infra/local/keys.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beheerdersloket-sleutels-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the keys of the links on one machine', () => {
  it('are never seen half-written, and are the same for everybody', async () => {
    for (let times = 0; times < 20; times += 1) {
      const dataFolder = join(folder, String(times));
      const read = await Promise.all(Array.from({ length: 8 }, () => keysFrom(dataFolder)));
      expect(new Set(read).size).toBe(1);
      expect(JSON.parse(read[0] ?? '')).toMatchObject({ current: 'a' });
      expect(await readdir(dataFolder)).toEqual(['token-keys.json']);
    }
  });

  it('are others than those of the proof of work, readable by their owner alone', async () => {
    const dataFolder = join(folder, 'beide');
    const links = await keysFrom(dataFolder);
    const proofs = await readOrCreateProofOfWorkKeys(dataFolder);
    expect(await readOrCreateProofOfWorkKeys(dataFolder)).toBe(proofs);
    expect(JSON.parse(proofs)).toMatchObject({ current: 'a' });
    expect(proofs).not.toBe(links);
    for (const file of await readdir(dataFolder)) {
      expect((await stat(join(dataFolder, file))).mode & 0o777).toBe(0o600);
    }
  });
});
