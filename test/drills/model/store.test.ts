import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { speel } from './run.ts';
import { type Opslagdeur, openOpslagdeur } from './store-door.ts';

/** How many sequences; `npm run test:model` asks for more of them. */
const REEKSEN = Number(process.env['MODEL_RUNS'] ?? 500);

/** Each round has an engine of its own, for it keeps everything in memory. */
const PER_RONDE = 500;
const rondes = Array.from({ length: Math.ceil(REEKSEN / PER_RONDE) }, (_, index) => index + 1);

/** Ample for one sequence on a busy machine. */
const REEKS_MS = 500;

let opslag: Opslagdeur;
beforeEach(async () => {
  opslag = await openOpslagdeur();
});
afterEach(() => opslag.stop());

describe('a dossier in the real store, whatever happens to it in whatever order', () => {
  it.each(rondes)(
    'is what it must be after every write, and on the agenda exactly when it is due (round %i)',
    async () => {
      const { reeksen, opdrachten } = await speel(() => opslag.deur, {
        reeksen: PER_RONDE,
        maxOpdrachten: 20,
      });
      console.log(`${reeksen} sequences of ${(opdrachten / reeksen).toFixed(1)} commands each`);
      expect(reeksen).toBe(PER_RONDE);
    },
    PER_RONDE * REEKS_MS,
  );
});
