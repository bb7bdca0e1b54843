import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { allItems } from '../local/store.ts';
import { builtPages } from '../unit/web/built.ts';
import { receiveVisitors } from './visitors.ts';
import { dispatch, waitForOntvangst } from './form.ts';
import { fillInPage } from './fill-in.ts';

const visit = receiveVisitors();
const paths = Object.keys(builtPages()).map((file) => `/${file.replace('index.html', '')}`);

/** Opens a page of which no script ever comes: not refused either, so the browser goes on waiting. */
async function openWithoutScripts(path: string): Promise<{ page: Page; requested: string[] }> {
  const page = await visit.open('/robots.txt');
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.resourceType()));
  await page.route('**/*.js', () => new Promise(() => undefined));
  await page.goto(path, { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, requested };
}

const firstPaint = (page: Page): Promise<boolean> =>
  page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length > 0);

describe('while the scripts are still on their way', () => {
  it.each(paths)('%s is drawn, with its style and without a web font', async (path) => {
    const { page, requested } = await openWithoutScripts(path);
    await expect.poll(() => firstPaint(page)).toBe(true);
    expect(requested).toContain('stylesheet');
    expect(requested).not.toContain('font');
  });

  it('the form can be filled in and sent', async () => {
    const aanvraag = { ...createAanvraag(), opmerking: 'Het script was nog onderweg.' };
    const { page, requested } = await openWithoutScripts('/aanvragen/');
    await expect.poll(() => requested).toContain('script');
    await fillInPage(page, aanvraag);
    await dispatch(page);
    await waitForOntvangst(page);
    const items = await allItems(visit.service);
    expect(items.map((item) => item['aanvraag'])).toContainEqual(aanvraag);
  });
});

/** A page that marks each formatter of Intl that is made: the first one reads tables, which holds a slow phone up. */
async function openWithMarks(): Promise<{ page: Page; created: () => Promise<string[]> }> {
  const page = await visit.open('/robots.txt');
  await page.addInitScript(() => {
    for (const name of ['ListFormat', 'DateTimeFormat'] as const) {
      Object.defineProperty(Intl, name, {
        value: new Proxy<object>(Intl[name], {
          construct(purpose, args: unknown[], fresh) {
            performance.mark(`Intl.${name}`);
            return Reflect.construct(purpose as () => void, args, fresh) as object;
          },
        }),
      });
    }
  });
  const created = (): Promise<string[]> =>
    page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name));
  return { page, created };
}

describe('once the script is there', () => {
  it('an empty form has made no formatter of Intl yet', async () => {
    const { page, created } = await openWithMarks();
    await page.goto('/aanvragen/');
    await page.getByRole('button', { name: 'Verder' }).waitFor();
    expect(await created()).toEqual([]);
    await page.evaluate(() => new Intl.ListFormat('nl'));
    expect(await created()).toEqual(['Intl.ListFormat']);
  });
});
