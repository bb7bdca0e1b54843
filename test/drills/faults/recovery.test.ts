import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAanvraag } from '../../fixtures/aanvragen.ts';
import { breakOffWrite } from '../../local/half-write.ts';
import { cleanUp } from '../../local/service.ts';
import { type ServiceProcess, startServiceProcess } from '../../local/service-process.ts';
import { type Ses, startSes } from '../../local/ses.ts';
import { submitAanvraag } from '../../local/requests.ts';
import { until } from '../../local/wait.ts';

/** Apart from `ses`: what the ended process was still sending must not count as sent by the other. */
let refusing: Ses;
let ses: Ses;
let service: ServiceProcess;
beforeAll(async () => {
  [refusing, ses] = await Promise.all([startSes(), startSes()]);
  refusing.refuse(Number.MAX_SAFE_INTEGER);
  service = await startServiceProcess({
    AWS_ENDPOINT_URL_SES: refusing.url,
    RETRY_UNIT_SECONDS: '3',
  });
});
afterAll(async () => {
  await cleanUp(service);
  await Promise.all([refusing.stop(), ses.stop()]);
});

/** How many different mails about it SES took. */
const mailOver = (kenmerk: string): number =>
  new Set(ses.received.map(({ berichtId }) => berichtId).filter((id) => id.startsWith(kenmerk)))
    .size;

describe('a process that was ended halfway through a write of its own engine', () => {
  it('sends all the same what it owed, when it is started again', async () => {
    const [away, ahead] = [
      await submitAanvraag(service, createAanvraag()),
      await submitAanvraag(service, createAanvraag()),
    ];
    const kenmerken = [away.content.kenmerk, ahead.content.kenmerk];
    await service.breakOff();
    // One was just taken off the index; the other stands there already as it was going to be.
    await breakOffWrite(service.dataFolder, away.content.kenmerk, () => undefined);
    await breakOffWrite(service.dataFolder, ahead.content.kenmerk, (old) => ({
      ...old,
      versie: { N: String(Number(old['versie']?.N) + 1) },
      agendaTijd: { S: new Date().toISOString() },
    }));
    service = await startServiceProcess({
      AWS_ENDPOINT_URL_SES: ses.url,
      RETRY_UNIT_SECONDS: '3',
      DATA_DIR: service.dataFolder,
    });
    await until(() => (kenmerken.every((who) => mailOver(who) >= 3) ? true : undefined), {
      withinMs: 25_000,
      what: 'the mails that were owed',
    });
    expect(kenmerken.map(mailOver)).toEqual([3, 3]);
  }, 90_000);
});
