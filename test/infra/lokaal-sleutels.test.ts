import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leesOfMaakSleutels } from '../../infra/lokaal/sleutels.ts';

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
      expect(await readdir(dataMap)).toEqual(['token-sleutels.json']);
    }
  });
});
