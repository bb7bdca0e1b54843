import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ssd } from '../../../shared/aanvraag/contact.ts';
import { createAanvraag } from '../../fixtures/aanvragen.ts';
import { askAtDesk, type AtDesk } from '../../local/desk.ts';
import { type Service, cleanUp, startService } from '../../local/service.ts';
import { waitForLetter } from '../../local/mailbox.ts';
import { bo, lou, startSession } from '../../local/session.ts';
import { submitAanvraag, ask } from '../../local/requests.ts';

const TEXTS = {
  'aanvulling-vragen': [{ titel: 'KvK', tekst: 'Stuur een uittreksel.' }],
  afgewezen: [],
};

let service: Service;
let asBo: AtDesk;
beforeAll(async () => {
  service = await startService({ DESK_MODE: 'both', DESK_TEXTS: JSON.stringify(TEXTS) });
  asBo = await startSession(service, bo);
});
afterAll(() => cleanUp(service));

describe('an aanvraag that is filled in at the desk for somebody who calls', () => {
  it('says so to the desk, the SSD and the beheerder, and lives on as any other', async () => {
    const aanvraag = createAanvraag();
    const { status, content } = await submitAanvraag(service, aanvraag, 'sleutel-1', asBo);
    expect(status).toBe(201);
    const { kenmerk, statusToken } = content;
    const atDesk = (await askAtDesk(service, asBo, ['GET', `/aanvragen/${kenmerk}`])).content;
    expect(atDesk).toMatchObject({
      namens: { door: { naam: 'Bo Behandelaar' } },
      gebeurtenissen: [{ soort: 'ingediend', door: { naam: 'Bo Behandelaar' } }],
      standaardteksten: TEXTS,
    });
    const atApplicant = (await ask(service, kenmerk, statusToken)).content;
    expect(atApplicant).toMatchObject({
      namens: { door: { naam: 'een medewerker' } },
      gebeurtenissen: [{ soort: 'ingediend', door: { naam: 'een medewerker' } }],
    });
    expect(JSON.stringify(atApplicant)).not.toContain('Bo Behandelaar');
    expect(atApplicant).not.toHaveProperty('standaardteksten');
    const receipt = await waitForLetter(service, kenmerk, aanvraag.beheerder.email);
    expect(receipt.text).toContain('heeft de aanvraag aan de telefoon ingevuld');
    expect(receipt.text).not.toContain('Bo Behandelaar');
    const melding = await waitForLetter(service, kenmerk, ssd.email);
    expect(melding.text).toMatch(/Aan de telefoon ingevuld door:?\s+Bo Behandelaar/);
    // Sent again, also by who is not signed in, it is the same one.
    const again = await submitAanvraag(service, aanvraag, 'sleutel-1');
    expect(again).toMatchObject({ status: 201, content: { kenmerk } });
  });

  it('is not sent in as the applicant’s own when the session is over, or by who may only look', async () => {
    const ended = { cookie: `__Host-session=${'x'.repeat(43)}`, origin: service.site };
    const asLou = await startSession(service, lou);
    for (const [as, code] of [
      [ended, 'niet-aangemeld'],
      [asLou, 'geen-rol'],
      [{ ...asBo, origin: 'https://elders.example' }, 'andere-site'],
    ] as const) {
      expect((await submitAanvraag(service, createAanvraag(), undefined, as)).content.code).toBe(
        code,
      );
    }
  });

  it('is the applicant’s own without a session', async () => {
    const { content } = await submitAanvraag(service, createAanvraag());
    const { kenmerk } = content;
    const seen = (await askAtDesk(service, asBo, ['GET', `/aanvragen/${kenmerk}`])).content;
    expect(seen).not.toHaveProperty('namens');
    const receipt = await waitForLetter(service, kenmerk, createAanvraag().beheerder.email);
    expect(receipt.text).not.toContain('telefoon ingevuld');
  });
});
