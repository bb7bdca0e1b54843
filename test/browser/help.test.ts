import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { received } from '../../web/received/teksten.ts';
import { createAanvraag, onPapier } from '../fixtures/aanvragen.ts';
import { receiveVisitors } from './visitors.ts';
import { dispatch } from './form.ts';
import { headingNamed } from './acts.ts';
import { fillInPage } from './fill-in.ts';
import { withoutConnection } from './states/state.ts';

const visit = receiveVisitors();
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
    await expectHelp(await visit.open(`/${name}/`, PHONE));
    await expectHelp(await visit.open(`/${name}/#7K3F-9QXT-2MAB.a.verzonnen`, PHONE));
  });

  it('without a connection', async () => {
    const page = await visit.open('/robots.txt', PHONE);
    await withoutConnection(page);
    await page.goto(`/${name}/#7K3F-9QXT-2MAB.a.verzonnen`);
    await expectHelp(page);
  });

  it('without JavaScript', async () => {
    await expectHelp(await visit.open(`/${name}/#7K3F-9QXT-2MAB.a.verzonnen`, WITHOUT));
  });
});

describe('what follows the form without JavaScript', () => {
  it.each([
    ['digital', createAanvraag()],
    ['on paper', onPapier(createAanvraag('bestuur'))],
  ])('%s: has the kenmerk, what happens next, and a way on that works', async (_, aanvraag) => {
    const page = await visit.open('/aanvragen/', WITHOUT);
    await fillInPage(page, aanvraag);
    await dispatch(page);
    await headingNamed(page, received.titel);
    const main = page.getByRole('main');
    await main.getByText(received.withoutScript).waitFor();
    await main.getByText(received.sameWithoutScript).waitFor();
    expect(await main.getByRole('link', { name: ssd.email }).count()).toBeGreaterThan(0);
    expect(await page.getByRole('button').count()).toBe(0);
    const kenmerk = (await page.locator('.stand .kenmerk').textContent()) ?? '';
    await page.getByRole('link', { name: received.status }).click();
    expect(page.url()).toContain(`/status/#${kenmerk}.`);
    await expectHelp(page);
  });

  it('keeps what was filled in for a next beheerder of the same organisation', async () => {
    const aanvraag = { ...createAanvraag(), opmerking: 'Eerst deze beheerder.' };
    const page = await visit.open('/aanvragen/', WITHOUT);
    await fillInPage(page, aanvraag);
    await dispatch(page);
    const first = await page.locator('.kenmerk').textContent();
    await page.goBack();
    await fillInPage(page, {
      ...aanvraag,
      beheerder: { ...aanvraag.beheerder, naam: 'K. Smit', email: 'k.smit@example.nl' },
    });
    await dispatch(page);
    await headingNamed(page, received.titel);
    expect(await page.locator('.kenmerk').textContent()).not.toBe(first);
  });
});
