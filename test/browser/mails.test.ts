import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderBericht } from '#render/bericht';
import { naarTekst } from '../../functions/mail/text.ts';
import type { Berichtinhoud } from '../../shared/berichten/content.ts';
import { alleMails, mailsMetLangeGegevens, mailVanElkeSoort } from '../fixtures/berichten.ts';
import { toetsMail, toetsKleuren } from './axe.ts';
import { startBrowser } from './browser.ts';
import { watNietPast } from './rendering.ts';

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

/** The words of a text, without what only its layout or its links need: an address stands in both as it is. */
const woordenIn = (tekst: string): string[] =>
  tekst
    .replaceAll(/https?:\/\/\S+/g, '')
    .replaceAll(/^(?:-+|-- )$/gm, '')
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
      inhoud.blokken.flatMap((blok) =>
        blok.soort === 'gegevens' && blok.titel !== '' ? [blok.titel] : [],
      ),
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
      const pages = links.filter((link) => !link.startsWith('mailto:'));
      expect(pages, soort).toEqual(naarTekst(inhoud).match(/https:\S+/g) ?? []);
      expect(naarTekst(inhoud), soort).not.toContain('mailto:');
      for (const link of links.filter((one) => !pages.includes(one))) {
        const [, address = ''] = /^mailto:([^?]+)\?subject=/.exec(link) ?? [];
        expect(naarTekst(inhoud), soort).toContain(decodeURIComponent(address));
      }
    }
  });

  it('begins with the sentence that matters, as text and as HTML, and nothing of it is hidden', async () => {
    for (const { inhoud, soort } of alleMails) {
      await open(inhoud);
      const seen = await page.evaluate(() => document.body.innerText);
      expect(seen.trimStart().startsWith(inhoud.kern), soort).toBe(true);
      expect(naarTekst(inhoud).startsWith(inhoud.kern), soort).toBe(true);
      expect(renderBericht(inhoud), soort).not.toMatch(/display: none|mso-hide/);
      if (inhoud.state !== undefined) expect(naarTekst(inhoud).slice(0, 250)).not.toContain('http');
    }
  });

  it('says whose service it is', async () => {
    const [mail] = alleMails;
    if (mail === undefined) throw new Error('No mails');
    await page.setContent(renderBericht(mail.inhoud, 'Dienst Proef & Co'));
    expect(await page.getByText('Dienst Proef & Co', { exact: true }).count()).toBe(1);
    expect(naarTekst(mail.inhoud, 'Dienst Proef & Co')).toContain('\nDienst Proef & Co\n');
  });

  it('breaks no label inside a word, also where a program drops the style sheet', async () => {
    for (const { inhoud, soort } of [...soorten, ...mailsMetLangeGegevens]) {
      await page.setContent(renderBericht(inhoud).replace(/<style>.*?<\/style>/s, ''));
      const broken = await page.locator('th').evaluateAll((labels) =>
        labels.flatMap((label) => {
          const words = label.textContent.split(/\s+/);
          const style = getComputedStyle(label);
          const breaks = [style.wordBreak, style.overflowWrap].join(' ');
          return breaks === 'normal normal' ? [] : [`${words.join(' ')}: ${breaks}`];
        }),
      );
      expect(broken, soort).toEqual([]);
      expect(await watNietPast(page), soort).toEqual([]);
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
