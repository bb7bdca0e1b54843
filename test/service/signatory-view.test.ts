import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { sendIn, tokenFrom, requestTo } from '../local/dossier-links.ts';
import { type Service, cleanUp, startService } from '../local/service.ts';
import { withLink, ask } from '../local/requests.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => cleanUp(service));

const ANNA = { naam: 'A. Bakker', functie: 'Voorzitter', email: 'anna@example.nl' };
const BRAM = { naam: 'B. Visser', functie: 'Secretaris', email: 'bram@example.org' };

describe('what a signatory sees of the aanvraag', () => {
  it('holds names and functies of the others, and no e-mail address but their own', async () => {
    const aanvraag = createAanvraag('bestuur');
    aanvraag.ondertekening.ondertekenaars = [ANNA, BRAM];
    const { kenmerk, statusLink } = await sendIn(service, aanvraag);
    const anna = tokenFrom(await requestTo(service, kenmerk, ANNA.email));
    const seen = JSON.stringify((await ask(service, kenmerk, anna)).content);
    for (const text of [ANNA.email, BRAM.naam, BRAM.functie]) expect(seen).toContain(text);
    expect(seen).not.toContain(BRAM.email);
    const applicant = await ask(service, kenmerk, tokenFrom(statusLink));
    expect(JSON.stringify(applicant.content['samenvatting'])).toContain(BRAM.email);
  });

  it('says to whoever it is of that their address was corrected, and to nobody else who signs', async () => {
    const aanvraag = createAanvraag('bestuur');
    aanvraag.ondertekening.ondertekenaars = [ANNA, { ...BRAM, email: 'bram@example.com' }];
    const { kenmerk, statusLink } = await sendIn(service, aanvraag);
    const status = tokenFrom(statusLink);
    const path = `/aanvragen/${kenmerk}/ondertekenaars/2`;
    await withLink(service, 'PATCH', path, status, { email: BRAM.email });
    const bram = tokenFrom(await requestTo(service, kenmerk, BRAM.email));
    const anna = tokenFrom(await requestTo(service, kenmerk, ANNA.email));
    const corrected = async (token: string) =>
      ((await ask(service, kenmerk, token)).content['ondertekenaars'] as object[])[1];
    expect(await corrected(bram)).toHaveProperty('gecorrigeerdeEmail', BRAM.email);
    expect(await corrected(anna)).not.toHaveProperty('gecorrigeerdeEmail');
  });
});
