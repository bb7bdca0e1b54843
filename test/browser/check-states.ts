import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Service, cleanUp, startService } from '../local/service.ts';
import { checkEverything, checkColours, checkSystemColours } from './axe.ts';
import { reportErrors } from './visitors.ts';
import { startBrowser } from './browser.ts';
import { Dossiers } from './states/dossiers.ts';
import { type State, showState } from './states/state.ts';
import {
  brokenWords,
  normalText,
  smallTargets,
  unheardErrors,
  enlargeText,
  whatDoesNotFit,
  withoutFocusRing,
} from './rendering.ts';

const BUREAU = { width: 1280, height: 900 };
/** 1280 pixels wide at 400 %: WCAG 1.4.10. */
const NARROW = { width: 320, height: 640 };
/** 1280 pixels wide at 200 %. */
const HALF = { width: 640, height: 800 };
const PHONE = { width: 390, height: 844 };

/** The service's minute lasts a second, so that what the clock does is there soon. */
const FAST = { RETRY_UNIT_SECONDS: '1' };

/** A state that is not there by then will not come. */
const MAX_WAIT_MS = 10_000;

/**
 * Holds every state against what must be true of each page; a state is reached once. Each has a page of its own in one
 * browser that remembers nothing of the state before. A process of its own would cost more than the checks themselves.
 * @param onPhone whether it must also be easy to press, and to read in large letters, on a phone
 */
export function checkStates(
  states: readonly State[],
  { onPhone = true }: { onPhone?: boolean } = {},
): void {
  let service: Service;
  let browser: Browser;
  let dossiers: Dossiers;
  let context: BrowserContext;
  let memory: CDPSession;
  beforeAll(async () => {
    [service, browser] = await Promise.all([
      startService(FAST),
      startBrowser(['--process-per-site']),
    ]);
    dossiers = new Dossiers(service);
    context = await browser.newContext({
      baseURL: service.site,
      locale: 'nl-NL',
      viewport: BUREAU,
    });
    // The process of a site ends with its last page.
    const stays = await context.newPage();
    await stays.goto('/privacy/');
    memory = await context.newCDPSession(stays);
  });
  afterAll(async () => {
    await browser.close();
    await cleanUp(service);
  });

  describe.each(states)('$naam', (state) => {
    let page: Page;
    const errors: string[] = [];
    beforeAll(async () => {
      await memory.send('Storage.clearDataForOrigin', {
        origin: service.site,
        storageTypes: 'all',
      });
      page = await context.newPage();
      page.setDefaultTimeout(MAX_WAIT_MS);
      reportErrors(page, (error) => errors.push(error));
      await showState(page, state, dossiers);
    });
    afterAll(() => page.close());

    // Light on the narrowest screen, dark on a wide one: what is wrong in one of the other two is so in one of these.
    it('has nothing that axe finds, fits 320 pixels in light, shows the focus and tells each error', async () => {
      await page.setViewportSize(NARROW);
      expect(await checkEverything(page)).toEqual([]);
      expect(await whatDoesNotFit(page)).toEqual([]);
      expect(await withoutFocusRing(page)).toEqual([]);
      expect(await unheardErrors(page)).toEqual([]);
    });

    it('has colours that axe can read in dark, on a wide screen', async () => {
      await page.setViewportSize(BUREAU);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await checkColours(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    });

    it('can be read with text twice as large', async () => {
      await page.setViewportSize(HALF);
      expect(await enlargeText(page, 2)).toBe(2);
      expect(await whatDoesNotFit(page)).toEqual([]);
      await normalText(page);
    });

    it.runIf(onPhone)('has targets for a finger and breaks no word of large text', async () => {
      await page.setViewportSize(PHONE);
      expect(await smallTargets(page)).toEqual([]);
      await enlargeText(page, 2);
      expect(await brokenWords(page)).toEqual([]);
      await normalText(page);
    });

    // The colours are the system's own; a state without a screenshot has the same parts as one that has.
    if (state.view !== undefined) {
      it('works in forced colours, and shows the focus', async () => {
        await page.setViewportSize(BUREAU);
        await page.emulateMedia({ forcedColors: 'active' });
        expect(await checkSystemColours(page)).toEqual([]);
        expect(await withoutFocusRing(page)).toEqual([]);
      });
    }

    it('leaves no error in the console', () => {
      expect(errors).toEqual([]);
    });
  });
}
