import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { EILANDEN, eilanden } from '../../shared/aanvraag/eilanden.ts';
import { velden } from '../../shared/aanvraag/fields.ts';
import { aanvragen } from '../../web/pages/aanvragen/teksten.ts';
import { maakAanvraag, onEiland } from '../fixtures/aanvragen.ts';
import { alleItems } from '../local/store.ts';
import { ontvangBezoekers } from './visitors.ts';
import { verstuur, wachtOpOntvangst } from './form.ts';
import { vulAllesIn, vulPaginaIn, vulStapIn, vulVeldIn } from './fill-in.ts';
import { opNaam } from './by-name.ts';

const visit = ontvangBezoekers();
const POSTCODE = 'organisatie.adres.postcode';
const EILAND = 'organisatie.adres.eiland';

const stored = async (kenmerk: string): Promise<unknown> =>
  (await alleItems(visit.loket)).find((item) => item['kenmerk'] === kenmerk)?.['aanvraag'];

async function sendIn(page: Page, aanvraag: Aanvraag): Promise<void> {
  await verstuur(page);
  expect(await stored(await wachtOpOntvangst(page))).toEqual(aanvraag);
}

describe.each([true, false])(
  'an address in Caribisch Nederland (JavaScript: %s)',
  (javaScriptEnabled) => {
    it.each(EILANDEN)('on %s has no postcode, and goes in', async (eiland) => {
      const aanvraag = onEiland(
        { ...maakAanvraag('bestuur'), opmerking: `${eiland} ${javaScriptEnabled}` },
        eiland,
      );
      const page = await visit.open('/aanvragen/', { javaScriptEnabled });
      await vulVeldIn(page, EILAND, eiland);
      await opNaam(page, POSTCODE).waitFor({ state: 'hidden' });
      if (!javaScriptEnabled) await vulPaginaIn(page, aanvraag);
      else {
        await vulAllesIn(page, aanvraag);
        await page.getByRole('definition').getByText(eilanden[eiland]).first().waitFor();
      }
      await sendIn(page, aanvraag);
    });
  },
);

describe('the choice of an eiland', () => {
  it('is made with the keyboard alone, and can be taken back with what was typed before', async () => {
    const page = await visit.open('/aanvragen/');
    await vulStapIn(page, maakAanvraag('bestuur'), 'organisatie');
    await opNaam(page, 'organisatie.naam').focus();
    await page.keyboard.press('Tab');
    const choice = opNaam(page, EILAND);
    expect(await choice.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await choice.inputValue()).toBe('bonaire');
    await opNaam(page, POSTCODE).waitFor({ state: 'hidden' });
    await page.keyboard.press('ArrowUp');
    await opNaam(page, POSTCODE).waitFor();
    expect(await opNaam(page, POSTCODE).inputValue()).toBe('9747 AS');
  });

  it('says beside it for whom it is, also to who cannot see it', async () => {
    const page = await visit.open('/aanvragen/');
    const described = await opNaam(page, EILAND).getAttribute('aria-describedby');
    const texts = await Promise.all(
      (described ?? '').split(' ').map((id) => page.locator(`[id="${id}"]`).textContent()),
    );
    expect(texts.join(' ')).toContain(velden[EILAND].uitleg);
    expect(await opNaam(page, EILAND).locator('option').allTextContents()).toEqual([
      aanvragen.organisatie.geenEiland,
      ...Object.values(eilanden),
    ]);
  });

  it('sends no postcode that was typed before it', async () => {
    const aanvraag = onEiland(
      { ...maakAanvraag('bestuur'), opmerking: 'Eerst een postcode.' },
      'saba',
    );
    const page = await visit.open('/aanvragen/');
    await vulVeldIn(page, POSTCODE, '9747 AS');
    await vulAllesIn(page, aanvraag);
    await sendIn(page, aanvraag);
  });
});
