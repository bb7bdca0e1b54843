import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CALL_BACK } from '../../shared/dossier/signaal-texts.ts';
import { parts } from '../../web/components/teksten.ts';
import { dossier } from '../../web/dossier/teksten.ts';
import { ssdPage } from '../../web/pages/ssd/teksten.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { linkOfSsd, sendIn } from '../local/dossier-links.ts';
import { allItems } from '../local/store.ts';
import { receiveVisitors } from './visitors.ts';
import { press, hasFocus } from './acts.ts';

const visit = receiveVisitors();
const aanvraag = createAanvraag('bestuur');

async function openDossier(viewport = { width: 1280, height: 900 }) {
  const { kenmerk } = await sendIn(visit.service, aanvraag);
  const page = await visit.open(await linkOfSsd(visit.service, kenmerk), { viewport });
  await page.getByText(kenmerk).waitFor();
  return { page, kenmerk };
}

const copyButton = (page: Page, what: string) =>
  page.getByRole('button', { name: `${parts.copy} ${what}`, exact: true });

describe('the page of the SSD', () => {
  it('gives what is typed over first, to copy, with the number of the form', async () => {
    const { page } = await openDossier();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.clock.install();
    const rows = page.locator('.type-over > div');
    const numbers = await rows.locator('.formnumber').allTextContents();
    expect(numbers).toEqual(['1.2', '1.2', '1.3', '2.1', '2.1', '2.1', '2.1', '3']);
    for (const [what, value] of [
      ['Bestuursnummer', aanvraag.organisatie.nummers.bestuursnummer],
      ['E-mail', aanvraag.beheerder.email],
      ['Rollen', 'Beheerder PO (Primair Onderwijs)\nBeheerder VO (Voortgezet Onderwijs)'],
    ] as const) {
      await copyButton(page, what).click();
      await page.getByRole('button', { name: parts.copied, exact: true }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(value);
      // The button has its own words again after a while.
      await page.clock.fastForward(60_000);
      await copyButton(page, what).waitFor();
    }
  });

  it('says on the button itself that copying did not work', async () => {
    const { page } = await openDossier();
    await page.evaluate(() =>
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: () => Promise.reject(new DOMException('Not here', 'NotAllowedError')),
      }),
    );
    await copyButton(page, 'Bestuursnummer').click();
    await page.getByRole('button', { name: parts.notCopied, exact: true }).waitFor();
  });

  it('leads to the trade register by the Kvk-nummer', async () => {
    const { page } = await openDossier();
    const href = await page.getByRole('link', { name: ssdPage.register }).getAttribute('href');
    expect(href).toBe(`https://www.kvk.nl/zoeken/?q=${aanvraag.organisatie.nummers.kvkNummer}`);
  });

  it('has the next step beside the data on a wide screen, and below them on a phone', async () => {
    const box = async (page: Page, name: string) =>
      (await page.getByRole('heading', { name, exact: true }).boundingBox()) ?? { x: 0, y: 0 };
    const { page } = await openDossier();
    const data = await box(page, ssdPage.typeOverHeading);
    const step = await box(page, ssdPage.stepsHeading);
    expect(step.x).toBeGreaterThan(data.x + 300);
    await page.setViewportSize({ width: 390, height: 844 });
    expect((await box(page, ssdPage.stepsHeading)).y).toBeGreaterThan(
      (await box(page, ssdPage.typeOverHeading)).y,
    );
  });

  it('asks once more before it ends the dossier, and takes no for an answer', async () => {
    const { page, kenmerk } = await openDossier();
    const { heading, button, question: asked } = ssdPage.stappen.afgewezen;
    await page.getByText(heading, { exact: true }).click();
    await page.getByLabel(ssdPage.toelichting, { exact: true }).fill('Niemand kent dit.');
    await press(page, button);
    const question = page.getByText(asked?.question ?? '');
    await expect.poll(() => hasFocus(question)).toBe(true);
    await press(page, dossier.goBack);
    expect(await question.count()).toBe(0);
    const item = (await allItems(visit.service)).find((found) => found['kenmerk'] === kenmerk);
    expect(item?.['status']).toBe('wacht-op-ondertekening');
    await press(page, button);
    // On a number of its own, while there is something to check.
    const callBack = page.getByText(CALL_BACK, { exact: true });
    expect(await callBack.count()).toBe(1);
    await press(page, asked?.yes ?? '');
    await page.getByText(ssdPage.noSteps).waitFor();
    expect(await callBack.count()).toBe(0);
  });
});
