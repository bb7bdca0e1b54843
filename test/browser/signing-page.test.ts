import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { serviceName } from '../../shared/aanvraag/contact.ts';
import { statusTexts } from '../../shared/dossier/status-texts.ts';
import { dossier } from '../../web/dossier/teksten.ts';
import { ondertekenen } from '../../web/pages/ondertekenen/teksten.ts';
import { receiveVisitors } from './visitors.ts';
import { pressSign } from './acts.ts';
import { linkOf } from './states/dossier-page.ts';
import { Dossiers, type DossierName } from './states/dossiers.ts';

const visit = receiveVisitors({ RETRY_UNIT_SECONDS: '1' });
const PHONE = { viewport: { width: 390, height: 844 } };

const openAs = async (name: DossierName): Promise<Page> =>
  visit.open(linkOf.ondertekenen(await new Dossiers(visit.service).links(name)), PHONE);

/** The heading of the page and the title of its tab. */
async function expectState(page: Page, state: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: state, exact: true }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  await expect.poll(() => page.title()).toBe(`${state} – ${ondertekenen.titel} – ${serviceName}`);
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
      ondertekenen.meaningHeading,
      ondertekenen.akkoord,
      dossier.samenvattingHeading,
      'Rengerslaan 10, 8917 DD Leeuwarden',
    ].map((text) => above.indexOf(text));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });

  it('leads to the whole aanvraag and keeps its link', async () => {
    const page = await openAs('een-ondertekenaar');
    const address = page.url();
    await page.getByRole('link', { name: ondertekenen.readEverything }).click();
    await page.getByText('Rengerslaan 10, 8917 DD Leeuwarden').waitFor();
    await expect.poll(() => page.url()).toBe(address);
  });

  it('tells in its heading and its title how it stands, before and after signing', async () => {
    const page = await openAs('een-ondertekenaar');
    await expectState(page, ondertekenen.questionHeading);
    await pressSign(page);
    await expectState(page, ondertekenen.signedHeading);
  });

  it.each([
    ['geweigerd', ondertekenen.geweigerdHeading],
    ['verlopen', statusTexts.verlopen.tooLate.heading],
  ] as const)('tells so of one that is %s', async (name, state) => {
    await expectState(await openAs(name), state);
  });

  it('tells so of a link that is not valid', async () => {
    const page = await visit.open('/ondertekenen/#7K3F-9QXT-2MAB.a.verzonnen', PHONE);
    await expectState(page, dossier.notFoundHeading);
  });

  it('explains an address that was corrected', async () => {
    const page = await openAs('adres-verbeterd');
    await page.getByText(ondertekenen.corrected('bram.visser@example.org')).waitFor();
  });
});
