import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { received } from '../../web/received/teksten.ts';
import { maakAanvraag, opPapier } from '../fixtures/aanvragen.ts';
import { ontvangBezoekers } from './visitors.ts';
import { verstuur } from './form.ts';
import { kop } from './acts.ts';
import { vulPaginaIn } from './fill-in.ts';
import { zonderVerbinding } from './states/state.ts';

const bezoek = ontvangBezoekers();
const PHONE = { viewport: { width: 390, height: 844 } };
const WITHOUT = { ...PHONE, javaScriptEnabled: false };
const PAGES = ['status', 'ondertekenen', 'ssd'] as const;

/** The ways to reach the SSD stand in the text, where one need not scroll. */
async function expectHelp(page: Page): Promise<void> {
  for (const href of [`mailto:${ssd.email}`, `tel:${ssd.telefoonE164}`]) {
    const link = page.locator(`main a[href="${href}"]`).first();
    await link.waitFor();
    const box = await link.boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(PHONE.viewport.height);
  }
}

describe.each(PAGES)('the page %s on a phone says at once whom to ask', (name) => {
  it('without a link, and with one that is not valid', async () => {
    await expectHelp(await bezoek.open(`/${name}/`, PHONE));
    await expectHelp(await bezoek.open(`/${name}/#7K3F-9QXT-2MAB.a.verzonnen`, PHONE));
  });

  it('without a connection', async () => {
    const page = await bezoek.open('/robots.txt', PHONE);
    await zonderVerbinding(page);
    await page.goto(`/${name}/#7K3F-9QXT-2MAB.a.verzonnen`);
    await expectHelp(page);
  });

  it('without JavaScript', async () => {
    await expectHelp(await bezoek.open(`/${name}/#7K3F-9QXT-2MAB.a.verzonnen`, WITHOUT));
  });
});

describe('what follows the form without JavaScript', () => {
  it.each([
    ['digital', maakAanvraag()],
    ['on paper', opPapier(maakAanvraag('bestuur'))],
  ])('%s: has the kenmerk, what happens next, and a way on that works', async (_, aanvraag) => {
    const page = await bezoek.open('/aanvragen/', WITHOUT);
    await vulPaginaIn(page, aanvraag);
    await verstuur(page);
    await kop(page, received.titel);
    const main = page.getByRole('main');
    await main.getByText(received.zonderScript).waitFor();
    await main.getByText(received.zelfdeZonderScript).waitFor();
    expect(await main.getByRole('link', { name: ssd.email }).count()).toBeGreaterThan(0);
    expect(await page.getByRole('button').count()).toBe(0);
    const kenmerk = (await page.locator('.stand .kenmerk').textContent()) ?? '';
    await page.getByRole('link', { name: received.status }).click();
    expect(page.url()).toContain(`/status/#${kenmerk}.`);
    await expectHelp(page);
  });

  it('keeps what was filled in for a next beheerder of the same organisation', async () => {
    const aanvraag = { ...maakAanvraag(), opmerking: 'Eerst deze beheerder.' };
    const page = await bezoek.open('/aanvragen/', WITHOUT);
    await vulPaginaIn(page, aanvraag);
    await verstuur(page);
    const first = await page.locator('.kenmerk').textContent();
    await page.goBack();
    await vulPaginaIn(page, {
      ...aanvraag,
      beheerder: { ...aanvraag.beheerder, naam: 'K. Smit', email: 'k.smit@example.nl' },
    });
    await verstuur(page);
    await kop(page, received.titel);
    expect(await page.locator('.kenmerk').textContent()).not.toBe(first);
  });
});
