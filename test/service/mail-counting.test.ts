import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { type Service, cleanUp, startService } from '../local/service.ts';
import { allItems } from '../local/store.ts';
import { submitAanvraag, withLink } from '../local/requests.ts';

const MAX = 6;

let service: Service;
beforeAll(async () => {
  service = await startService({
    RETRY_UNIT_SECONDS: '3600',
    MAILS_PER_ADDRESS_PER_DAY: String(MAX),
  });
});
afterAll(() => cleanUp(service));

function to(beheerder: string, ...emails: string[]): Aanvraag {
  const aanvraag = createAanvraag('bestuur');
  aanvraag.beheerder.email = beheerder;
  aanvraag.ondertekening.ondertekenaars = emails.map((email, index) => ({
    naam: `Persoon ${'I'.repeat(index + 1)}`,
    functie: 'Bestuurder',
    email,
  }));
  return aanvraag;
}

let number = 0;
/** Somebody who gets no other mail. */
const stranger = (): string => `vreemde-${(number += 1)}@example.org`;

/** A mailbox that gets all it may, each from somebody else. */
async function fill(address: string): Promise<void> {
  for (let mail = 0; mail < MAX; mail += 1) {
    expect((await submitAanvraag(service, to(stranger(), address))).status).toBe(201);
  }
}

describe('a request for mail', () => {
  it('counts each mail for the mailbox that it ends up in', async () => {
    const all = ['+1', '+2', '+3', '+4', '+5'].map((tag) => `v.ol${tag}@gmail.com`);
    expect((await submitAanvraag(service, to('vol@googlemail.com', ...all))).status).toBe(201);
    const { status, content } = await submitAanvraag(service, to(stranger(), 'VOL+6@gmail.com'));
    expect([status, content.code]).toEqual([429, 'te-veel-post']);
  });

  it('that is refused names the other ways and how long to wait', async () => {
    await fill('druk@example.nl');
    const { headers, content } = await submitAanvraag(service, to(stranger(), 'druk@example.nl'));
    expect(content.detail).toContain(ssd.telefoon);
    expect(content.detail).toContain('papier');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(24 * 60 * 60);
  });

  it('that is refused counts for nobody, so that nobody can be locked out without mail', async () => {
    await fill('vol-van-mij@example.nl');
    for (let times = 0; times < MAX * 2; times += 1) {
      const { status } = await submitAanvraag(
        service,
        to('slachtoffer@example.nl', 'vol-van-mij@example.nl'),
      );
      expect(status).toBe(429);
    }
    const own = to('slachtoffer@example.nl', 'slachtoffer+teken@example.nl');
    expect((await submitAanvraag(service, own)).status).toBe(201);
  });

  it('that is a 422 for its key counts for nobody', async () => {
    const key = randomUUID();
    expect((await submitAanvraag(service, to(stranger(), stranger()), key)).status).toBe(201);
    for (let times = 0; times < MAX * 2; times += 1) {
      const other = to('ander-slachtoffer@example.nl', stranger());
      expect((await submitAanvraag(service, other, key)).status).toBe(422);
    }
    await fill('ander-slachtoffer@example.nl');
  });

  it('that comes again with its key counts once', async () => {
    const aanvraag = to(stranger(), 'herhaald@example.nl');
    const key = randomUUID();
    for (let times = 0; times < MAX * 2; times += 1) {
      expect((await submitAanvraag(service, aanvraag, key)).status).toBe(201);
    }
    for (let mail = 1; mail < MAX; mail += 1) {
      expect((await submitAanvraag(service, to(stranger(), 'herhaald@example.nl'))).status).toBe(
        201,
      );
    }
    expect((await submitAanvraag(service, to(stranger(), 'herhaald@example.nl'))).status).toBe(429);
    // What came in before is answered as before, however full somebody is.
    expect((await submitAanvraag(service, aanvraag, key)).status).toBe(201);
  });

  it('that comes eight times at once is as many mails as were accepted', async () => {
    const { content } = await submitAanvraag(
      service,
      to(stranger(), 'samen+1@example.nl', 'samen+2@example.nl'),
    );
    const ask = (who: number) =>
      withLink(
        service,
        'POST',
        `/aanvragen/${content.kenmerk}/ondertekenaars/${who}/verzoeken`,
        content.statusToken,
        undefined,
      );
    const answers = await Promise.all([1, 2, 1, 2, 1, 2, 1, 2].map(ask));
    const accepted = answers.filter(({ status }) => status === 201).length;
    expect(accepted).toBeLessThanOrEqual(MAX - 2);
    for (let rest = accepted + 2; rest < MAX; rest += 1) {
      expect((await submitAanvraag(service, to(stranger(), 'samen@example.nl'))).status).toBe(201);
    }
    expect((await submitAanvraag(service, to(stranger(), 'samen@example.nl'))).status).toBe(429);
  });

  it('for a correction counts for the address before it too', async () => {
    const before = 'eerst@example.nl';
    const { content } = await submitAanvraag(service, to(stranger(), before));
    for (let mail = 1; mail < MAX; mail += 1) {
      expect((await submitAanvraag(service, to(stranger(), before))).status).toBe(201);
    }
    const path = `/aanvragen/${content.kenmerk}/ondertekenaars/1`;
    await sentTo(content.kenmerk);
    const { status, content: problem } = await withLink(
      service,
      'PATCH',
      path,
      content.statusToken,
      {
        email: stranger(),
      },
    );
    expect([status, problem['code']]).toEqual([429, 'te-veel-post']);
  });
});

