import type { Cookie, Page } from 'playwright-core';
import { SESSION_COOKIE } from '../../functions/desk/cookies.ts';
import { desk } from '../../web/pages/balie/teksten.ts';
import type { Service } from '../local/service.ts';
import { bo, cas, lou, startSession } from '../local/session.ts';
import { press } from './acts.ts';

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
