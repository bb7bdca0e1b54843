// First: what this makes up, such as when a mail bounced, has the same time as the service.
import './picture-clock.ts';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { renderBericht } from '#render/bericht';
import { mailVanElkeSoort } from '../fixtures/berichten.ts';
import { ruimOp, startLoket } from '../local/service.ts';
import { startBrowser } from './browser.ts';
import { PICTURE_MOMENT } from './picture-moment.ts';
import { type Beeld, overzicht, type Weergave } from './screenshot-overview.ts';
import { alleToestanden } from './states/all.ts';
import { deskToestanden } from './states/desk.ts';
import { Dossiers } from './states/dossiers.ts';
import { type Toestand, toonToestand } from './states/state.ts';

/**
 * `npm run screenshots`: makes docs/screenshots/ anew. Every state that has a picture is shown on a phone, the first of
 * each page also on a wide screen; and of the mails one of each kind. They are made on a day of their own, so that only
 * what changed differs from the last time.
 */
const MAP = join(import.meta.dirname, '../../docs/screenshots');
const CLOCK = join(import.meta.dirname, 'picture-clock.ts');

/** As a phone shows it at first: in the README, and in the dark. */
const UITGELICHT = new Set([
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
const SCHERM = { viewport: { width: 1280, height: 800 } };

/** WebP without loss is a third of PNG; only of a wide screen, with less text on more paper, it is not. */
const SCHERP = { type: 'webp', quality: 100, animations: 'disabled' } as const;
const ZACHTER = { ...SCHERP, quality: 60 } as const;

const SKIP_LINK = '.nl-skip-link';

const plek = (beeld: string, weergave: string) => ({
  path: join(MAP, `${beeld}-${weergave}.webp`),
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
async function metPagina(
  browser: Browser,
  opties: BrowserContextOptions,
  doe: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    ...opties,
  });
  try {
    await context.addInitScript(stopClock, PICTURE_MOMENT);
    await doe(await context.newPage());
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
async function screenshotOf(page: Page, beeld: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  const shown = (await dialog.count()) > 0 ? dialog : page.locator('main');
  await shown.screenshot({ ...plek(beeld, 'telefoon'), ...SCHERP });
}

/** Shows a state in each way that it is to be seen. @returns which ways */
async function fotografeer(
  { beeld, isEerste }: { beeld: string; isEerste: boolean },
  toon: (opties: BrowserContextOptions, doe: (page: Page) => Promise<unknown>) => Promise<void>,
): Promise<Weergave[]> {
  const uitgelicht = UITGELICHT.has(beeld);
  await toon(TELEFOON, async (page) => {
    if (uitgelicht) await page.screenshot({ ...plek(beeld, 'boven'), ...SCHERP });
    // What stands around it is the same as around the first.
    await tidy(page, isEerste ? SKIP_LINK : `${SKIP_LINK}, header`);
    if (isEerste) await page.screenshot({ ...plek(beeld, 'telefoon'), ...SCHERP, fullPage: true });
    else await screenshotOf(page, beeld);
  });
  const isWide = isEerste || ALSO_WIDE.has(beeld);
  if (isWide) {
    await toon(SCHERM, async (page) => {
      await tidy(page, SKIP_LINK);
      await page.screenshot({ ...plek(beeld, 'scherm'), ...ZACHTER, fullPage: true });
    });
  }
  if (uitgelicht) {
    await toon({ ...TELEFOON, colorScheme: 'dark' }, (page) =>
      page.screenshot({ ...plek(beeld, 'donker'), ...SCHERP }),
    );
  }
  return [
    'telefoon',
    ...(isWide ? ['scherm' as const] : []),
    ...(uitgelicht ? ['donker' as const] : []),
  ];
}

/** Each in a service of its own, where nothing else came in: so a list shows the same each time. */
async function fotografeerToestanden(
  browser: Browser,
  states: readonly Toestand[],
): Promise<Beeld[]> {
  const loket = await startLoket({ RETRY_UNIT_SECONDS: '0.1' }, CLOCK);
  const dossiers = new Dossiers(loket);
  const beelden: Beeld[] = [];
  const gehad = new Set<string>();
  try {
    for (const toestand of states) {
      const { beeld, naam } = toestand;
      if (beeld === undefined) continue;
      const [pagina = beeld] = beeld.split('-');
      const weergaven = await fotografeer({ beeld, isEerste: !gehad.has(pagina) }, (opties, doe) =>
        metPagina(browser, { ...opties, baseURL: loket.site }, async (page) => {
          await toonToestand(page, toestand, dossiers);
          await doe(page);
        }),
      );
      gehad.add(pagina);
      beelden.push({ beeld, naam, weergaven });
    }
  } finally {
    await ruimOp(loket);
  }
  return beelden;
}

async function fotografeerMails(browser: Browser): Promise<Beeld[]> {
  const beelden: Beeld[] = [];
  await metPagina(browser, TELEFOON, async (page) => {
    for (const { soort, inhoud } of mailVanElkeSoort()) {
      const beeld = `mail-${soort}`;
      await page.setContent(renderBericht(inhoud));
      if (UITGELICHT.has(beeld)) await page.screenshot({ ...plek(beeld, 'boven'), ...SCHERP });
      await page.screenshot({ ...plek(beeld, 'telefoon'), ...SCHERP, fullPage: true });
      beelden.push({ beeld, naam: `mail: ${soort}`, weergaven: ['telefoon'] });
    }
  });
  return beelden;
}

await rm(MAP, { recursive: true, force: true });
await mkdir(MAP, { recursive: true });
const browser = await startBrowser();
try {
  const beelden = [
    ...(await fotografeerToestanden(browser, alleToestanden)),
    ...(await fotografeerToestanden(browser, deskToestanden)),
    ...(await fotografeerMails(browser)),
  ];
  await writeFile(join(MAP, 'README.md'), overzicht(beelden));
  console.log(
    `${beelden.flatMap(({ weergaven }) => weergaven).length} pictures of ${beelden.length} states`,
  );
} finally {
  await browser.close();
}
