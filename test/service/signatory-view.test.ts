import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { stuurIn, tokenUit, verzoekAan } from '../local/dossier-links.ts';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';
import { metLink, vraagOp } from '../local/requests.ts';

let loket: Loket;
beforeAll(async () => {
  loket = await startLoket();
});
afterAll(() => ruimOp(loket));

const ANNA = { naam: 'A. Bakker', functie: 'Voorzitter', email: 'anna@example.nl' };
const BRAM = { naam: 'B. Visser', functie: 'Secretaris', email: 'bram@example.org' };

describe('what a signatory sees of the aanvraag', () => {
  it('holds names and functies of the others, and no e-mail address but their own', async () => {
    const aanvraag = maakAanvraag('bestuur');
    aanvraag.ondertekening.ondertekenaars = [ANNA, BRAM];
    const { kenmerk, statuslink } = await stuurIn(loket, aanvraag);
    const anna = tokenUit(await verzoekAan(loket, kenmerk, ANNA.email));
    const seen = JSON.stringify((await vraagOp(loket, kenmerk, anna)).inhoud);
    for (const text of [ANNA.email, BRAM.naam, BRAM.functie]) expect(seen).toContain(text);
    expect(seen).not.toContain(BRAM.email);
    const applicant = await vraagOp(loket, kenmerk, tokenUit(statuslink));
    expect(JSON.stringify(applicant.inhoud['samenvatting'])).toContain(BRAM.email);
  });

  it('says to whoever it is of that their address was corrected, and to nobody else who signs', async () => {
    const aanvraag = maakAanvraag('bestuur');
    aanvraag.ondertekening.ondertekenaars = [ANNA, { ...BRAM, email: 'bram@example.com' }];
    const { kenmerk, statuslink } = await stuurIn(loket, aanvraag);
    const status = tokenUit(statuslink);
    const path = `/aanvragen/${kenmerk}/ondertekenaars/2`;
    await metLink(loket, 'PATCH', path, status, { email: BRAM.email });
    const bram = tokenUit(await verzoekAan(loket, kenmerk, BRAM.email));
    const anna = tokenUit(await verzoekAan(loket, kenmerk, ANNA.email));
    const corrected = async (token: string) =>
      ((await vraagOp(loket, kenmerk, token)).inhoud['ondertekenaars'] as object[])[1];
    expect(await corrected(bram)).toHaveProperty('gecorrigeerdeEmail', BRAM.email);
    expect(await corrected(anna)).not.toHaveProperty('gecorrigeerdeEmail');
  });
});
