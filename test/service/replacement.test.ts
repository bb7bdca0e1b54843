import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { kenmerkUitHash } from '../../shared/dossier/kenmerk.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { linkVanSsd, stuurIn, tokenUit } from '../local/dossier-links.ts';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';
import { alleItems } from '../local/store.ts';
import { wachtOpBrief } from '../local/mailbox.ts';
import { dienIn, vraagOp } from '../local/requests.ts';

let loket: Loket;
beforeAll(async () => {
  loket = await startLoket();
});
afterAll(() => ruimOp(loket));

async function sentIn(): Promise<{ kenmerk: string; token: string }> {
  const { kenmerk, statuslink } = await stuurIn(loket, maakAanvraag());
  return { kenmerk, token: tokenUit(statuslink) };
}

const copy = (vervangt: unknown) => ({ ...maakAanvraag(), vervangt });
const send = (vervangt: unknown, token?: string, key: string = randomUUID()) =>
  dienIn(
    loket,
    copy(vervangt),
    key,
    token === undefined ? {} : { authorization: `Bearer ${token}` },
  );
const asDesk = async (kenmerk: string) =>
  (await vraagOp(loket, kenmerk, tokenUit(await linkVanSsd(loket, kenmerk)))).inhoud;

describe('a copy that says what it replaces', () => {
  it('is named by the old one and names it, to the SSD alone, however often it is sent', async () => {
    const old = await sentIn();
    const key = randomUUID();
    const first = await send(old.kenmerk.toLowerCase(), old.token, key);
    expect(first.status).toBe(201);
    const again = await send(old.kenmerk, old.token, key);
    expect([again.status, again.inhoud]).toEqual([201, first.inhoud]);
    const { kenmerk, statusToken } = first.inhoud;
    expect(await asDesk(old.kenmerk)).toMatchObject({ vervangenDoor: [kenmerk] });
    expect(await asDesk(kenmerk)).toMatchObject({ vervangt: old.kenmerk });
    const mail = await wachtOpBrief(loket, kenmerk, ssd.email);
    expect(mail.tekst).toContain(old.kenmerk);
    const applicant = await vraagOp(loket, kenmerk, statusToken);
    expect(applicant.inhoud).not.toHaveProperty('vervangt');
    expect(applicant.inhoud['aanvraag']).not.toHaveProperty('vervangt');
    // What is signed is the same as of an aanvraag that replaces nothing.
    const plain = await vraagOp(loket, old.kenmerk, old.token);
    expect(applicant.inhoud['documentHash']).toBe(plain.inhoud['documentHash']);
  });

  it('has a key that counts for what it replaces too', async () => {
    const [old, other] = await Promise.all([sentIn(), sentIn()]);
    const key = randomUUID();
    expect((await send(old.kenmerk, old.token, key)).status).toBe(201);
    const elsewhere = await send(other.kenmerk, other.token, key);
    expect([elsewhere.status, elsewhere.inhoud.code]).toEqual([422, 'idempotency-key-hergebruikt']);
  });

  it('is refused without the status token of the other, in the same words as one that is not there', async () => {
    const [old, other] = await Promise.all([sentIn(), sentIn()]);
    const desk = tokenUit(await linkVanSsd(loket, old.kenmerk));
    const before = (await alleItems(loket)).length;
    const refused = [
      await send(old.kenmerk),
      await send(old.kenmerk, other.token),
      await send(old.kenmerk, desk),
      await send(kenmerkUitHash(new Uint8Array(32).fill(7)), old.token),
    ].map(({ status, inhoud }) => [status, inhoud.code]);
    expect(refused).toEqual(Array(4).fill([404, 'niet-gevonden']));
    expect((await alleItems(loket)).length).toBe(before);
    expect(await asDesk(old.kenmerk)).not.toHaveProperty('vervangenDoor');
  });

  it.each([12, '', 'geen kenmerk', null])('is refused with %j for a kenmerk', async (vervangt) => {
    const { status, inhoud } = await send(vervangt);
    expect(status).toBe(422);
    expect(inhoud.errors).toEqual([
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
    const before = (await alleItems(loket)).length;
    const sixth = await send(old.kenmerk, old.token);
    expect([sixth.status, sixth.inhoud.code]).toEqual([429, 'te-vaak']);
    expect((await alleItems(loket)).length).toBe(before);
    expect((await send(old.kenmerk, old.token, key)).status).toBe(201);
  });
});
