import { setTimeout as wacht } from 'node:timers/promises';
import { Kijker } from '../faults/harness.ts';
import { ruimOp, startLoket } from '../../local/service.ts';
import { startSes } from '../../local/ses.ts';
import { bestorm, type Uitslag } from './rush.ts';

/**
 * `npm run test:load`: as many aanvragen as the service takes, then ten times as many. What was accepted must all be
 * stored and all its mails sent, within a bounded time; the rest must be refused quickly.
 */
const SECONDEN = Number(process.env['LOAD_SECONDS'] ?? 60);
/** The storm is shorter: what it leaves behind is as much. */
const STORM_SECONDEN = Math.ceil(SECONDEN / 3);
/** A minute of aanvragen owes more mails than a thread sends in ten minutes. */
const NAWERK_MS = 20 * 60_000;
const MAILS_PER_AANVRAAG = 3;
/** Nobody waits longer than this, whatever else comes in: milliseconds. */
const P99_MS = 10_000;

const mails = new Set<string>();
let kopieen = 0;
const ses = await startSes(({ berichtId }) => {
  if (mails.has(berichtId)) kopieen += 1;
  mails.add(berichtId);
});
const loket = await startLoket({
  AWS_ENDPOINT_URL_SES: ses.url,
  POWERTOOLS_LOG_LEVEL: 'CRITICAL',
  // What two cores work on at once; more would only make everybody wait.
  MAX_CONCURRENT_REQUESTS: '20',
});
const kijker = new Kijker(loket.dynamodb);
const gebreken: string[] = [];
const eis = (voorwaarde: boolean, wat: string): void => {
  if (!voorwaarde) gebreken.push(wat);
};
const toon = (naam: string, { kenmerken: _, ...rest }: Uitslag): void => {
  console.log(naam, JSON.stringify(rest));
};

await bestorm(loket.site, { seconden: 5, verbindingen: 4 });
const vol = await bestorm(loket.site, { seconden: SECONDEN, verbindingen: 20 });
toon('as many as it takes:', vol);
const perSeconde = Math.max(10, Math.round(10 * vol.aangenomen.perSeconde));
const storm = await bestorm(loket.site, {
  seconden: STORM_SECONDEN,
  verbindingen: 400,
  perSeconde,
});
toon(`ten times as many (${perSeconde} a second):`, storm);
for (const { aangenomen, statussen } of [vol, storm]) {
  eis(aangenomen.p99 <= P99_MS, `p99 of the accepted: ${aangenomen.p99} ms`);
  const anders = Object.keys(statussen).filter((status) => !['201', '429', '503'].includes(status));
  eis(anders.length === 0, `other answers: ${anders.join(', ')}`);
}
eis(storm.geweigerd.p99 <= P99_MS, `p99 of the refused: ${storm.geweigerd.p99} ms`);

/** Also what was stored just too late for whoever had sent it in. */
const leesBewaard = async (): Promise<Set<string | undefined>> =>
  new Set((await kijker.items()).map((item) => item['kenmerk']?.S));

const begin = performance.now();
let bewaard = await leesBewaard();
const ontbreekt = (): number => bewaard.size * MAILS_PER_AANVRAAG - mails.size;
while (ontbreekt() !== 0 && performance.now() - begin < NAWERK_MS) {
  await wacht(1_000);
  // Reading everything costs the service as much as a page of mails does, so only when it may be done.
  if (ontbreekt() <= 0) bewaard = await leesBewaard();
}
const nawerk = Math.round((performance.now() - begin) / 1_000);
eis(ontbreekt() === 0, `${ontbreekt()} mails did not come within ${nawerk} s`);
const aangenomen = [...vol.kenmerken, ...storm.kenmerken];
const kwijt = aangenomen.filter((kenmerk) => !bewaard.has(kenmerk));
eis(kwijt.length === 0, `${kwijt.length} accepted aanvragen are not stored`);
console.log(
  `${aangenomen.length} aanvragen accepted, ${bewaard.size} stored with those of the warming-up, ${mails.size} mails sent, the last within ${nawerk} s after the storm; ${kopieen} copies too many`,
);

kijker.stop();
await ruimOp(loket);
await ses.stop();
for (const gebrek of gebreken) console.error(`FAIL ${gebrek}`);
console.log(gebreken.length === 0 ? 'ok' : `${gebreken.length} failed`);
process.exitCode = gebreken.length === 0 ? 0 : 1;
