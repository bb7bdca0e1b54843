import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { EILANDEN, eilanden } from '../../shared/aanvraag/eilanden.ts';
import { fields } from '../../shared/aanvraag/fields.ts';
import { aanvragen } from '../../web/pages/aanvragen/teksten.ts';
import { createAanvraag, onEiland } from '../fixtures/aanvragen.ts';
import { allItems } from '../local/store.ts';
import { receiveVisitors } from './visitors.ts';
import { dispatch, waitForOntvangst } from './form.ts';
import { fillInEverything, fillInPage, fillInStep, fillInField } from './fill-in.ts';
import { onName } from './by-name.ts';

const visit = receiveVisitors();
const POSTCODE = 'organisatie.adres.postcode';
const EILAND = 'organisatie.adres.eiland';

const stored = async (kenmerk: string): Promise<unknown> =>
  (await allItems(visit.service)).find((item) => item['kenmerk'] === kenmerk)?.['aanvraag'];

async function sendIn(page: Page, aanvraag: Aanvraag): Promise<void> {
  await dispatch(page);
  expect(await stored(await waitForOntvangst(page))).toEqual(aanvraag);
}

describe.each([true, false])(
  'an address in Caribisch Nederland (JavaScript: %s)',
  (javaScriptEnabled) => {
    it.each(EILANDEN)('on %s has no postcode, and goes in', async (eiland) => {
      const aanvraag = onEiland(
        { ...createAanvraag('bestuur'), opmerking: `${eiland} ${javaScriptEnabled}` },
        eiland,
      );
      const page = await visit.open('/aanvragen/', { javaScriptEnabled });
      await fillInField(page, EILAND, eiland);
      await onName(page, POSTCODE).waitFor({ state: 'hidden' });
      if (!javaScriptEnabled) await fillInPage(page, aanvraag);
      else {
        await fillInEverything(page, aanvraag);
        await page.getByRole('definition').getByText(eilanden[eiland]).first().waitFor();
      }
      await sendIn(page, aanvraag);
    });
  },
);

describe('the choice of an eiland', () => {
  it('is made with the keyboard alone, and can be taken back with what was typed before', async () => {
    const page = await visit.open('/aanvragen/');
    await fillInStep(page, createAanvraag('bestuur'), 'organisatie');
    await onName(page, 'organisatie.naam').focus();
    await page.keyboard.press('Tab');
    const choice = onName(page, EILAND);
    expect(await choice.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await choice.inputValue()).toBe('bonaire');
    await onName(page, POSTCODE).waitFor({ state: 'hidden' });
    await page.keyboard.press('ArrowUp');
    await onName(page, POSTCODE).waitFor();
    expect(await onName(page, POSTCODE).inputValue()).toBe('9747 AS');
  });

  it('says beside it for whom it is, also to who cannot see it', async () => {
    const page = await visit.open('/aanvragen/');
    const described = await onName(page, EILAND).getAttribute('aria-describedby');
    const texts = await Promise.all(
      (described ?? '').split(' ').map((id) => page.locator(`[id="${id}"]`).textContent()),
    );
    expect(texts.join(' ')).toContain(fields[EILAND].explanation);
    expect(await onName(page, EILAND).locator('option').allTextContents()).toEqual([
      aanvragen.organisatie.noEiland,
      ...Object.values(eilanden),
    ]);
  });

  it('sends no postcode that was typed before it', async () => {
    const aanvraag = onEiland(
      { ...createAanvraag('bestuur'), opmerking: 'Eerst een postcode.' },
      'saba',
    );
    const page = await visit.open('/aanvragen/');
    await fillInField(page, POSTCODE, '9747 AS');
    await fillInEverything(page, aanvraag);
    await sendIn(page, aanvraag);
  });
});
