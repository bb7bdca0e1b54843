import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { type Loket, ruimOp, startLoket } from '../lokaal/loket.ts';
import { dienIn, vraagOp } from '../lokaal/verzoeken.ts';
import { totdat } from '../lokaal/wachten.ts';
import { type Bedding, legBedding } from './bedding.ts';
import type { Storing, Storingsoort } from './storingen.ts';

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

/** Lets this happen to the next so many requests. */
function stoor(deur: 'dynamodb' | 'ses', soort: Storingsoort, aantal: number): void {
  let over = aantal;
  const storing: Storing = { soort, ms: 300, duur: 1 };
  bedding[deur].plan = () => {
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
