import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { maakAanvraag } from '../../fixtures/aanvragen.ts';
import { type Loket, ruimOp, startLoket } from '../../local/service.ts';
import { dienIn, metLink, vraagOp } from '../../local/requests.ts';
import { totdat } from '../../local/wait.ts';
import { type Bedding, legBedding } from './harness.ts';
import type { Storing, Storingsoort } from './faults.ts';

let bedding: Bedding;
let loket: Loket;
beforeAll(async () => {
  bedding = await legBedding();
  loket = await startLoket({ ...bedding.omgeving, RETRY_UNIT_SECONDS: '15' });
});
beforeEach(() => {
  bedding.dynamodb.plan = undefined;
  bedding.ses.plan = undefined;
});
afterAll(async () => {
  await ruimOp(loket);
  await bedding.stop();
});

/** Lets this happen to the next so many requests, only to those whose body holds this. */
function stoor(deur: 'dynamodb' | 'ses', soort: Storingsoort, aantal: number, met = ''): void {
  let over = aantal;
  const storing: Storing = { soort, ms: 300, duur: 1 };
  bedding[deur].plan = (verzoek) => {
    if (!verzoek.lichaam.includes(met)) return undefined;
    over -= 1;
    return over < 0 ? undefined : storing;
  };
}

const postOver = (kenmerk: string) =>
  [...bedding.brievenbus.bezorgd.keys()].filter((id) => id.startsWith(kenmerk));

describe('an aanvraag, while DynamoDB answers badly', () => {
  const altijd: readonly Storingsoort[] = ['gesmoord', 'verminkt', 'stokt'];

  it.each(altijd)(
    'is refused with a 503 within the ten seconds of a function, and taken when sent again (%s)',
    async (soort) => {
      stoor('dynamodb', soort, Infinity);
      const begin = performance.now();
      const eerste = await dienIn(loket, maakAanvraag(), `slecht-${soort}`);
      expect([eerste.status, eerste.headers.get('retry-after')]).toEqual([503, '30']);
      expect(performance.now() - begin).toBeLessThan(10_000);

      bedding.dynamodb.plan = undefined;
      const tweede = await dienIn(loket, maakAanvraag(), `slecht-${soort}`);
      expect(tweede.status).toBe(201);
      const items = await bedding.kijker.items();
      const bewaard = items.filter((item) => item['kenmerk']?.S === tweede.inhoud.kenmerk);
      expect(bewaard).toHaveLength(1);
    },
  );
});

describe('a request to ask once more', () => {
  it('is one request, also when the store’s answer got lost', async () => {
    const { inhoud } = await dienIn(loket, maakAanvraag());
    const { kenmerk, statusToken } = inhoud;
    await totdat(() => (postOver(kenmerk).length === 3 ? true : undefined), { wat: 'the mails' });
    stoor('dynamodb', 'reset-na', 1, 'opnieuw-gevraagd');
    const pad = `/aanvragen/${kenmerk}/ondertekenaars/1/verzoeken`;
    expect((await metLink(loket, 'POST', pad, statusToken, undefined)).status).toBe(201);
    const item = (await bedding.kijker.items()).find(({ kenmerk: wie }) => wie?.S === kenmerk);
    const gebeurd = item?.['gebeurtenissen']?.L?.map(({ M }) => M?.['soort']?.S);
    expect(gebeurd).toEqual(['ingediend', 'opnieuw-gevraagd']);
  });
});

describe('a mail, while SES answers badly', () => {
  const eens: readonly Storingsoort[] = ['reset-na', 'stokt'];

  it.each(eens)(
    'goes out within the lease, every copy with the same id (%s, once)',
    async (soort) => {
      stoor('ses', soort, 1);
      const { inhoud } = await dienIn(loket, maakAanvraag());
      const { kenmerk } = inhoud;
      await totdat(
        async () => {
          const { berichten } = (await vraagOp(loket, kenmerk, inhoud.statusToken)).inhoud;
          const post = berichten as { status: string }[];
          return post.every(({ status }) => status === 'verstuurd') ? true : undefined;
        },
        { binnenMs: 14_000, wat: 'three mails to be recorded as sent' },
      );
      expect(postOver(kenmerk).sort()).toEqual([1, 2, 3].map((nummer) => `${kenmerk}-${nummer}`));
    },
  );
});
