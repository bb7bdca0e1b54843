import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { problemen } from '../../shared/api/problemen.ts';
import { inScript } from '../../web/paginas/aanvragen/teksten.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { alleItems } from '../lokaal/opslag.ts';
import { ontvangBezoekers } from './bezoekers.ts';
import { openControle, verstuur, wachtOpOntvangst } from './formulier.ts';
import { druk } from './handelingen.ts';
import { verder, vulAllesIn } from './invullen.ts';

const bezoek = ontvangBezoekers({ PROOF_OF_WORK: 'on', MAILS_PER_ADDRESS_PER_DAY: '2' });

/** What the page asks for, as paths. */
function volgVerzoeken(page: Page): string[] {
  const paden: string[] = [];
  page.on('request', (verzoek) => paden.push(new URL(verzoek.url()).pathname));
  return paden;
}

function voor(wie: string) {
  const aanvraag = maakAanvraag('bestuur');
  aanvraag.beheerder.email = `${wie}@example.nl`;
  aanvraag.ondertekening.ondertekenaars = [
    { naam: 'A. Bakker', functie: 'Voorzitter', email: `${wie}.tekent@example.org` },
  ];
  return aanvraag;
}

describe('the proof of work', () => {
  it('is computed while somebody fills in the form, and asks nothing of them', async () => {
    const page = await bezoek.open('/');
    const paden = volgVerzoeken(page);
    await page.goto('/aanvragen/');
    await verder(page);
    expect(paden.filter((pad) => /uitdaging|reken|werker/.test(pad))).toEqual([]);
    await vulAllesIn(page, voor('een'));
    await verstuur(page);
    await wachtOpOntvangst(page);
    expect(paden).toContain('/api/v1/uitdaging');
  });

  it('is made anew when the first one is not taken', async () => {
    const page = await bezoek.open('/aanvragen/');
    await openControle(page, voor('twee'));
    let pogingen = 0;
    await page.route('**/api/v1/aanvragen', async (route) => {
      pogingen += 1;
      const { 'proof-of-work': _, ...headers } = route.request().headers();
      await route.continue(pogingen === 1 ? { headers } : {});
    });
    await verstuur(page);
    await wachtOpOntvangst(page);
    expect(pogingen).toBe(2);
  });

  it('that a browser cannot make is said in words, and nothing is lost', async () => {
    const page = await bezoek.open('/aanvragen/');
    await page.route('**/werker-*', (route) => route.abort());
    await openControle(page, voor('drie'));
    await verstuur(page);
    await page.getByText(inScript.mislukt.rekenbewijs).waitFor();
    await page.unroute('**/werker-*');
    await verstuur(page);
    await wachtOpOntvangst(page);
  });
});

describe('an address that gets too many requests', () => {
  it('is said in the words of the service, and the form stays as it was', async () => {
    const page = await bezoek.open('/aanvragen/');
    for (const _ of [1, 2]) {
      await openControle(page, voor('vol'));
      await verstuur(page);
      await wachtOpOntvangst(page);
    }
    await openControle(page, voor('vol'));
    const voorheen = (await alleItems(bezoek.loket)).length;
    await verstuur(page);
    await page.getByText(problemen['te-veel-post'].detail).waitFor();
    // The proof that came with it is all that was written.
    expect((await alleItems(bezoek.loket)).length).toBe(voorheen + 1);
    await druk(page, 'Terug');
    expect(await page.getByLabel('Naam ondertekenaar').first().inputValue()).toBe('A. Bakker');
  });
});
