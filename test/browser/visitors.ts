import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';
import { startBrowser } from './browser.ts';

/** The service and the browser that the tests of one file share. */
export type Bezoekers = {
  readonly loket: Loket;
  /** Somebody opens a link, in a browser of their own. */
  readonly open: (link: string, opties?: BrowserContextOptions) => Promise<Page>;
};

/**
 * Starts the service and a browser for the tests of a file, and lets no test end with an error in a page's console.
 * @param omgeving settings of the service on top of those of the test
 */
export function ontvangBezoekers(omgeving: Record<string, string> = {}): Bezoekers {
  let loket: Loket;
  let browser: Browser;
  let contexten: BrowserContext[];
  let fouten: string[];
  beforeAll(async () => {
    [loket, browser] = await Promise.all([startLoket(omgeving), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await ruimOp(loket);
  });
  beforeEach(() => {
    contexten = [];
    fouten = [];
  });
  afterEach(async () => {
    await Promise.all(contexten.map((context) => context.close()));
    expect(fouten).toEqual([]);
  });
  return {
    get loket() {
      return loket;
    },
    open: async (link, opties = {}) => {
      const context = await browser.newContext({ ...opties, baseURL: loket.site, locale: 'nl-NL' });
      contexten.push(context);
      const page = await context.newPage();
      meldFouten(page, (fout) => fouten.push(fout));
      await page.goto(link);
      return page;
    },
  };
}

/** Tells of every error and warning in a page's console. */
export function meldFouten(page: Page, meld: (fout: string) => void): void {
  page.on('console', (regel) => {
    const isFout = regel.type() === 'error' || regel.type() === 'warning';
    // A refusal by the API is an answer, though the browser logs it.
    if (isFout && !regel.text().startsWith('Failed to load resource')) meld(regel.text());
  });
  page.on('pageerror', (fout) => {
    meld(fout.message);
  });
}
