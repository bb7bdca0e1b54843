import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { kenmerkFromHash } from '../../shared/dossier/kenmerk.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { linkOfSsd, sendIn, tokenFrom } from '../local/dossier-links.ts';
import { type Service, cleanUp, startService } from '../local/service.ts';
import { allItems } from '../local/store.ts';
import { waitForLetter } from '../local/mailbox.ts';
import { submitAanvraag, ask } from '../local/requests.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => cleanUp(service));

async function sentIn(): Promise<{ kenmerk: string; token: string }> {
  const { kenmerk, statusLink } = await sendIn(service, createAanvraag());
  return { kenmerk, token: tokenFrom(statusLink) };
}

const copy = (vervangt: unknown) => ({ ...createAanvraag(), vervangt });
const send = (vervangt: unknown, token?: string, key: string = randomUUID()) =>
  submitAanvraag(
    service,
    copy(vervangt),
    key,
    token === undefined ? {} : { authorization: `Bearer ${token}` },
  );
const asDesk = async (kenmerk: string) =>
  (await ask(service, kenmerk, tokenFrom(await linkOfSsd(service, kenmerk)))).content;

describe('a copy that says what it replaces', () => {
  it('is named by the old one and names it, to the SSD alone, however often it is sent', async () => {
    const old = await sentIn();
    const key = randomUUID();
    const first = await send(old.kenmerk.toLowerCase(), old.token, key);
    expect(first.status).toBe(201);
    const again = await send(old.kenmerk, old.token, key);
    expect([again.status, again.content]).toEqual([201, first.content]);
    const { kenmerk, statusToken } = first.content;
    expect(await asDesk(old.kenmerk)).toMatchObject({ vervangenDoor: [kenmerk] });
    expect(await asDesk(kenmerk)).toMatchObject({ vervangt: old.kenmerk });
    const mail = await waitForLetter(service, kenmerk, ssd.email);
    expect(mail.text).toContain(old.kenmerk);
    const applicant = await ask(service, kenmerk, statusToken);
    expect(applicant.content).not.toHaveProperty('vervangt');
    expect(applicant.content['aanvraag']).not.toHaveProperty('vervangt');
    // What is signed is the same as of an aanvraag that replaces nothing.
    const plain = await ask(service, old.kenmerk, old.token);
    expect(applicant.content['documentHash']).toBe(plain.content['documentHash']);
  });

  it('has a key that counts for what it replaces too', async () => {
    const [old, other] = await Promise.all([sentIn(), sentIn()]);
    const key = randomUUID();
    expect((await send(old.kenmerk, old.token, key)).status).toBe(201);
    const elsewhere = await send(other.kenmerk, other.token, key);
    expect([elsewhere.status, elsewhere.content.code]).toEqual([
      422,
      'idempotency-key-hergebruikt',
    ]);
  });

  it('is refused without the status token of the other, in the same words as one that is not there', async () => {
    const [old, other] = await Promise.all([sentIn(), sentIn()]);
    const desk = tokenFrom(await linkOfSsd(service, old.kenmerk));
    const before = (await allItems(service)).length;
    const refused = [
      await send(old.kenmerk),
      await send(old.kenmerk, other.token),
      await send(old.kenmerk, desk),
      await send(kenmerkFromHash(new Uint8Array(32).fill(7)), old.token),
    ].map(({ status, content }) => [status, content.code]);
    expect(refused).toEqual(Array(4).fill([404, 'niet-gevonden']));
    expect((await allItems(service)).length).toBe(before);
    expect(await asDesk(old.kenmerk)).not.toHaveProperty('vervangenDoor');
  });

  it.each([12, '', 'geen kenmerk', null])('is refused with %j for a kenmerk', async (vervangt) => {
    const { status, content } = await send(vervangt);
    expect(status).toBe(422);
    expect(content.errors).toEqual([
      expect.objectContaining({ pointer: '#/vervangt', code: 'geen-kenmerk' }),
    ]);
  });

  it('can be one of five, and the fifth is answered again', async () => {
    const old = await sentIn();
    let key = '';
    for (let time = 1; time <= 5; time += 1) {
      key = randomUUID();
      expect((await send(old.kenmerk, old.token, key)).status).toBe(201);
    }
    const before = (await allItems(service)).length;
    const sixth = await send(old.kenmerk, old.token);
    expect([sixth.status, sixth.content.code]).toEqual([429, 'te-vaak']);
    expect((await allItems(service)).length).toBe(before);
    expect((await send(old.kenmerk, old.token, key)).status).toBe(201);
  });
});
