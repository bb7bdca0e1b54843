import type { Locator, Page } from 'playwright-core';

/** Waits for a heading with exactly this name. */
export const kop = (page: Page, naam: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name: naam, exact: true }).waitFor();

export const druk = (page: Page, naam: string): Promise<void> =>
  page.getByRole('button', { name: naam, exact: true }).click();

/** Signs on the page to sign; the double press must not count twice. */
export async function teken(page: Page): Promise<void> {
  await page.getByLabel('Ik heb de hele aanvraag gelezen en ik ga akkoord.').check();
  await page.getByRole('button', { name: 'Onderteken', exact: true }).dblclick();
  await kop(page, 'U hebt ondertekend');
}

export const heeftFocus = (plek: Locator): Promise<boolean> =>
  plek.evaluate((element) => element === document.activeElement);
