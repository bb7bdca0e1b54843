import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Meting } from './dienst.ts';
import { Drill } from './drill.ts';
import { maakVerslag, type Verslag, vergelijking } from './verslag.ts';

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
  : { opwarmen: 5, metAfbreken: 12, zonderAfbreken: 8, zonderPost: 5, leefMs: MINUUT_MS };

let drill: Drill;
let verslag: Verslag;
let voor: Meting;
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
  await drill.leef(maat.opwarmen);
  await drill.totRust(3 * MINUUT_MS);
  meld('at rest');
  voor = await drill.meetInRust();
  meld('measured');
  drill.begin();
  await drill.stoor(drill.leef(maat.zonderAfbreken, maat.leefMs), ['zet-klok']);
  meld('without kills');
  await drill.dienInZonderPost(maat.zonderPost);
  meld('without SES');
  drill.houdOp();
  teLaatMs = await drill.totRust(3 * MINUUT_MS);
  na = await drill.meetInRust();
  verslag = await maakVerslag(drill);
  console.log(JSON.stringify({ ...verslag, teLaatMs, ...vergelijking(voor, na) }, undefined, 2));
}, 15 * MINUUT_MS);
afterAll(() => drill.stop());

it('loses no aanvraag, signature, step or mail, and leaves nothing half-written', () => {
  expect(verslag.gebreken).toEqual([]);
});

it.runIf(VOL)('was lived by enough aanvragen and met enough faults to say something', () => {
  expect(verslag.aanvragen).toBeGreaterThanOrEqual(2_000);
  expect(verslag.storingen.totaal).toBeGreaterThanOrEqual(10_000);
});

it('sends a mail twice only where it could not learn or record that SES took it', () => {
  expect(verslag.dubbel['onverklaard']).toBeUndefined();
});

it('sends everything that is owed within one retry step, once the faults stop', () => {
  expect(teLaatMs).toBeLessThan(MINUUT_MS);
});

it('holds no more memory, connections and files than before', () => {
  expect(na.openBestanden - voor.openBestanden).toBeLessThanOrEqual(4);
  expect(na.heapMb - voor.heapMb).toBeLessThan(20);
  expect(na.rssMb - voor.rssMb).toBeLessThan(VOL ? 60 : 20);
});
