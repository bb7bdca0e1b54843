import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { alleItems } from '../lokaal/opslag.ts';
import { gebouwdePaginas } from '../web/gebouwd.ts';
import { ontvangBezoekers } from './bezoekers.ts';
import { verstuur, wachtOpOntvangst } from './formulier.ts';
import { vulPaginaIn } from './invullen.ts';

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
    expect(gevraagd).toContain('script');
    await vulPaginaIn(page, aanvraag);
    await verstuur(page);
    await wachtOpOntvangst(page);
    const items = await alleItems(bezoek.loket);
    expect(items.map((item) => item['aanvraag'])).toContainEqual(aanvraag);
  });
});

describe('once the script is there', () => {
  it('an empty form has read no tables of Intl yet: that holds a slow phone up', async () => {
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
    const gelezen = (): Promise<string[]> =>
      page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name));
    await page.goto('/aanvragen/');
    await page.getByRole('button', { name: 'Verder' }).waitFor();
    expect(await gelezen()).toEqual([]);
    await page.evaluate(() => new Intl.ListFormat('nl'));
    expect(await gelezen()).toEqual(['Intl.ListFormat']);
  });
});
