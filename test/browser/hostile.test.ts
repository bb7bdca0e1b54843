import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { linkVanSsd, stuurIn, verzoekAan } from '../local/dossier-links.ts';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';
import { tweelingen, vrijeVelden } from '../drills/security/letters.ts';
import { alleVijandigeTeksten, KANARIE, vijandigeAdressen } from '../drills/security/hostile.ts';
import { startBrowser } from './browser.ts';

let loket: Loket;
let browser: Browser;
beforeAll(async () => {
  [loket, browser] = await Promise.all([startLoket(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await ruimOp(loket);
});

/**
 * What a page came to: its elements with the names of their attributes, where they lead, and what it says. A class only
 * says how something looks, which differs for whatever has an @ in it.
 */
type Beeld = {
  readonly elementen: readonly string[];
  readonly adressen: readonly string[];
  readonly tekst: string;
};

const leesBeeld = (page: Page): Promise<Beeld> =>
  page.evaluate(() => {
    const alle = [...document.querySelectorAll('*')];
    return {
      elementen: alle.map(
        ({ tagName, attributes }) =>
          `${tagName} ${Array.from(attributes, ({ name }) => name)
            .filter((naam) => naam !== 'class')
            .sort()
            .join(' ')}`,
      ),
      adressen: alle.flatMap((element) =>
        ['href', 'src', 'action'].flatMap((naam) => element.getAttribute(naam) ?? []),
      ),
      tekst: document.body.innerText,
    };
  });

/** Opens a page as a new visitor, and keeps what it should not have done. */
async function bezoek(link: string): Promise<{ beeld: Beeld; verkeerd: string[] }> {
  const page = await browser.newPage();
  const verkeerd: string[] = [];
  page.on('dialog', (venster) => {
    verkeerd.push(`a window: ${venster.message()}`);
    void venster.dismiss();
  });
  page.on('pageerror', ({ message }) => verkeerd.push(`an error: ${message}`));
  page.on('console', (regel) => {
    if (regel.type() === 'error') verkeerd.push(`in the console: ${regel.text()}`);
  });
  page.on('request', (verzoek) => {
    const url = verzoek.url();
    if (!url.startsWith(loket.site) && !url.startsWith('data:image/')) {
      verkeerd.push(`asked for ${url}`);
    }
  });
  await page.goto(new URL(link, loket.site).href);
  await page.locator('dl').first().waitFor();
  // Which signalen there are differs with what was typed.
  await page.locator('.signaal').evaluateAll((found) => {
    for (const one of found) one.remove();
  });
  const beeld = await leesBeeld(page);
  await page.close();
  return { beeld, verkeerd };
}

/** The three pages about an aanvraag, as the applicant, a signatory and the SSD see them. */
async function linksVan(aanvraag: Aanvraag): Promise<string[]> {
  const { kenmerk, statuslink } = await stuurIn(loket, aanvraag);
  const [ondertekenaar] = aanvraag.ondertekening.ondertekenaars;
  return [
    statuslink,
    await verzoekAan(loket, kenmerk, ondertekenaar?.email ?? ''),
    await linkVanSsd(loket, kenmerk),
  ];
}

const tekstenVanaf = (begin: number): string[] =>
  vrijeVelden.map((pad, index) => {
    const lijst = pad.includes('email') ? vijandigeAdressen : alleVijandigeTeksten;
    return lijst[(begin + index) % lijst.length] ?? '';
  });
const beginnen = Array.from(
  { length: Math.ceil(alleVijandigeTeksten.length / vrijeVelden.length) },
  (_, ronde) => ronde * vrijeVelden.length,
);

/** A link to the beheerder's own address names it, and a subject. */
const zonderOntvanger = (adres: string): string => adres.replace(/^mailto:[^?&\s]+/, 'mailto:');

describe('a page about an aanvraag of hostile texts', () => {
  it.each(beginnen)('shows them as words and nothing else (from text %i)', async (begin) => {
    const { kwaad, gewoon } = tweelingen(tekstenVanaf(begin));
    const [kwade, gewone] = await Promise.all([linksVan(kwaad), linksVan(gewoon)]);
    for (const [index, link] of kwade.entries()) {
      const [een, ander] = await Promise.all([bezoek(link), bezoek(gewone[index] ?? '')]);
      expect(een.verkeerd).toEqual([]);
      expect(een.beeld.elementen).toEqual(ander.beeld.elementen);
      expect(een.beeld.adressen.map(zonderOntvanger)).toEqual(
        ander.beeld.adressen.map(zonderOntvanger),
      );
      expect(een.beeld.tekst).toContain(KANARIE);
    }
  });
});
