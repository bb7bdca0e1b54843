import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controleer } from '../../shared/aanvraag/check.ts';
import { samenvatting } from '../../shared/aanvraag/samenvatting.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';
import { alleItems } from '../local/store.ts';
import { type Ses, startSes } from '../local/ses.ts';
import { dienIn, vraagOp } from '../local/requests.ts';
import { totdat } from '../local/wait.ts';
import { willekeurigeAanvraag } from '../unit/shared/aanvraag/arbitrary.ts';

let ses: Ses;
let loket: Loket;
beforeAll(async () => {
  ses = await startSes();
  loket = await startLoket({ AWS_ENDPOINT_URL_SES: ses.url });
});
afterAll(async () => {
  await ruimOp(loket);
  await ses.stop();
});

/** Mail folds white space and ends lines in its own way; the words must be the same. */
const woorden = (tekst: string): string => tekst.replace(/\s+/g, ' ');

describe('whatever the schema accepts', () => {
  it('is stored, read back and mailed unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(willekeurigeAanvraag, async (invoer) => {
        const uitkomst = controleer(invoer);
        if (!uitkomst.ok) throw new Error('The arbitrary made an aanvraag that is refused');
        const { aanvraag } = uitkomst;

        const { status, inhoud } = await dienIn(loket, invoer);
        expect(status).toBe(201);
        const { kenmerk, statusToken } = inhoud;

        const opgeslagen = (await alleItems(loket)).find((item) => item['kenmerk'] === kenmerk);
        expect(opgeslagen?.['aanvraag']).toEqual(aanvraag);
        const { inhoud: inzage } = await vraagOp(loket, kenmerk, statusToken);
        expect(inzage['aanvraag']).toEqual(aanvraag);

        const melding = await totdat(() =>
          ses.ontvangen.find(({ naar, ruw }) => naar === ssd.email && ruw.includes(kenmerk)),
        );
        const tekst = woorden(melding.mail.text ?? '');
        for (const { label, waarde } of samenvatting(aanvraag).flatMap(({ regels }) => regels)) {
          expect(tekst).toContain(woorden(`${label}: ${waarde}`));
        }
      }),
      { numRuns: 25 },
    );
  }, 90_000);
});
