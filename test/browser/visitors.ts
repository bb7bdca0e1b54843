import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type Service, cleanUp, startService } from '../local/service.ts';
import { startBrowser } from './browser.ts';

/** The service and the browser that the tests of one file share. */
export type Visitors = {
  readonly service: Service;
  /** Somebody opens a link, in a browser of their own. */
  readonly open: (link: string, options?: BrowserContextOptions) => Promise<Page>;
};

/**
 * Starts the service and a browser for the tests of a file, and lets no test end with an error in a page's console.
 * @param env settings of the service on top of those of the test
 */
export function receiveVisitors(env: Record<string, string> = {}): Visitors {
  let service: Service;
  let browser: Browser;
  let contexts: BrowserContext[];
  let errors: string[];
  beforeAll(async () => {
    [service, browser] = await Promise.all([startService(env), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await cleanUp(service);
  });
  beforeEach(() => {
    contexts = [];
    errors = [];
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    expect(errors).toEqual([]);
  });
  return {
    get service() {
      return service;
    },
    open: async (link, options = {}) => {
      const context = await browser.newContext({
        ...options,
        baseURL: service.site,
        locale: 'nl-NL',
      });
      contexts.push(context);
      const page = await context.newPage();
      reportErrors(page, (error) => errors.push(error));
      await page.goto(link);
      return page;
    },
  };
}

/** Tells of every error and warning in a page's console. */
export function reportErrors(page: Page, report: (error: string) => void): void {
  page.on('console', (line) => {
    const isError = line.type() === 'error' || line.type() === 'warning';
    // A refusal by the API is an answer, though the browser logs it.
    if (isError && !line.text().startsWith('Failed to load resource')) report(line.text());
  });
  page.on('pageerror', (error) => {
    report(error.message);
  });
}
