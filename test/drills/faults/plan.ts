import fc from 'fast-check';
import type { Deurnaam, Storing, Storingsoort } from './faults.ts';

/** How often each kind is drawn. A time-out keeps a caller busy for seconds, so there are fewer of those. */
const gewichten: Record<Deurnaam, Partial<Record<Storingsoort, number>>> = {
  dynamodb: {
    gesmoord: 6,
    'fout-500': 6,
    'fout-503': 6,
    'tijd-op-voor': 2,
    'tijd-op-na': 2,
    'reset-voor': 5,
    'reset-na': 6,
    traag: 6,
    verminkt: 2,
    afgekapt: 3,
    stokt: 1,
    storm: 4,
  },
  ses: {
    gesmoord: 8,
    'fout-500': 5,
    'fout-503': 5,
    'tijd-op-voor': 1,
    'tijd-op-na': 1,
    'reset-voor': 4,
    'reset-na': 2,
    traag: 6,
    verminkt: 1,
    afgekapt: 1,
    stokt: 1,
  },
};

/**
 * What happens to the requests at a door, one after the other; nothing to most of them. The same seed gives the same
 * list; which request meets which line depends on what else goes on, as in life.
 * @param kans the share of requests that something happens to
 */
export function storingsplan(
  deur: Deurnaam,
  seed: number,
  kans: number,
): () => Storing | undefined {
  const soort = fc.oneof(
    ...Object.entries(gewichten[deur]).map(([naam, weight]) => ({
      arbitrary: fc.constant(naam as Storingsoort),
      weight,
    })),
  );
  const storing = fc.record({
    soort,
    ms: fc.integer({ min: 200, max: 900 }),
    duur: fc.integer({ min: 1, max: 9 }),
  });
  const duizendsten = Math.round(kans * 1_000);
  const regel: fc.Arbitrary<Storing | undefined> = fc.oneof(
    { arbitrary: storing, weight: duizendsten },
    { arbitrary: fc.constant(undefined), weight: 1_000 - duizendsten },
  );
  return opVolgorde(regel, seed);
}

/** Draws from a seeded list without end. */
export function opVolgorde<Waarde>(arbitrary: fc.Arbitrary<Waarde>, seed: number): () => Waarde {
  let blok: Waarde[] = [];
  let nummer = 0;
  return () => {
    if (blok.length === 0) {
      // Without a bias to small values: every line is drawn as often as its weight says.
      blok = fc.sample(fc.noBias(arbitrary), { seed: seed + nummer, numRuns: 500 }).reverse();
      nummer += 1;
    }
    return blok.pop() as Waarde;
  };
}
