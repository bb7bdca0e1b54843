import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leesOfMaakSleutels, readOrCreateProofOfWorkKeys } from '../../../infra/local/keys.ts';

let map: string;
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'beheerdersloket-sleutels-'));
});
afterAll(() => rm(map, { recursive: true }));

describe('the keys of the links on one machine', () => {
  it('are never seen half-written, and are the same for everybody', async () => {
    for (let keer = 0; keer < 20; keer += 1) {
      const dataMap = join(map, String(keer));
      const gelezen = await Promise.all(
        Array.from({ length: 8 }, () => leesOfMaakSleutels(dataMap)),
      );
      expect(new Set(gelezen).size).toBe(1);
      expect(JSON.parse(gelezen[0] ?? '')).toMatchObject({ huidig: 'a' });
      expect(await readdir(dataMap)).toEqual(['token-keys.json']);
    }
  });

  it('are others than those of the proof of work, readable by their owner alone', async () => {
    const dataMap = join(map, 'beide');
    const links = await leesOfMaakSleutels(dataMap);
    const proofs = await readOrCreateProofOfWorkKeys(dataMap);
    expect(await readOrCreateProofOfWorkKeys(dataMap)).toBe(proofs);
    expect(JSON.parse(proofs)).toMatchObject({ huidig: 'a' });
    expect(proofs).not.toBe(links);
    for (const bestand of await readdir(dataMap)) {
      expect((await stat(join(dataMap, bestand))).mode & 0o777).toBe(0o600);
    }
  });
});
