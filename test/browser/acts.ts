import type { Locator, Page } from 'playwright-core';

/** Waits for a heading with exactly this name. */
export const headingNamed = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name, exact: true }).waitFor();

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Signs on the page to sign; the double press must not count twice. */
export async function pressSign(page: Page): Promise<void> {
  await page.getByLabel('Ik heb de hele aanvraag gelezen en ik ga akkoord.').check();
  await page.getByRole('button', { name: 'Onderteken', exact: true }).dblclick();
  await headingNamed(page, 'U hebt ondertekend');
}

export const hasFocus = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => element === document.activeElement);
