import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Service, cleanUp, startService } from '../../local/service.ts';
import { openInside } from './in-process.ts';
import { BODIES, SEED } from './size.ts';
import { stored, checkStore } from './store-check.ts';
import { Probe } from './attempt.ts';
import { type Output, captureOutput } from './output.ts';
import { samples } from './samples.ts';

/** One round is one test, so that a long run shows how far it is. */
const PER_ROUND = 5_000;
const rounds = Array.from({ length: Math.ceil(BODIES / PER_ROUND) }, (_, index) => index);

let service: Service;
let output: Output;
let probe: Probe;
beforeAll(async () => {
  // Nothing is sent while this runs: who got which mail is tested apart.
  service = await startService({ RETRY_UNIT_SECONDS: '3600' });
  const entrance = await openInside(service);
  output = captureOutput();
  probe = new Probe(entrance, output);
});
afterAll(async () => {
  output.stop();
  console.log(`seed ${SEED}, ${BODIES} bodies\n${probe.times.report()}\n${probe.statuses()}`);
  await cleanUp(service);
});

describe('whatever is sent to whichever route', () => {
  it.each(rounds)(
    'is answered as the description says, in time, and leaves nothing in the log (round %i)',
    async (round) => {
      const numRuns = Math.min(PER_ROUND, BODIES - round * PER_ROUND);
      await fc.assert(
        fc.asyncProperty(samples, (sample) => probe.play(sample)),
        { numRuns, seed: SEED + round },
      );
    },
    PER_ROUND * 100,
  );

  it(
    'is stored exactly when it was accepted, and then it is valid',
    async () => {
      const saved = new Set<string>();
      for await (const item of stored(service)) {
        checkStore(item);
        saved.add(String(item['kenmerk']));
      }
      expect([...saved].sort()).toEqual([...probe.accepted].sort());
      expect(saved.size).toBeGreaterThan(BODIES / 20);
    },
    30_000 + BODIES * 5,
  );
});
