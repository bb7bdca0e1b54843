import fc from 'fast-check';
import type { ProxyName, Outage, OutageKind } from './faults.ts';

/** How often each kind is drawn. A time-out keeps a caller busy for seconds, so there are fewer of those. */
const weights: Record<ProxyName, Partial<Record<OutageKind, number>>> = {
  dynamodb: {
    throttled: 6,
    'fout-500': 6,
    'fout-503': 6,
    'tijd-op-voor': 2,
    'tijd-op-na': 2,
    'reset-voor': 5,
    'reset-na': 6,
    slow: 6,
    mangled: 2,
    truncated: 3,
    stalls: 1,
    storm: 4,
  },
  ses: {
    throttled: 8,
    'fout-500': 5,
    'fout-503': 5,
    'tijd-op-voor': 1,
    'tijd-op-na': 1,
    'reset-voor': 4,
    'reset-na': 2,
    slow: 6,
    mangled: 1,
    truncated: 1,
    stalls: 1,
  },
};

/**
 * What happens to the requests at a door, one after the other; nothing to most of them. The same seed gives the same
 * list; which request meets which line depends on what else goes on, as in life.
 * @param chance the share of requests that something happens to
 */
export function outagePlan(
  proxy: ProxyName,
  seed: number,
  chance: number,
): () => Outage | undefined {
  const soort = fc.oneof(
    ...Object.entries(weights[proxy]).map(([name, weight]) => ({
      arbitrary: fc.constant(name as OutageKind),
      weight,
    })),
  );
  const outage = fc.record({
    soort,
    ms: fc.integer({ min: 200, max: 900 }),
    duration: fc.integer({ min: 1, max: 9 }),
  });
  const thousandths = Math.round(chance * 1_000);
  const line: fc.Arbitrary<Outage | undefined> = fc.oneof(
    { arbitrary: outage, weight: thousandths },
    { arbitrary: fc.constant(undefined), weight: 1_000 - thousandths },
  );
  return inOrder(line, seed);
}

/** Draws from a seeded list without end. */
export function inOrder<Value>(arbitrary: fc.Arbitrary<Value>, seed: number): () => Value {
  let block: Value[] = [];
  let nummer = 0;
  return () => {
    if (block.length === 0) {
      // Without a bias to small values: every line is drawn as often as its weight says.
      block = fc.sample(fc.noBias(arbitrary), { seed: seed + nummer, numRuns: 500 }).reverse();
      nummer += 1;
    }
    return block.pop() as Value;
  };
}
