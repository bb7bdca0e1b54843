import type { BrowserContextOptions, Cookie, Page } from 'playwright-core';
import { SESSION_COOKIE } from '../../functions/desk/cookies.ts';
import { atDesk, desk, work } from '../../web/pages/balie/teksten.ts';
import { ssdPage } from '../../web/pages/ssd/teksten.ts';
import type { Service } from '../local/service.ts';
import { bo, cas, lou, startSession } from '../local/session.ts';
import { press } from './acts.ts';
import type { Visitors } from './visitors.ts';

const employees = { 'Bo Behandelaar': bo, 'Cas Controleur': cas, 'Lou Lezer': lou } as const;

/** Who may work at the desk. */
export type Employee = keyof typeof employees;

/** Who can sign in at the stand-in, by the names on its buttons. */
export type Person = Employee | 'Nico Niemand';

/** Signs in from the page of the desk, as a person does. */
export async function signInAs(page: Page, name: Person): Promise<void> {
  await press(page, desk.signedOut.button);
  await press(page, name);
}

/** What a browser holds in which somebody signed in before: the pages of signing in cost more than most tests themselves. */
export async function signedIn(service: Service, name: Employee) {
  const { cookie = '' } = await startSession(service, employees[name]);
  const session: Cookie = {
    name: SESSION_COOKIE,
    value: cookie.slice(SESSION_COOKIE.length + 1),
    domain: new URL(service.site).hostname,
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
  };
  return { cookies: [session], origins: [] };
}

/** Opens the desk at a place, in a browser in which somebody signed in. @param place what follows `/balie/`, such as `#<kenmerk>` */
export async function openDesk(
  page: Page,
  service: Service,
  name: Employee,
  place = '',
): Promise<void> {
  await page.context().addCookies((await signedIn(service, name)).cookies);
  await page.goto(`/balie/${place}`);
  await page.getByText(desk.signedInAs(name)).waitFor();
}

/** Somebody who signed in before opens a place at the desk, in a browser of their own. */
export async function openAtDesk(
  { service, open }: Visitors,
  place: string,
  name: Employee,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await open(`/balie/${place}`, {
    ...options,
    storageState: await signedIn(service, name),
  });
  await page.getByText(desk.signedInAs(name)).waitFor();
  return page;
}

export const bar = (page: Page) => page.getByRole('region', { name: desk.bar });

export async function search(page: Page, text: string): Promise<void> {
  await page.getByLabel(work.fields.zoek).fill(text);
  await press(page, work.show);
}

export async function note(page: Page, text: string): Promise<void> {
  await page.getByLabel(atDesk.note).fill(text);
  await press(page, atDesk.saveNote);
}

export async function takeStep(
  page: Page,
  step: 'papier-ontvangen' | 'in-behandeling' | 'verwerkt',
) {
  const { button, question, succeeded } = ssdPage.stappen[step];
  await press(page, button);
  if (question !== undefined) await press(page, question.yes);
  await page.getByText(succeeded).waitFor();
}
