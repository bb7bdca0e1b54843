import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAanvraag } from '../../fixtures/aanvragen.ts';
import { type Service, cleanUp, startService } from '../../local/service.ts';
import { submitAanvraag, withLink, ask } from '../../local/requests.ts';
import { until } from '../../local/wait.ts';
import { type Harness, buildHarness } from './harness.ts';
import type { Outage, OutageKind } from './faults.ts';

let harness: Harness;
let service: Service;
beforeAll(async () => {
  harness = await buildHarness();
  service = await startService({ ...harness.env, RETRY_UNIT_SECONDS: '15' });
});
beforeEach(() => {
  harness.dynamodb.plan = undefined;
  harness.ses.plan = undefined;
});
afterAll(async () => {
  await cleanUp(service);
  await harness.stop();
});

/** Lets this happen to the next so many requests, only to those whose body holds this. */
function disturb(proxy: 'dynamodb' | 'ses', soort: OutageKind, count: number, having = ''): void {
  let over = count;
  const outage: Outage = { soort, ms: 300, duration: 1 };
  harness[proxy].plan = (request) => {
    if (!request.body.includes(having)) return undefined;
    over -= 1;
    return over < 0 ? undefined : outage;
  };
}

const mailOver = (kenmerk: string) =>
  [...harness.letterBox.delivered.keys()].filter((id) => id.startsWith(kenmerk));

describe('an aanvraag, while DynamoDB answers badly', () => {
  const always: readonly OutageKind[] = ['throttled', 'mangled', 'stalls'];

  it.each(always)(
    'is refused with a 503 within the ten seconds of a function, and taken when sent again (%s)',
    async (soort) => {
      disturb('dynamodb', soort, Infinity);
      const start = performance.now();
      const first = await submitAanvraag(service, createAanvraag(), `slecht-${soort}`);
      expect([first.status, first.headers.get('retry-after')]).toEqual([503, '30']);
      expect(performance.now() - start).toBeLessThan(10_000);

      harness.dynamodb.plan = undefined;
      const second = await submitAanvraag(service, createAanvraag(), `slecht-${soort}`);
      expect(second.status).toBe(201);
      const items = await harness.viewer.items();
      const saved = items.filter((item) => item['kenmerk']?.S === second.content.kenmerk);
      expect(saved).toHaveLength(1);
    },
  );
});

describe('a request to ask once more', () => {
  it('is one request, also when the store’s answer got lost', async () => {
    const { content } = await submitAanvraag(service, createAanvraag());
    const { kenmerk, statusToken } = content;
    await until(() => (mailOver(kenmerk).length === 3 ? true : undefined), { what: 'the mails' });
    disturb('dynamodb', 'reset-na', 1, 'opnieuw-gevraagd');
    const path = `/aanvragen/${kenmerk}/ondertekenaars/1/verzoeken`;
    expect((await withLink(service, 'POST', path, statusToken, undefined)).status).toBe(201);
    const item = (await harness.viewer.items()).find(({ kenmerk: who }) => who?.S === kenmerk);
    const event = item?.['gebeurtenissen']?.L?.map(({ M }) => M?.['soort']?.S);
    expect(event).toEqual(['ingediend', 'opnieuw-gevraagd']);
  });
});

describe('a mail, while SES answers badly', () => {
  const once: readonly OutageKind[] = ['reset-na', 'stalls'];

  it.each(once)(
    'goes out within the lease, every copy with the same id (%s, once)',
    async (soort) => {
      disturb('ses', soort, 1);
      const { content } = await submitAanvraag(service, createAanvraag());
      const { kenmerk } = content;
      await until(
        async () => {
          const { berichten } = (await ask(service, kenmerk, content.statusToken)).content;
          const mail = berichten as { status: string }[];
          return mail.every(({ status }) => status === 'verstuurd') ? true : undefined;
        },
        { withinMs: 14_000, what: 'three mails to be recorded as sent' },
      );
      expect(mailOver(kenmerk).sort()).toEqual([1, 2, 3].map((nummer) => `${kenmerk}-${nummer}`));
    },
  );
});
