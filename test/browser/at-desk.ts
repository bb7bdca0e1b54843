import type { Page } from 'playwright-core';
import { desk } from '../../web/pages/balie/teksten.ts';
import { press } from './acts.ts';

/** Who can sign in at the stand-in, by the names on its buttons. */
export type Person = 'Bo Behandelaar' | 'Cas Controleur' | 'Lou Lezer' | 'Nico Niemand';

/** Signs in from the page of the desk, as a person does. */
export async function signInAs(page: Page, name: Person): Promise<void> {
  await press(page, desk.signedOut.button);
  await press(page, name);
}

/** Opens the desk at a place, and signs in there. @param place what follows `/balie/`, such as `#<kenmerk>` */
export async function openDesk(page: Page, name: Person, place = ''): Promise<void> {
  await page.goto(`/balie/${place}`);
  await signInAs(page, name);
  await page.getByText(desk.signedInAs(name)).waitFor();
}