type Bericht = { soort: string; aan: string; status: string; dispatchAt?: string };

async function mailsOf(kenmerk: string): Promise<Bericht[]> {
  const item = (await allItems(service)).find((one) => one['kenmerk'] === kenmerk);
  return item?.['berichten'] as Bericht[];
}

const sentTo = (kenmerk: string): Promise<unknown> =>
  expect
    .poll(async () => (await mailsOf(kenmerk)).every(({ status }) => status === 'verstuurd'))
    .toBe(true);

describe('what somebody must be able to do', () => {
  it('is done however full a mailbox is; its mail goes out on the first day with room', async () => {
    const everybody = ['+1', '+2', '+3', '+4', '+5'].map((tag) => `klem${tag}@example.nl`);
    const { content } = await submitAanvraag(service, to('klem@example.nl', ...everybody));
    await sentTo(content.kenmerk);
    const { status } = await withLink(
      service,
      'POST',
      `/aanvragen/${content.kenmerk}/intrekking`,
      content.statusToken,
      undefined,
    );
    expect(status).toBe(201);
    const after = (await mailsOf(content.kenmerk)).slice(7);
    const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1_000).toISOString().slice(0, 10);
    const own = after.filter(({ aan }) => aan !== 'ssd');
    expect(own).toHaveLength(MAX);
    for (const { status: now, dispatchAt } of own) {
      expect([now, dispatchAt]).toEqual(['te-versturen', `${tomorrow}T00:00:00.000Z`]);
    }
    // The SSD is never made to wait.
    expect(after.find(({ aan }) => aan === 'ssd')?.dispatchAt ?? '').not.toContain(tomorrow);
  });
});

describe('withdrawing', () => {
  it('twice at the very same moment counts its mails once, so that nobody is locked out by it', async () => {
    const sent = await Promise.all(
      Array.from({ length: 20 }, () => submitAanvraag(service, to(stranger(), stranger()))),
    );
    const answers = await Promise.all(
      sent.flatMap(({ content: { kenmerk, statusToken } }) =>
        Array.from({ length: 3 }, () =>
          withLink(service, 'POST', `/aanvragen/${kenmerk}/intrekking`, statusToken, undefined),
        ),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const items = await allItems(service);
    const counted = items.flatMap(({ requests }) =>
      requests instanceof Set ? [...(requests as Set<string>)] : [],
    );
    const owed = items.flatMap(({ berichten = [] }) =>
      (berichten as Bericht[]).filter(({ aan }) => aan !== 'ssd'),
    );
    expect(counted).toHaveLength(owed.length);
  });
});
