import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';
import { toetsAlles, toetsKleuren, toetsSysteemkleuren } from './axe.ts';
import { meldFouten } from './visitors.ts';
import { startBrowser } from './browser.ts';
import { Dossiers } from './states/dossiers.ts';
import { type Toestand, toonToestand } from './states/state.ts';
import {
  brokenWords,
  normaleTekst,
  smallTargets,
  vergrootTekst,
  watNietPast,
  zonderFocusrand,
} from './rendering.ts';

const BUREAU = { width: 1280, height: 900 };
/** 1280 pixels wide at 400 %: WCAG 1.4.10. */
const SMAL = { width: 320, height: 640 };
/** 1280 pixels wide at 200 %. */
const HALF = { width: 640, height: 800 };
const PHONE = { width: 390, height: 844 };

/** The service's minute lasts a second, so that what the clock does is there soon. */
const SNEL = { RETRY_UNIT_SECONDS: '1' };

/** A state that is not there by then will not come. */
const MAX_WACHT_MS = 10_000;

/**
 * Holds every state against what must be true of each page; a state is reached once. Each has a page of its own in one
 * browser that remembers nothing of the state before. A process of its own would cost more than the checks themselves.
 * @param onPhone whether it must also be easy to press, and to read in large letters, on a phone
 */
export function toetsToestanden(
  toestanden: readonly Toestand[],
  { onPhone = true }: { onPhone?: boolean } = {},
): void {
  let loket: Loket;
  let browser: Browser;
  let dossiers: Dossiers;
  let context: BrowserContext;
  let geheugen: CDPSession;
  beforeAll(async () => {
    [loket, browser] = await Promise.all([startLoket(SNEL), startBrowser(['--process-per-site'])]);
    dossiers = new Dossiers(loket);
    context = await browser.newContext({ baseURL: loket.site, locale: 'nl-NL', viewport: BUREAU });
    // The process of a site ends with its last page.
    const blijft = await context.newPage();
    await blijft.goto('/privacy/');
    geheugen = await context.newCDPSession(blijft);
  });
  afterAll(async () => {
    await browser.close();
    await ruimOp(loket);
  });

  describe.each(toestanden)('$naam', (toestand) => {
    let page: Page;
    const fouten: string[] = [];
    beforeAll(async () => {
      await geheugen.send('Storage.clearDataForOrigin', {
        origin: loket.site,
        storageTypes: 'all',
      });
      page = await context.newPage();
      page.setDefaultTimeout(MAX_WACHT_MS);
      meldFouten(page, (fout) => fouten.push(fout));
      await toonToestand(page, toestand, dossiers);
    });
    afterAll(() => page.close());

    // Light on the narrowest screen, dark on a wide one: what is wrong in one of the other two is so in one of these.
    it('has nothing that axe finds, fits 320 pixels in light, and shows the focus', async () => {
      await page.setViewportSize(SMAL);
      expect(await toetsAlles(page)).toEqual([]);
      expect(await watNietPast(page)).toEqual([]);
      expect(await zonderFocusrand(page)).toEqual([]);
    });

    it('has colours that axe can read in dark, on a wide screen', async () => {
      await page.setViewportSize(BUREAU);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await toetsKleuren(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    });

    it('can be read with text twice as large', async () => {
      await page.setViewportSize(HALF);
      expect(await vergrootTekst(page, 2)).toBe(2);
      expect(await watNietPast(page)).toEqual([]);
      await normaleTekst(page);
    });

    it.runIf(onPhone)('has targets for a finger and breaks no word of large text', async () => {
      await page.setViewportSize(PHONE);
      expect(await smallTargets(page)).toEqual([]);
      await vergrootTekst(page, 2);
      expect(await brokenWords(page)).toEqual([]);
      await normaleTekst(page);
    });

    // The colours are the system's own; a state without a screenshot has the same parts as one that has.
    if (toestand.beeld !== undefined) {
      it('works in forced colours, and shows the focus', async () => {
        await page.setViewportSize(BUREAU);
        await page.emulateMedia({ forcedColors: 'active' });
        expect(await toetsSysteemkleuren(page)).toEqual([]);
        expect(await zonderFocusrand(page)).toEqual([]);
      });
    }

    it('leaves no error in the console', () => {
      expect(fouten).toEqual([]);
    });
  });
}
