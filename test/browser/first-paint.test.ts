import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { stuurIn } from '../local/dossier-links.ts';
import { alleItems } from '../local/store.ts';
import { gebouwdePaginas } from '../unit/web/built.ts';
import { ontvangBezoekers } from './visitors.ts';
import { verstuur, wachtOpOntvangst } from './form.ts';
import { vulPaginaIn } from './fill-in.ts';

const bezoek = ontvangBezoekers();
const paden = Object.keys(gebouwdePaginas()).map(
  (bestand) => `/${bestand.replace('index.html', '')}`,
);

/** Opens a page of which no script ever comes: not refused either, so the browser goes on waiting. */
async function openZonderScripts(pad: string): Promise<{ page: Page; gevraagd: string[] }> {
  const page = await bezoek.open('/robots.txt');
  const gevraagd: string[] = [];
  page.on('request', (verzoek) => gevraagd.push(verzoek.resourceType()));
  await page.route('**/*.js', () => new Promise(() => undefined));
  await page.goto(pad, { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, gevraagd };
}

const eersteBeeld = (page: Page): Promise<boolean> =>
  page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length > 0);

describe('while the scripts are still on their way', () => {
  it.each(paden)('%s is drawn, with its style and without a web font', async (pad) => {
    const { page, gevraagd } = await openZonderScripts(pad);
    await expect.poll(() => eersteBeeld(page)).toBe(true);
    expect(gevraagd).toContain('stylesheet');
    expect(gevraagd).not.toContain('font');
  });

  it('the form can be filled in and sent', async () => {
    const aanvraag = { ...maakAanvraag(), opmerking: 'Het script was nog onderweg.' };
    const { page, gevraagd } = await openZonderScripts('/aanvragen/');
    await expect.poll(() => gevraagd).toContain('script');
    await vulPaginaIn(page, aanvraag);
    await verstuur(page);
    await wachtOpOntvangst(page);
    const items = await alleItems(bezoek.loket);
    expect(items.map((item) => item['aanvraag'])).toContainEqual(aanvraag);
  });
});

/** A page that marks each formatter of Intl that is made: the first one reads tables, which holds a slow phone up. */
async function openMetMerken(): Promise<{ page: Page; gemaakt: () => Promise<string[]> }> {
  const page = await bezoek.open('/robots.txt');
  await page.addInitScript(() => {
    for (const naam of ['ListFormat', 'DateTimeFormat'] as const) {
      Object.defineProperty(Intl, naam, {
        value: new Proxy<object>(Intl[naam], {
          construct(doel, argumenten: unknown[], nieuw) {
            performance.mark(`Intl.${naam}`);
            return Reflect.construct(doel as () => void, argumenten, nieuw) as object;
          },
        }),
      });
    }
  });
  const gemaakt = (): Promise<string[]> =>
    page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name));
  return { page, gemaakt };
}

describe('once the script is there', () => {
  it('an empty form has made no formatter of Intl yet', async () => {
    const { page, gemaakt } = await openMetMerken();
    await page.goto('/aanvragen/');
    await page.getByRole('button', { name: 'Verder' }).waitFor();
    expect(await gemaakt()).toEqual([]);
    await page.evaluate(() => new Intl.ListFormat('nl'));
    expect(await gemaakt()).toEqual(['Intl.ListFormat']);
  });

  it('the page of a dossier makes its formatter of dates while the API is still to answer', async () => {
    const { statuslink } = await stuurIn(bezoek.loket, maakAanvraag());
    const { page, gemaakt } = await openMetMerken();
    await page.route('**/api/**', () => new Promise(() => undefined));
    await page.goto(statuslink);
    await expect.poll(gemaakt).toEqual(['Intl.DateTimeFormat']);
  });
});
