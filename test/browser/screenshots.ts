import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { renderBericht } from '#render/bericht';
import { mailVanElkeSoort } from '../fixtures/berichten.ts';
import { ruimOp, startLoket } from '../local/service.ts';
import { startBrowser } from './browser.ts';
import { type Beeld, overzicht, type Weergave } from './screenshot-overview.ts';
import { alleToestanden } from './states/all.ts';
import { Dossiers } from './states/dossiers.ts';
import { toonToestand } from './states/state.ts';

/**
 * `npm run screenshots`: makes docs/screenshots/ anew. Every state that has a picture is shown on a phone, the first of
 * each page also on a wide screen; and of the mails one of each kind. Dates in them are those of the day on which they
 * are made.
 */
const MAP = join(import.meta.dirname, '../../docs/screenshots');

/** Shown in the README, as a phone shows it at first; and in the dark. */
const UITGELICHT = new Set([
  'start',
  'aanvragen-begin',
  'ondertekenen-vraag',
  'status-half-getekend',
  'ssd-papier',
  'mail-melding',
]);

const TELEFOON = { viewport: { width: 390, height: 844 } };
const SCHERM = { viewport: { width: 1280, height: 800 } };

/** WebP without loss is a third of PNG; only of a wide screen, with less text on more paper, it is not. */
const SCHERP = { type: 'webp', quality: 100, animations: 'disabled' } as const;
const ZACHTER = { ...SCHERP, quality: 60 } as const;

const plek = (beeld: string, weergave: string) => ({
  path: join(MAP, `${beeld}-${weergave}.webp`),
});

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
    await doe(await context.newPage());
  } finally {
    await context.close();
  }
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
    if (isEerste) await page.screenshot({ ...plek(beeld, 'telefoon'), ...SCHERP, fullPage: true });
    else await page.locator('main').screenshot({ ...plek(beeld, 'telefoon'), ...SCHERP });
  });
  if (isEerste) {
    await toon(SCHERM, (page) =>
      page.screenshot({ ...plek(beeld, 'scherm'), ...ZACHTER, fullPage: true }),
    );
  }
  if (uitgelicht) {
    await toon({ ...TELEFOON, colorScheme: 'dark' }, (page) =>
      page.screenshot({ ...plek(beeld, 'donker'), ...SCHERP, fullPage: true }),
    );
  }
  return [
    'telefoon',
    ...(isEerste ? ['scherm' as const] : []),
    ...(uitgelicht ? ['donker' as const] : []),
  ];
}

async function fotografeerToestanden(browser: Browser): Promise<Beeld[]> {
  const loket = await startLoket({ RETRY_UNIT_SECONDS: '1' });
  const dossiers = new Dossiers(loket);
  const beelden: Beeld[] = [];
  const gehad = new Set<string>();
  try {
    for (const toestand of alleToestanden) {
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
      beelden.push({ beeld, naam: `mail: ${inhoud.onderwerp}`, weergaven: ['telefoon'] });
    }
  });
  return beelden;
}

await rm(MAP, { recursive: true, force: true });
await mkdir(MAP, { recursive: true });
const browser = await startBrowser();
try {
  const beelden = [...(await fotografeerToestanden(browser)), ...(await fotografeerMails(browser))];
  await writeFile(join(MAP, 'README.md'), overzicht(beelden));
  console.log(
    `${beelden.flatMap(({ weergaven }) => weergaven).length} pictures of ${beelden.length} states`,
  );
} finally {
  await browser.close();
}
