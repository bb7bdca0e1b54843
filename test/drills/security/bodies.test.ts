import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Loket, ruimOp, startLoket } from '../../local/service.ts';
import { openBinnenlangs } from './in-process.ts';
import { LICHAMEN, ZAAD } from './size.ts';
import { opgeslagen, toetsOpslag } from './store-check.ts';
import { Spel } from './attempt.ts';
import { type Uitvoer, vangUitvoer } from './output.ts';
import { worpen } from './samples.ts';

/** One round is one test, so that a long run shows how far it is. */
const PER_RONDE = 5_000;
const rondes = Array.from({ length: Math.ceil(LICHAMEN / PER_RONDE) }, (_, index) => index);

let loket: Loket;
let uitvoer: Uitvoer;
let spel: Spel;
beforeAll(async () => {
  // Nothing is sent while this runs: who got which mail is tested apart.
  loket = await startLoket({ RETRY_UNIT_SECONDS: '3600' });
  const ingang = await openBinnenlangs(loket);
  uitvoer = vangUitvoer();
  spel = new Spel(ingang, uitvoer);
});
afterAll(async () => {
  uitvoer.stop();
  console.log(`seed ${ZAAD}, ${LICHAMEN} bodies\n${spel.tijden.verslag()}\n${spel.statussen()}`);
  await ruimOp(loket);
});

describe('whatever is sent to whichever route', () => {
  it.each(rondes)(
    'is answered as the description says, in time, and leaves nothing in the log (round %i)',
    async (ronde) => {
      const numRuns = Math.min(PER_RONDE, LICHAMEN - ronde * PER_RONDE);
      await fc.assert(
        fc.asyncProperty(worpen, (worp) => spel.speel(worp)),
        { numRuns, seed: ZAAD + ronde },
      );
    },
    PER_RONDE * 100,
  );

  it(
    'is stored exactly when it was accepted, and then it is valid',
    async () => {
      const bewaard = new Set<string>();
      for await (const item of opgeslagen(loket)) {
        toetsOpslag(item);
        bewaard.add(String(item['kenmerk']));
      }
      expect([...bewaard].sort()).toEqual([...spel.aangenomen].sort());
      expect(bewaard.size).toBeGreaterThan(LICHAMEN / 20);
    },
    30_000 + LICHAMEN * 5,
  );
});
