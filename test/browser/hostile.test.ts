import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { linkOfSsd, sendIn, requestTo } from '../local/dossier-links.ts';
import { type Service, cleanUp, startService } from '../local/service.ts';
import { twins, freeFields } from '../drills/security/letters.ts';
import { allHostileTeksten, CANARY, hostileAdressen } from '../drills/security/hostile.ts';
import { startBrowser } from './browser.ts';

let service: Service;
let browser: Browser;
beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await cleanUp(service);
});

/**
 * What a page came to: its elements with the names of their attributes, where they lead, and what it says. A class only
 * says how something looks, which differs for whatever has an @ in it.
 */
type View = {
  readonly elements: readonly string[];
  readonly adressen: readonly string[];
  readonly text: string;
};

const readView = (page: Page): Promise<View> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    return {
      elements: all.map(
        ({ tagName, attributes }) =>
          `${tagName} ${Array.from(attributes, ({ name }) => name)
            .filter((name) => name !== 'class')
            .sort()
            .join(' ')}`,
      ),
      adressen: all.flatMap((element) =>
        ['href', 'src', 'action'].flatMap((name) => element.getAttribute(name) ?? []),
      ),
      text: document.body.innerText,
    };
  });

/** Opens a page as a new visitor, and keeps what it should not have done. */
async function visit(link: string): Promise<{ view: View; wrong: string[] }> {
  const page = await browser.newPage();
  const wrong: string[] = [];
  page.on('dialog', (window) => {
    wrong.push(`a window: ${window.message()}`);
    void window.dismiss();
  });
  page.on('pageerror', ({ message }) => wrong.push(`an error: ${message}`));
  page.on('console', (line) => {
    if (line.type() === 'error') wrong.push(`in the console: ${line.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(service.site) && !url.startsWith('data:image/')) {
      wrong.push(`asked for ${url}`);
    }
  });
  await page.goto(new URL(link, service.site).href);
  await page.locator('dl').first().waitFor();
  // Which signalen there are differs with what was typed.
  await page.locator('.signaal').evaluateAll((found) => {
    for (const one of found) one.remove();
  });
  const view = await readView(page);
  await page.close();
  return { view, wrong };
}

/** The three pages about an aanvraag, as the applicant, a signatory and the SSD see them. */
async function linksOf(aanvraag: Aanvraag): Promise<string[]> {
  const { kenmerk, statusLink } = await sendIn(service, aanvraag);
  const [ondertekenaar] = aanvraag.ondertekening.ondertekenaars;
  return [
    statusLink,
    await requestTo(service, kenmerk, ondertekenaar?.email ?? ''),
    await linkOfSsd(service, kenmerk),
  ];
}

const tekstenFrom = (start: number): string[] =>
  freeFields.map((path, index) => {
    const list = path.includes('email') ? hostileAdressen : allHostileTeksten;
    return list[(start + index) % list.length] ?? '';
  });
const start = Array.from(
  { length: Math.ceil(allHostileTeksten.length / freeFields.length) },
  (_, round) => round * freeFields.length,
);

/** A link to the beheerder's own address names it, and a subject. */
const withoutRecipient = (adres: string): string => adres.replace(/^mailto:[^?&\s]+/, 'mailto:');

describe('a page about an aanvraag of hostile texts', () => {
  it.each(start)('shows them as words and nothing else (from text %i)', async (start) => {
    const { bad, ordinary } = twins(tekstenFrom(start));
    const [evil, plain] = await Promise.all([linksOf(bad), linksOf(ordinary)]);
    for (const [index, link] of evil.entries()) {
      const [one, other] = await Promise.all([visit(link), visit(plain[index] ?? '')]);
      expect(one.wrong).toEqual([]);
      expect(one.view.elements).toEqual(other.view.elements);
      expect(one.view.adressen.map(withoutRecipient)).toEqual(
        other.view.adressen.map(withoutRecipient),
      );
      expect(one.view.text).toContain(CANARY);
    }
  });
});
