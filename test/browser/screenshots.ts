// First: what this makes up, such as when a mail bounced, has the same time as the service.
import './picture-clock.ts';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { renderBericht } from '#render/bericht';
import { mailOfEachSoort } from '../fixtures/berichten.ts';
import { cleanUp } from '../local/service.ts';
import { startServiceProcess } from '../local/service-process.ts';
import { startBrowser } from './browser.ts';
import { PICTURE_MOMENT } from './picture-moment.ts';
import { type View, overview, type Rendering } from './screenshot-overview.ts';
import { allStates } from './states/all.ts';
import { deskStates } from './states/desk.ts';
import { Dossiers } from './states/dossiers.ts';
import { type State, showState } from './states/state.ts';

/**
 * `npm run screenshots`: makes docs/screenshots/ anew. Every state that has a picture is shown on a phone, the first of
 * each page also on a wide screen; and of the mails one of each kind. They are made on a day of their own, so that only
 * what changed differs from the last time.
 */
const FOLDER = join(import.meta.dirname, '../../docs/screenshots');
const CLOCK = join(import.meta.dirname, 'picture-clock.ts');

/** As a phone shows it at first: in the README, and in the dark. */
const HIGHLIGHTED = new Set([
  'start',
  'aanvragen-begin',
  'ondertekenen-vraag',
  'status-half-getekend',
  'ssd-papier',
  'mail-melding',
]);

/** Much of the desk is done at a wide screen. */
const ALSO_WIDE = new Set(['balie-lijst', 'balie-gefilterd', 'balie-dossier-van-mij']);

const TELEFOON = { viewport: { width: 390, height: 844 } };
const SCREEN = { viewport: { width: 1280, height: 800 } };

/** WebP without loss is a third of PNG; only of a wide screen, with less text on more paper, it is not. */
const SHARP = { type: 'webp', quality: 100, animations: 'disabled' } as const;
const SOFTER = { ...SHARP, quality: 60 } as const;

const SKIP_LINK = '.nl-skip-link';

const place = (view: string, rendering: string) => ({
  path: join(FOLDER, `${view}-${rendering}.webp`),
});

/** Else the proof of work seems to have expired weeks ago, and each aanvraag to wait for weeks. Runs in the page. */
function stopClock(moment: number): void {
  const Real = Date;
  Real.now = () => moment;
  globalThis.Date = new Proxy(Real, {
    construct: (_, values: unknown[], made) =>
      Reflect.construct(Real, values.length === 0 ? [moment] : values, made) as object,
  });
}

/** Opens a page in a browser of its own, as it is where people use this. */
async function withPage(
  browser: Browser,
  options: BrowserContextOptions,
  run: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    ...options,
  });
  try {
    await context.addInitScript(stopClock, PICTURE_MOMENT);
    await run(await context.newPage());
  } finally {
    await context.close();
  }
}

/** What only shows in a picture of more than a screen, or of a page that a mouse is on. */
async function tidy(page: Page, selector: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.locator(selector).evaluateAll((found) => {
    for (const element of found) (element as HTMLElement).hidden = true;
  });
}

/** What a dialog lies over is no news, and taller than it. */
async function screenshotOf(page: Page, view: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  const shown = (await dialog.count()) > 0 ? dialog : page.locator('main');
  await shown.screenshot({ ...place(view, 'phone'), ...SHARP });
}

/** Shows a state in each way that it is to be seen. @returns which ways */
async function photograph(
  { view, isFirst }: { view: string; isFirst: boolean },
  show: (options: BrowserContextOptions, run: (page: Page) => Promise<unknown>) => Promise<void>,
): Promise<Rendering[]> {
  const highlighted = HIGHLIGHTED.has(view);
  await show(TELEFOON, async (page) => {
    if (highlighted) await page.screenshot({ ...place(view, 'boven'), ...SHARP });
    // What stands around it is the same as around the first.
    await tidy(page, isFirst ? SKIP_LINK : `${SKIP_LINK}, header`);
    if (isFirst) await page.screenshot({ ...place(view, 'phone'), ...SHARP, fullPage: true });
    else await screenshotOf(page, view);
  });
  const isWide = isFirst || ALSO_WIDE.has(view);
  if (isWide) {
    await show(SCREEN, async (page) => {
      await tidy(page, SKIP_LINK);
      await page.screenshot({ ...place(view, 'screen'), ...SOFTER, fullPage: true });
    });
  }
  if (highlighted) {
    await show({ ...TELEFOON, colorScheme: 'dark' }, (page) =>
      page.screenshot({ ...place(view, 'dark'), ...SHARP }),
    );
  }
  return [
    'phone',
    ...(isWide ? ['screen' as const] : []),
    ...(highlighted ? ['dark' as const] : []),
  ];
}

/** Each in a service of its own, where nothing else came in: so a list shows the same each time. */
async function photographStates(browser: Browser, states: readonly State[]): Promise<View[]> {
  const service = await startServiceProcess({ RETRY_UNIT_SECONDS: '0.1' }, CLOCK);
  const dossiers = new Dossiers(service);
  const pictures: View[] = [];
  const had = new Set<string>();
  try {
    for (const state of states) {
      const { view, naam } = state;
      if (view === undefined) continue;
      const [page = view] = view.split('-');
      const renderings = await photograph({ view, isFirst: !had.has(page) }, (options, run) =>
        withPage(browser, { ...options, baseURL: service.site }, async (page) => {
          await showState(page, state, dossiers);
          await run(page);
        }),
      );
      had.add(page);
      pictures.push({ view, naam, renderings });
    }
  } finally {
    await cleanUp(service);
  }
  return pictures;
}

async function photographMails(browser: Browser): Promise<View[]> {
  const pictures: View[] = [];
  await withPage(browser, TELEFOON, async (page) => {
    for (const { soort, content } of mailOfEachSoort()) {
      const view = `mail-${soort}`;
      await page.setContent(renderBericht(content));
      if (HIGHLIGHTED.has(view)) await page.screenshot({ ...place(view, 'boven'), ...SHARP });
      await page.screenshot({ ...place(view, 'phone'), ...SHARP, fullPage: true });
      pictures.push({ view, naam: `mail: ${soort}`, renderings: ['phone'] });
    }
  });
  return pictures;
}

await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const browser = await startBrowser();
try {
  const pictures = [
    ...(await photographStates(browser, allStates)),
    ...(await photographStates(browser, deskStates)),
    ...(await photographMails(browser)),
  ];
  await writeFile(join(FOLDER, 'README.md'), overview(pictures));
  console.log(
    `${pictures.flatMap(({ renderings }) => renderings).length} pictures of ${pictures.length} states`,
  );
} finally {
  await browser.close();
}
