import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toItem } from '../../functions/store/item.ts';
import { logEvents } from '../../functions/runtime/log-events.ts';
import { itemBytes } from '../fixtures/item-bytes.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { createDossierNow } from '../fixtures/dossiers.ts';
import { cleanUp } from '../local/service.ts';
import { type ServiceProcess, startServiceProcess } from '../local/service-process.ts';
import { allItems, saveItem } from '../local/store.ts';
import { type Ses, startSes } from '../local/ses.ts';
import { until } from '../local/wait.ts';

/** DynamoDB takes no item larger than this: bytes. */
const MAX_ITEM_BYTES = 409_600;
/** What the lease adds to an item, at least: bytes. */
const LEASE_BYTES = 60;
const MAILS = 60;
/** A lease lasts as long, which has to be enough for that many mails on a busy machine. */
const UNIT_SECONDS = 3;

let ses: Ses;
let service: ServiceProcess;
beforeAll(async () => {
  ses = await startSes();
  service = await startServiceProcess({
    AWS_ENDPOINT_URL_SES: ses.url,
    RETRY_UNIT_SECONDS: String(UNIT_SECONDS),
  });
});
afterAll(async () => {
  await cleanUp(service);
  await ses.stop();
});

/** A dossier that owes many mails, made so large that this many bytes are left, by what no mail shows. */
function almostFull(nummer: number, left: number): Dossier {
  const dossier = createDossierNow(nummer);
  const [first] = dossier.berichten;
  if (first === undefined) throw new Error('A new dossier owes mail');
  const berichten = Array.from({ length: MAILS }, (_, index) => ({
    ...first,
    id: String(index + 1),
  }));
  const large = { ...dossier, berichten };
  const room = MAX_ITEM_BYTES - left - itemBytes(toItem(large)) - 'toelichting'.length - 1;
  const gebeurtenissen = large.gebeurtenissen.map((event) => ({
    ...event,
    toelichting: 'x'.repeat(room),
  }));
  return { ...large, gebeurtenissen };
}

const put = async (dossier: Dossier): Promise<string> => {
  await saveItem(service, toItem(dossier));
  return dossier.kenmerk;
};

const sentAbout = (kenmerk: string): string[] =>
  ses.received.map(({ berichtId }) => berichtId).filter((id) => id.startsWith(kenmerk));

const halted = (kenmerk: string): Promise<Record<string, unknown>> =>
  until(
    async () =>
      (await allItems(service)).find(
        (item) => item['kenmerk'] === kenmerk && item['haltedAt'] !== undefined,
      ),
    { what: 'the dossier to be halted' },
  );

/** More than two leases long, and as many ticks of the schedule. */
const severalTurns = (): Promise<void> =>
  new Promise((ready) => setTimeout(ready, 2_500 * UNIT_SECONDS));

describe.concurrent('a dossier of which it cannot be stored how its mails went', () => {
  it('sends them once, leaves the agenda and says so', async () => {
    const kenmerk = await put(almostFull(1, LEASE_BYTES + 90));
    const item = await halted(kenmerk);
    expect([item['agendaTijd'], item['agendaVak']]).toEqual([undefined, undefined]);
    expect(sentAbout(kenmerk)).toHaveLength(MAILS);
    await severalTurns();
    expect(sentAbout(kenmerk)).toHaveLength(MAILS);
    const lines = service
      .output()
      .split('\n')
      .filter((line) => line.includes(kenmerk));
    expect(lines.filter((line) => line.includes(logEvents.notRecorded))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('dossier-bleef-liggen'))).toEqual([]);
  }, 60_000);

  it('sends nothing when not even the lease fits', async () => {
    const kenmerk = await put(almostFull(2, 20));
    await halted(kenmerk);
    await severalTurns();
    expect(sentAbout(kenmerk)).toEqual([]);
  }, 60_000);
});
