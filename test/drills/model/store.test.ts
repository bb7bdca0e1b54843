import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { play } from './run.ts';
import { type StoreProxy, openStoreProxy } from './store-door.ts';

/** How many sequences; `npm run test:model` asks for more of them. */
const SERIES = Number(process.env['MODEL_RUNS'] ?? 150);

/** Each round has an engine of its own, for it keeps everything in memory. */
const PER_ROUND = Math.min(SERIES, 500);
const rounds = Array.from({ length: Math.ceil(SERIES / PER_ROUND) }, (_, index) => index + 1);

/** Ample for one sequence on a busy machine. */
const SERIES_MS = 500;

let store: StoreProxy;
beforeEach(async () => {
  store = await openStoreProxy();
});
afterEach(() => store.stop());

describe('a dossier in the real store, whatever happens to it in whatever order', () => {
  it.each(rounds)(
    'is what it must be after every write, and on the agenda exactly when it is due (round %i)',
    async () => {
      const { series, commands } = await play(() => store.proxy, {
        series: PER_ROUND,
        maxCommands: 20,
      });
      console.log(`${series} sequences of ${(commands / series).toFixed(1)} commands each`);
      expect(series).toBe(PER_ROUND);
    },
    PER_ROUND * SERIES_MS,
  );
});
