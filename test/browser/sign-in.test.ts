import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkEverything } from './axe.ts';
import { receiveVisitors } from './visitors.ts';

const visit = receiveVisitors();

const START = '/api/v1/sessie/start?naar=/balie/';

/** What the page that is open gets to know of who is signed in. */
const whoIsSignedIn = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const response = await fetch('/api/v1/sessie');
    return response.ok ? ((await response.json()) as { naam: string }).naam : response.status;
  });

const signOut = (page: Page): Promise<number> =>
  page.evaluate(async () => (await fetch('/api/v1/sessie', { method: 'DELETE' })).status);

const choose = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name }).click();
};

describe('signing in with a browser', () => {
  it('works by either name of this machine, in the clear, and ends with signing out', async () => {
    const { site } = visit.service;
    for (const start of [site, site.replace('localhost', '127.0.0.1')]) {
      const page = await visit.open(`${start}${START}`);
      expect(await checkEverything(page)).toEqual([]);
      await choose(page, 'Bo Behandelaar');
      await page.waitForURL(`${site}/balie/`);
      expect(await whoIsSignedIn(page)).toBe('Bo Behandelaar');
      const [cookie] = await page.context().cookies(site);
      expect(cookie).toMatchObject({
        name: '__Host-session',
        httpOnly: true,
        secure: true,
        sameSite: 'Lax',
      });
      expect(await page.evaluate(() => document.cookie)).toBe('');
      expect(await signOut(page)).toBe(204);
      expect(await whoIsSignedIn(page)).toBe(401);
    }
  });

  it('lets the same browser be somebody else, and asks each time who', async () => {
    const page = await visit.open(START);
    await choose(page, 'Bo Behandelaar');
    await page.waitForURL('**/balie/');
    await page.goto(START);
    await choose(page, 'Lou Lezer');
    await page.waitForURL('**/balie/');
    expect(await whoIsSignedIn(page)).toBe('Lou Lezer');
  });

  it('tells Nico why not, and where to go on', async () => {
    const page = await visit.open(START);
    await choose(page, 'Nico Niemand');
    await page.getByRole('heading', { level: 1, name: 'U mag dit niet doen' }).waitFor();
    expect(await checkEverything(page)).toEqual([]);
    await page.getByRole('link', { name: 'Naar de balie' }).waitFor();
    expect(await whoIsSignedIn(page)).toBe(401);
  });

  it('says so when somebody goes back to an answer that was used', async () => {
    const page = await visit.open(START);
    let answer = '';
    page.on('request', (request) => {
      if (request.url().includes('/sessie/terug')) answer = request.url();
    });
    await choose(page, 'Cas Controleur');
    await page.waitForURL('**/balie/');
    await page.goto(answer);
    await page.getByRole('heading', { name: 'Het inloggen is niet gelukt' }).waitFor();
    // Who was in stays in.
    expect(await whoIsSignedIn(page)).toBe('Cas Controleur');
  });
});
