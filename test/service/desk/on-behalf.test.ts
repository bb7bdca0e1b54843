import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ssd } from '../../../shared/aanvraag/contact.ts';
import { maakAanvraag } from '../../fixtures/aanvragen.ts';
import { askAtDesk, type AtDesk } from '../../local/desk.ts';
import { type Loket, ruimOp, startLoket } from '../../local/service.ts';
import { wachtOpBrief } from '../../local/mailbox.ts';
import { bo, lou, startSession } from '../../local/session.ts';
import { dienIn, vraagOp } from '../../local/requests.ts';

const TEXTS = {
  'aanvulling-vragen': [{ titel: 'KvK', tekst: 'Stuur een uittreksel.' }],
  afgewezen: [],
};

let loket: Loket;
let asBo: AtDesk;
beforeAll(async () => {
  loket = await startLoket({ DESK_MODE: 'both', DESK_TEXTS: JSON.stringify(TEXTS) });
  asBo = await startSession(loket, bo);
});
afterAll(() => ruimOp(loket));

describe('an aanvraag that is filled in at the desk for somebody who calls', () => {
  it('says so to the desk, the SSD and the beheerder, and lives on as any other', async () => {
    const aanvraag = maakAanvraag();
    const { status, inhoud } = await dienIn(loket, aanvraag, 'sleutel-1', asBo);
    expect(status).toBe(201);
    const { kenmerk, statusToken } = inhoud;
    const atDesk = (await askAtDesk(loket, asBo, ['GET', `/aanvragen/${kenmerk}`])).inhoud;
    expect(atDesk).toMatchObject({
      namens: { door: { naam: 'Bo Behandelaar' } },
      gebeurtenissen: [{ soort: 'ingediend', door: { naam: 'Bo Behandelaar' } }],
      standaardteksten: TEXTS,
    });
    const atApplicant = (await vraagOp(loket, kenmerk, statusToken)).inhoud;
    expect(atApplicant).toMatchObject({
      namens: { door: { naam: 'een medewerker' } },
      gebeurtenissen: [{ soort: 'ingediend', door: { naam: 'een medewerker' } }],
    });
    expect(JSON.stringify(atApplicant)).not.toContain('Bo Behandelaar');
    expect(atApplicant).not.toHaveProperty('standaardteksten');
    const receipt = await wachtOpBrief(loket, kenmerk, aanvraag.beheerder.email);
    expect(receipt.tekst).toContain('heeft de aanvraag aan de telefoon ingevuld');
    expect(receipt.tekst).not.toContain('Bo Behandelaar');
    const melding = await wachtOpBrief(loket, kenmerk, ssd.email);
    expect(melding.tekst).toMatch(/Aan de telefoon ingevuld door:?\s+Bo Behandelaar/);
    // Sent again, also by who is not signed in, it is the same one.
    const again = await dienIn(loket, aanvraag, 'sleutel-1');
    expect(again).toMatchObject({ status: 201, inhoud: { kenmerk } });
  });

  it('is not sent in as the applicant’s own when the session is over, or by who may only look', async () => {
    const ended = { cookie: `__Host-session=${'x'.repeat(43)}`, origin: loket.site };
    const asLou = await startSession(loket, lou);
    for (const [as, code] of [
      [ended, 'niet-aangemeld'],
      [asLou, 'geen-rol'],
      [{ ...asBo, origin: 'https://elders.example' }, 'andere-site'],
    ] as const) {
      expect((await dienIn(loket, maakAanvraag(), undefined, as)).inhoud.code).toBe(code);
    }
  });

  it('is the applicant’s own without a session', async () => {
    const { inhoud } = await dienIn(loket, maakAanvraag());
    const { kenmerk } = inhoud;
    const seen = (await askAtDesk(loket, asBo, ['GET', `/aanvragen/${kenmerk}`])).inhoud;
    expect(seen).not.toHaveProperty('namens');
    const receipt = await wachtOpBrief(loket, kenmerk, maakAanvraag().beheerder.email);
    expect(receipt.tekst).not.toContain('telefoon ingevuld');
  });
});
