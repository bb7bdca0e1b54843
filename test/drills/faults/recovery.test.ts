import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maakAanvraag } from '../../fixtures/aanvragen.ts';
import { breekSchrijfactieAf } from '../../local/half-write.ts';
import { type Loket, ruimOp, startLoket } from '../../local/service.ts';
import { type Ses, startSes } from '../../local/ses.ts';
import { dienIn } from '../../local/requests.ts';
import { totdat } from '../../local/wait.ts';

/** Apart from `ses`: what the ended process was still sending must not count as sent by the other. */
let weigerachtig: Ses;
let ses: Ses;
let loket: Loket;
beforeAll(async () => {
  [weigerachtig, ses] = await Promise.all([startSes(), startSes()]);
  weigerachtig.weiger(Number.MAX_SAFE_INTEGER);
  loket = await startLoket({ AWS_ENDPOINT_URL_SES: weigerachtig.url, RETRY_UNIT_SECONDS: '3' });
});
afterAll(async () => {
  await ruimOp(loket);
  await Promise.all([weigerachtig.stop(), ses.stop()]);
});

/** How many different mails about it SES took. */
const postOver = (kenmerk: string): number =>
  new Set(ses.ontvangen.map(({ berichtId }) => berichtId).filter((id) => id.startsWith(kenmerk)))
    .size;

describe('a process that was ended halfway through a write of its own engine', () => {
  it('sends all the same what it owed, when it is started again', async () => {
    const [weg, vooruit] = [
      await dienIn(loket, maakAanvraag()),
      await dienIn(loket, maakAanvraag()),
    ];
    const kenmerken = [weg.inhoud.kenmerk, vooruit.inhoud.kenmerk];
    await loket.breekAf();
    // One was just taken off the index; the other stands there already as it was going to be.
    await breekSchrijfactieAf(loket.dataMap, weg.inhoud.kenmerk, () => undefined);
    await breekSchrijfactieAf(loket.dataMap, vooruit.inhoud.kenmerk, (oud) => ({
      ...oud,
      versie: { N: String(Number(oud['versie']?.N) + 1) },
      agendaTijd: { S: new Date().toISOString() },
    }));
    loket = await startLoket({
      AWS_ENDPOINT_URL_SES: ses.url,
      RETRY_UNIT_SECONDS: '3',
      DATA_DIR: loket.dataMap,
    });
    await totdat(() => (kenmerken.every((wie) => postOver(wie) >= 3) ? true : undefined), {
      binnenMs: 25_000,
      wat: 'the mails that were owed',
    });
    expect(kenmerken.map(postOver)).toEqual([3, 3]);
  }, 90_000);
});
