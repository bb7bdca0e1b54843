import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../shared/aanvraag/check.ts';
import { samenvatting } from '../../shared/aanvraag/samenvatting.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { type Service, cleanUp, startService } from '../local/service.ts';
import { allItems } from '../local/store.ts';
import { type Ses, startSes } from '../local/ses.ts';
import { submitAanvraag, ask } from '../local/requests.ts';
import { until } from '../local/wait.ts';
import { arbitraryAanvraag } from '../unit/shared/aanvraag/arbitrary.ts';

let ses: Ses;
let service: Service;
beforeAll(async () => {
  ses = await startSes();
  service = await startService({ AWS_ENDPOINT_URL_SES: ses.url });
});
afterAll(async () => {
  await cleanUp(service);
  await ses.stop();
});

/** Mail folds white space and ends lines in its own way; the words must be the same. */
const words = (text: string): string => text.replace(/\s+/g, ' ');

describe('whatever the schema accepts', () => {
  it('is stored, read back and mailed unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryAanvraag, async (input) => {
        const outcome = check(input);
        if (!outcome.ok) throw new Error('The arbitrary made an aanvraag that is refused');
        const { aanvraag } = outcome;

        const { status, content } = await submitAanvraag(service, input);
        expect(status).toBe(201);
        const { kenmerk, statusToken } = content;

        const stored = (await allItems(service)).find((item) => item['kenmerk'] === kenmerk);
        expect(stored?.['aanvraag']).toEqual(aanvraag);
        const { content: view } = await ask(service, kenmerk, statusToken);
        expect(view['aanvraag']).toEqual(aanvraag);

        const melding = await until(() =>
          ses.received.find(({ naar, raw }) => naar === ssd.email && raw.includes(kenmerk)),
        );
        const text = words(melding.mail.text ?? '');
        for (const { label, waarde } of samenvatting(aanvraag).flatMap(({ regels }) => regels)) {
          expect(text).toContain(words(`${label}: ${waarde}`));
        }
      }),
      { numRuns: 25 },
    );
  }, 90_000);
});
