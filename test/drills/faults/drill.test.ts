import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Measurement } from './service-process.ts';
import { Drill } from './drill.ts';
import { createReport, type Report, comparison } from './report.ts';

/** In short as part of `npm test`; in full, with faults and aanvragen by the thousand, by `npm run test:faults`. */
const FULL = process.env['FAULTS'] === 'full';
const SEED = Number(process.env['FAULTS_SEED'] ?? 20_261_124);
const MINUTE_MS = 60_000;

const size = FULL
  ? {
      warmUp: 250,
      withAbort: 950,
      withoutAbort: 1_250,
      withoutMail: 50,
      liveMs: 4.1 * MINUTE_MS,
    }
  : { warmUp: 0, withAbort: 8, withoutAbort: 6, withoutMail: 3, liveMs: MINUTE_MS };

let drill: Drill;
let report: Report;
/** What the process holds before and after; before only in full, since a few lives say nothing of it. */
let before: Measurement | undefined;
let after: Measurement;
/** How much later than it was due the last mail went, after the faults stopped. */
let tooLateMs: number;

const start = performance.now();
const say = (what: string): void => {
  const seconds = Math.round((performance.now() - start) / 1_000);
  console.log(`${seconds} s: ${what}, ${drill.accounts.length} lives`);
};

beforeAll(async () => {
  console.log(`Seed of the faults: ${SEED} (FAULTS_SEED)`);
  drill = await Drill.start({
    seed: SEED,
    unitSeconds: FULL ? 4 : 2,
    chance: 0.2,
    simultaneously: FULL ? 48 : 8,
  });
  drill.start();
  const first = drill.live(size.withAbort, size.liveMs);
  await drill.disturb(first, ['breek-af', 'zet-klok']);
  say('with kills');
  drill.stopFaults();
  // From here on it is one process, so that what it holds before and after can be compared.
  await drill.service.restart();
  if (FULL) {
    await drill.live(size.warmUp);
    await drill.toRest(3 * MINUTE_MS);
    say('at rest');
    before = await drill.measureAtRest();
    say('measured');
  }
  drill.start();
  await drill.disturb(drill.live(size.withoutAbort, size.liveMs), ['zet-klok']);
  say('without kills');
  await drill.submitWithoutMail(size.withoutMail);
  say('without SES');
  drill.stopFaults();
  tooLateMs = await drill.toRest(3 * MINUTE_MS);
  // At rest, also of what was still under way to the store.
  after = await drill.measureAtRest();
  report = await createReport(drill);
  const held = before === undefined ? {} : comparison(before, after);
  console.log(JSON.stringify({ ...report, tooLateMs, ...held }, undefined, 2));
}, 15 * MINUTE_MS);
afterAll(() => drill.stop());

it('loses no aanvraag, signature, step, claim, note or mail, and leaves nothing half-written', () => {
  expect(report.lacks).toEqual([]);
});

it.runIf(FULL)('was lived by enough aanvragen and met enough faults to say something', () => {
  expect(report.aanvragen).toBeGreaterThanOrEqual(2_000);
  expect(report.outages.total).toBeGreaterThanOrEqual(10_000);
});

it('was lived at the desk too', () => {
  const { opgepakt = 0, teruggegeven = 0, genoteerd = 0 } = report.atDesk;
  expect(Math.min(opgepakt, teruggegeven, genoteerd)).toBeGreaterThan(0);
});

it('sends a mail twice only where it could not learn or record that SES took it', () => {
  expect(report.duplicate['onverklaard']).toBeUndefined();
});

it('sends everything that is owed within one retry step, once the faults stop', () => {
  expect(tooLateMs).toBeLessThan(MINUTE_MS);
});

it.runIf(FULL)('holds no more memory, connections and files than before', () => {
  if (before === undefined) throw new Error('Nothing was measured');
  expect(after.openFiles - before.openFiles).toBeLessThanOrEqual(4);
  expect(after.heapMb - before.heapMb).toBeLessThan(20);
  expect(after.rssMb - before.rssMb).toBeLessThan(60);
});
