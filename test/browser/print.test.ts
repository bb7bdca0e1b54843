import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { receiveVisitors } from './visitors.ts';
import { Dossiers, type DossierName } from './states/dossiers.ts';
import { linkOf } from './states/dossier-page.ts';

const visit = receiveVisitors();

/** Headings on paper with nothing below them before the next heading of the same level or above, or the end. */
const emptyHeadings = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('main *')].filter((element) =>
      element.checkVisibility(),
    );
    const level = (element: Element): number =>
      Number(/^H([1-6])$/.exec(element.tagName)?.[1] ?? 7);
    return shown.flatMap((heading, index) => {
      if (level(heading) > 6) return [];
      const rest = shown.slice(index + 1).filter((element) => !heading.contains(element));
      const next = rest.find(
        (element) =>
          level(element) <= level(heading) ||
          (element.childElementCount === 0 && element.innerText.trim() !== ''),
      );
      return next === undefined || level(next) <= level(heading) ? [heading.innerText] : [];
    });
  });

describe('a page about a dossier on paper', () => {
  it.each<[keyof typeof linkOf, DossierName]>([
    ['status', 'half-getekend'],
    ['status', 'papier'],
    ['status', 'verwerkt'],
    ['ondertekenen', 'een-ondertekenaar'],
    ['ssd', 'ondertekend'],
  ])('%s, %s: has no heading without what belongs to it', async (pageName, name) => {
    const links = await new Dossiers(visit.service).links(name);
    const page = await visit.open(linkOf[pageName](links));
    await page.getByText(links.kenmerk).first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main button').count()).toBeGreaterThan(0);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await emptyHeadings(page)).toEqual([]);
  });
});
