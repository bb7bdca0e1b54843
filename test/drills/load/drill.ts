import { setTimeout as wait } from 'node:timers/promises';
import { Viewer } from '../faults/harness.ts';
import { cleanUp } from '../../local/service.ts';
import { startServiceProcess } from '../../local/service-process.ts';
import { startSes } from '../../local/ses.ts';
import { rush, type Result } from './rush.ts';

/**
 * `npm run test:load`: as many aanvragen as the service takes, then ten times as many. What was accepted must all be
 * stored and all its mails sent, within a bounded time; the rest must be refused quickly.
 */
const SECONDS = Number(process.env['LOAD_SECONDS'] ?? 60);
/** The storm is shorter: what it leaves behind is as much. */
const STORM_SECONDS = Math.ceil(SECONDS / 3);
/** A minute of aanvragen owes more mails than a thread sends in ten minutes. */
const AFTERMATH_MS = 20 * 60_000;
const MAILS_PER_AANVRAAG = 3;
/** Nobody waits longer than this, whatever else comes in: milliseconds. */
const P99_MS = 10_000;

const mails = new Set<string>();
let copies = 0;
const ses = await startSes(({ berichtId }) => {
  if (mails.has(berichtId)) copies += 1;
  mails.add(berichtId);
});
const service = await startServiceProcess({
  AWS_ENDPOINT_URL_SES: ses.url,
  POWERTOOLS_LOG_LEVEL: 'CRITICAL',
  // What two cores work on at once; more would only make everybody wait.
  MAX_CONCURRENT_REQUESTS: '20',
});
const viewer = new Viewer(service.dynamodb);
const lacks: string[] = [];
const requirement = (condition: boolean, what: string): void => {
  if (!condition) lacks.push(what);
};
const show = (name: string, { kenmerken: _, ...rest }: Result): void => {
  console.log(name, JSON.stringify(rest));
};

await rush(service.site, { seconds: 5, connections: 4 });
const full = await rush(service.site, { seconds: SECONDS, connections: 20 });
show('as many as it takes:', full);
const perSecond = Math.max(10, Math.round(10 * full.accepted.perSecond));
const storm = await rush(service.site, {
  seconds: STORM_SECONDS,
  connections: 400,
  perSecond,
});
show(`ten times as many (${perSecond} a second):`, storm);
for (const { accepted, statuses } of [full, storm]) {
  requirement(accepted.p99 <= P99_MS, `p99 of the accepted: ${accepted.p99} ms`);
  const anders = Object.keys(statuses).filter((status) => !['201', '429', '503'].includes(status));
  requirement(anders.length === 0, `other answers: ${anders.join(', ')}`);
}
requirement(storm.geweigerd.p99 <= P99_MS, `p99 of the refused: ${storm.geweigerd.p99} ms`);

/** Also what was stored just too late for whoever had sent it in. */
const readStored = async (): Promise<Set<string | undefined>> =>
  new Set((await viewer.items()).map((item) => item['kenmerk']?.S));

const start = performance.now();
let saved = await readStored();
const missing = (): number => saved.size * MAILS_PER_AANVRAAG - mails.size;
while (missing() !== 0 && performance.now() - start < AFTERMATH_MS) {
  await wait(1_000);
  // Reading everything costs the service as much as a page of mails does, so only when it may be done.
  if (missing() <= 0) saved = await readStored();
}
const aftermath = Math.round((performance.now() - start) / 1_000);
requirement(missing() === 0, `${missing()} mails did not come within ${aftermath} s`);
const accepted = [...full.kenmerken, ...storm.kenmerken];
const lost = accepted.filter((kenmerk) => !saved.has(kenmerk));
requirement(lost.length === 0, `${lost.length} accepted aanvragen are not stored`);
console.log(
  `${accepted.length} aanvragen accepted, ${saved.size} stored with those of the warming-up, ${mails.size} mails sent, the last within ${aftermath} s after the storm; ${copies} copies too many`,
);

viewer.stop();
await cleanUp(service);
await ses.stop();
for (const lack of lacks) console.error(`FAIL ${lack}`);
console.log(lacks.length === 0 ? 'ok' : `${lacks.length} failed`);
process.exitCode = lacks.length === 0 ? 0 : 1;
