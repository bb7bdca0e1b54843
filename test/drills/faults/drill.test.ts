import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Meting } from './service-process.ts';
import { Drill } from './drill.ts';
import { maakVerslag, type Verslag, vergelijking } from './report.ts';

/** In short as part of `npm test`; in full, with faults and aanvragen by the thousand, by `npm run test:faults`. */
const VOL = process.env['FAULTS'] === 'full';
const SEED = Number(process.env['FAULTS_SEED'] ?? 20_261_124);
const MINUUT_MS = 60_000;

const maat = VOL
  ? {
      opwarmen: 250,
      metAfbreken: 950,
      zonderAfbreken: 1_250,
      zonderPost: 50,
      leefMs: 4.1 * MINUUT_MS,
    }
  : { opwarmen: 0, metAfbreken: 8, zonderAfbreken: 6, zonderPost: 3, leefMs: MINUUT_MS };

let drill: Drill;
let verslag: Verslag;
/** What the process holds before and after; before only in full, since a few lives say nothing of it. */
let voor: Meting | undefined;
let na: Meting;
/** How much later than it was due the last mail went, after the faults stopped. */
let teLaatMs: number;

const begin = performance.now();
const meld = (wat: string): void => {
  const seconden = Math.round((performance.now() - begin) / 1_000);
  console.log(`${seconden} s: ${wat}, ${drill.rekeningen.length} lives`);
};

beforeAll(async () => {
  console.log(`Seed of the faults: ${SEED} (FAULTS_SEED)`);
  drill = await Drill.start({
    seed: SEED,
    eenheidSeconden: VOL ? 4 : 2,
    kans: 0.2,
    tegelijk: VOL ? 48 : 8,
  });
  drill.begin();
  const eerste = drill.leef(maat.metAfbreken, maat.leefMs);
  await drill.stoor(eerste, ['breek-af', 'zet-klok']);
  meld('with kills');
  drill.houdOp();
  // From here on it is one process, so that what it holds before and after can be compared.
  await drill.dienst.herstart();
  if (VOL) {
    await drill.leef(maat.opwarmen);
    await drill.totRust(3 * MINUUT_MS);
    meld('at rest');
    voor = await drill.meetInRust();
    meld('measured');
  }
  drill.begin();
  await drill.stoor(drill.leef(maat.zonderAfbreken, maat.leefMs), ['zet-klok']);
  meld('without kills');
  await drill.dienInZonderPost(maat.zonderPost);
  meld('without SES');
  drill.houdOp();
  teLaatMs = await drill.totRust(3 * MINUUT_MS);
  // At rest, also of what was still under way to the store.
  na = await drill.meetInRust();
  verslag = await maakVerslag(drill);
  const held = voor === undefined ? {} : vergelijking(voor, na);
  console.log(JSON.stringify({ ...verslag, teLaatMs, ...held }, undefined, 2));
}, 15 * MINUUT_MS);
afterAll(() => drill.stop());

it('loses no aanvraag, signature, step, claim, note or mail, and leaves nothing half-written', () => {
  expect(verslag.gebreken).toEqual([]);
});

it.runIf(VOL)('was lived by enough aanvragen and met enough faults to say something', () => {
  expect(verslag.aanvragen).toBeGreaterThanOrEqual(2_000);
  expect(verslag.storingen.totaal).toBeGreaterThanOrEqual(10_000);
});

it('was lived at the desk too', () => {
  const { opgepakt = 0, teruggegeven = 0, genoteerd = 0 } = verslag.atDesk;
  expect(Math.min(opgepakt, teruggegeven, genoteerd)).toBeGreaterThan(0);
});

it('sends a mail twice only where it could not learn or record that SES took it', () => {
  expect(verslag.dubbel['onverklaard']).toBeUndefined();
});

it('sends everything that is owed within one retry step, once the faults stop', () => {
  expect(teLaatMs).toBeLessThan(MINUUT_MS);
});

it.runIf(VOL)('holds no more memory, connections and files than before', () => {
  if (voor === undefined) throw new Error('Nothing was measured');
  expect(na.openBestanden - voor.openBestanden).toBeLessThanOrEqual(4);
  expect(na.heapMb - voor.heapMb).toBeLessThan(20);
  expect(na.rssMb - voor.rssMb).toBeLessThan(60);
});
