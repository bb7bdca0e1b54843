import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CALL_BACK } from '../../shared/dossier/signaal-texts.ts';
import { onderdelen } from '../../web/components/teksten.ts';
import { dossier } from '../../web/dossier/teksten.ts';
import { ssdPagina } from '../../web/pages/ssd/teksten.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { linkVanSsd, stuurIn } from '../local/dossier-links.ts';
import { alleItems } from '../local/store.ts';
import { ontvangBezoekers } from './visitors.ts';
import { druk, heeftFocus } from './acts.ts';

const bezoek = ontvangBezoekers();
const aanvraag = maakAanvraag('bestuur');

async function openDossier(viewport = { width: 1280, height: 900 }) {
  const { kenmerk } = await stuurIn(bezoek.loket, aanvraag);
  const page = await bezoek.open(await linkVanSsd(bezoek.loket, kenmerk), { viewport });
  await page.getByText(kenmerk).waitFor();
  return { page, kenmerk };
}

const copyButton = (page: Page, what: string) =>
  page.getByRole('button', { name: `${onderdelen.kopieer} ${what}`, exact: true });

describe('the page of the SSD', () => {
  it('gives what is typed over first, to copy, with the number of the form', async () => {
    const { page } = await openDossier();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const rows = page.locator('.type-over > div');
    const numbers = await rows.locator('.formnumber').allTextContents();
    expect(numbers).toEqual(['1.2', '1.2', '1.3', '2.1', '2.1', '2.1', '2.1', '3']);
    for (const [what, value] of [
      ['Bestuursnummer', aanvraag.organisatie.nummers.bestuursnummer],
      ['E-mail', aanvraag.beheerder.email],
      ['Rollen', 'Beheerder PO (Primair Onderwijs)\nBeheerder VO (Voortgezet Onderwijs)'],
    ] as const) {
      await copyButton(page, what).click();
      await page.getByRole('button', { name: onderdelen.gekopieerd, exact: true }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(value);
      // The button has its own words again after a while.
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
    await page.getByRole('button', { name: onderdelen.nietGekopieerd, exact: true }).waitFor();
  });

  it('leads to the trade register by the Kvk-nummer', async () => {
    const { page } = await openDossier();
    const href = await page.getByRole('link', { name: ssdPagina.register }).getAttribute('href');
    expect(href).toBe(`https://www.kvk.nl/zoeken/?q=${aanvraag.organisatie.nummers.kvkNummer}`);
  });

  it('has the next step beside the data on a wide screen, and below them on a phone', async () => {
    const box = async (page: Page, name: string) =>
      (await page.getByRole('heading', { name, exact: true }).boundingBox()) ?? { x: 0, y: 0 };
    const { page } = await openDossier();
    const data = await box(page, ssdPagina.overnemenKop);
    const step = await box(page, ssdPagina.stappenKop);
    expect(step.x).toBeGreaterThan(data.x + 300);
    await page.setViewportSize({ width: 390, height: 844 });
    expect((await box(page, ssdPagina.stappenKop)).y).toBeGreaterThan(
      (await box(page, ssdPagina.overnemenKop)).y,
    );
  });

  it('asks once more before it ends the dossier, and takes no for an answer', async () => {
    const { page, kenmerk } = await openDossier();
    const { kop, knop, vraag } = ssdPagina.stappen.afgewezen;
    await page.getByText(kop, { exact: true }).click();
    await page.getByLabel(ssdPagina.toelichting, { exact: true }).fill('Niemand kent dit.');
    await druk(page, knop);
    const question = page.getByText(vraag?.question ?? '');
    await expect.poll(() => heeftFocus(question)).toBe(true);
    await druk(page, dossier.tochNiet);
    expect(await question.count()).toBe(0);
    const item = (await alleItems(bezoek.loket)).find((found) => found['kenmerk'] === kenmerk);
    expect(item?.['status']).toBe('wacht-op-ondertekening');
    await druk(page, knop);
    // On a number of its own, while there is something to check.
    const callBack = page.getByText(CALL_BACK, { exact: true });
    expect(await callBack.count()).toBe(1);
    await druk(page, vraag?.yes ?? '');
    await page.getByText(ssdPagina.geenStappen).waitFor();
    expect(await callBack.count()).toBe(0);
  });
});
