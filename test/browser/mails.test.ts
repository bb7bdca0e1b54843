import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderBericht } from '#weergave/bericht';
import { naarTekst } from '../../functions/mail/text.ts';
import type { Berichtinhoud } from '../../shared/berichten/content.ts';
import { alleMails, mailsMetLangeGegevens, mailVanElkeSoort } from '../fixtures/berichten.ts';
import { toetsMail, toetsKleuren } from './axe.ts';
import { startBrowser } from './browser.ts';
import { watNietPast } from './weergave.ts';

let browser: Browser;
let page: Page;
const gevraagd: string[] = [];
beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.newPage({ viewport: { width: 320, height: 640 }, locale: 'nl-NL' });
  page.on('request', (verzoek) => gevraagd.push(verzoek.url()));
});
afterAll(() => browser.close());

const open = (inhoud: Berichtinhoud): Promise<void> => page.setContent(renderBericht(inhoud));

/** The words of a text, without what only its layout or its links need. */
const woordenIn = (tekst: string): string[] =>
  tekst
    .replaceAll(/\(mailto:\S+\)|https?:\/\/\S+/g, '')
    .replaceAll(/^(?:=+|-+|-- )$/gm, '')
    .replaceAll(/^\d+\. /gm, '')
    .split(/\s+/)
    .map((woord) => woord.replace(/:$/, ''))
    .filter((woord) => woord !== '');

const soorten = mailVanElkeSoort();

describe.each(soorten)('a mail $soort on a phone', ({ inhoud }) => {
  it('has nothing that axe finds, in light and in dark', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await open(inhoud);
    expect(await toetsMail(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await toetsKleuren(page)).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(
      'rgb(255, 255, 255)',
    );
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('has one heading, and under it the heading of each part', async () => {
    await open(inhoud);
    const koppen = page.getByRole('heading');
    expect(await koppen.first().textContent()).toBe(inhoud.kop);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect((await koppen.allTextContents()).slice(1)).toEqual(
      inhoud.blokken.flatMap((blok) => (blok.soort === 'gegevens' ? [blok.titel] : [])),
    );
  });
});

describe('every mail', () => {
  it('says the same as text and as HTML, word for word and in the same order', async () => {
    for (const { inhoud, soort } of alleMails) {
      await open(inhoud);
      const gezien = await page.evaluate(() => document.body.innerText);
      expect(woordenIn(gezien), soort).toEqual(woordenIn(naarTekst(inhoud)));
    }
  });

  it('has the same links as text and as HTML', async () => {
    for (const { inhoud, soort } of alleMails) {
      await open(inhoud);
      const links = await page
        .getByRole('link')
        .evaluateAll((gevonden) => gevonden.map((link) => link.getAttribute('href') ?? ''));
      const adressen = naarTekst(inhoud).match(/(?:https:|mailto:)[^\s)]+/g) ?? [];
      expect(links, soort).toEqual(adressen);
    }
  });

  it('fits a screen of 320 pixels, also with the longest values', async () => {
    for (const { inhoud, soort } of [...soorten, ...mailsMetLangeGegevens]) {
      await open(inhoud);
      expect(await watNietPast(page), soort).toEqual([]);
    }
  });

  it('is complete in itself: no image, no script, no other file', async () => {
    for (const { inhoud, soort } of alleMails) {
      await open(inhoud);
      const elders = await page
        .locator('img, svg, picture, video, script, iframe, form, link, [background], [srcset]')
        .count();
      expect(elders, soort).toBe(0);
      expect(renderBericht(inhoud), soort).not.toMatch(/url\(|@import|@font-face|\son[a-z]+=/);
    }
    expect(gevraagd).toEqual([]);
  });
});
