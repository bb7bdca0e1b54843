import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dienstnaam } from '../../shared/aanvraag/contact.ts';
import { statusTexts } from '../../shared/dossier/status-texts.ts';
import { dossier } from '../../web/dossier/teksten.ts';
import { ondertekenen } from '../../web/pages/ondertekenen/teksten.ts';
import { ontvangBezoekers } from './visitors.ts';
import { teken } from './acts.ts';
import { linkVan } from './states/dossier-page.ts';
import { Dossiers, type Dossiernaam } from './states/dossiers.ts';

const bezoek = ontvangBezoekers({ RETRY_UNIT_SECONDS: '1' });
const PHONE = { viewport: { width: 390, height: 844 } };

const openAs = async (naam: Dossiernaam): Promise<Page> =>
  bezoek.open(linkVan.ondertekenen(await new Dossiers(bezoek.loket).links(naam)), PHONE);

/** The heading of the page and the title of its tab. */
async function expectState(page: Page, state: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: state, exact: true }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  await expect.poll(() => page.title()).toBe(`${state} – ${ondertekenen.titel} – ${dienstnaam}`);
}

describe('the page to sign', () => {
  it('says first who asks what, for which roles and what it means, with the button in two screens', async () => {
    const page = await openAs('een-ondertekenaar');
    const sign = page.getByRole('button', { name: ondertekenen.teken, exact: true });
    const box = await sign.boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(2 * PHONE.viewport.height);
    const above = await page.locator('main').innerText();
    const order = [
      'U bent A. Bakker',
      'NHL Stenden Hogeschool',
      'Beheerder RIO Algemeen',
      ondertekenen.betekenisKop,
      ondertekenen.akkoord,
      dossier.samenvattingKop,
      'Rengerslaan 10, 8917 DD Leeuwarden',
    ].map((text) => above.indexOf(text));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });

  it('leads to the whole aanvraag and keeps its link', async () => {
    const page = await openAs('een-ondertekenaar');
    const address = page.url();
    await page.getByRole('link', { name: ondertekenen.leesAlles }).click();
    await page.getByText('Rengerslaan 10, 8917 DD Leeuwarden').waitFor();
    await expect.poll(() => page.url()).toBe(address);
  });

  it('tells in its heading and its title how it stands, before and after signing', async () => {
    const page = await openAs('een-ondertekenaar');
    await expectState(page, ondertekenen.vraagKop);
    await teken(page);
    await expectState(page, ondertekenen.getekendKop);
  });

  it.each([
    ['geweigerd', ondertekenen.geweigerdKop],
    ['verlopen', statusTexts.verlopen.tooLate.kop],
  ] as const)('tells so of one that is %s', async (naam, state) => {
    await expectState(await openAs(naam), state);
  });

  it('tells so of a link that is not valid', async () => {
    const page = await bezoek.open('/ondertekenen/#7K3F-9QXT-2MAB.a.verzonnen', PHONE);
    await expectState(page, dossier.nietGevondenKop);
  });

  it('explains an address that was corrected', async () => {
    const page = await openAs('adres-verbeterd');
    await page.getByText(ondertekenen.gecorrigeerd('bram.visser@example.org')).waitFor();
  });
});
