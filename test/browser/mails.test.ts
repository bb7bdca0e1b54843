import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderBericht } from '#render/bericht';
import { toText } from '../../functions/mail/text.ts';
import type { BerichtContent } from '../../shared/berichten/content.ts';
import { allMails, mailsWithLongData, mailOfEachSoort } from '../fixtures/berichten.ts';
import { checkMail, checkColours } from './axe.ts';
import { startBrowser } from './browser.ts';
import { whatDoesNotFit } from './rendering.ts';

let browser: Browser;
let page: Page;
const requested: string[] = [];
beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.newPage({ viewport: { width: 320, height: 640 }, locale: 'nl-NL' });
  page.on('request', (request) => requested.push(request.url()));
});
afterAll(() => browser.close());

const open = (content: BerichtContent): Promise<void> => page.setContent(renderBericht(content));

/** The words of a text, without what only its layout or its links need: an address stands in both as it is. */
const wordsIn = (text: string): string[] =>
  text
    .replaceAll(/https?:\/\/\S+/g, '')
    .replaceAll(/^(?:-+|-- )$/gm, '')
    .replaceAll(/^\d+\. /gm, '')
    .split(/\s+/)
    .map((word) => word.replace(/:$/, ''))
    .filter((word) => word !== '');

const soorten = mailOfEachSoort();

describe.each(soorten)('a mail $soort on a phone', ({ content }) => {
  it('has nothing that axe finds, in light and in dark', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await open(content);
    expect(await checkMail(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await checkColours(page)).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(
      'rgb(255, 255, 255)',
    );
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('has one heading, and under it the heading of each part', async () => {
    await open(content);
    const headings = page.getByRole('heading');
    expect(await headings.first().textContent()).toBe(content.heading);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect((await headings.allTextContents()).slice(1)).toEqual(
      content.blocks.flatMap((block) =>
        block.soort === 'gegevens' && block.titel !== '' ? [block.titel] : [],
      ),
    );
  });
});

describe('every mail', () => {
  it('says the same as text and as HTML, word for word and in the same order', async () => {
    for (const { content, soort } of allMails) {
      await open(content);
      const seen = await page.evaluate(() => document.body.innerText);
      expect(wordsIn(seen), soort).toEqual(wordsIn(toText(content)));
    }
  });

  it('has the same links as text and as HTML', async () => {
    for (const { content, soort } of allMails) {
      await open(content);
      const links = await page
        .getByRole('link')
        .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
      const pages = links.filter((link) => !link.startsWith('mailto:'));
      expect(pages, soort).toEqual(toText(content).match(/https:\S+/g) ?? []);
      expect(toText(content), soort).not.toContain('mailto:');
      for (const link of links.filter((one) => !pages.includes(one))) {
        const [, address = ''] = /^mailto:([^?]+)\?subject=/.exec(link) ?? [];
        expect(toText(content), soort).toContain(decodeURIComponent(address));
      }
    }
  });

  it('begins with the sentence that matters, as text and as HTML, and nothing of it is hidden', async () => {
    for (const { content, soort } of allMails) {
      await open(content);
      const seen = await page.evaluate(() => document.body.innerText);
      expect(seen.trimStart().startsWith(content.core), soort).toBe(true);
      expect(toText(content).startsWith(content.core), soort).toBe(true);
      expect(renderBericht(content), soort).not.toMatch(/display: none|mso-hide/);
      if (content.state !== undefined) expect(toText(content).slice(0, 250)).not.toContain('http');
    }
  });

  it('says whose service it is', async () => {
    const [mail] = allMails;
    if (mail === undefined) throw new Error('No mails');
    await page.setContent(renderBericht(mail.content, 'Dienst Proef & Co'));
    expect(await page.getByText('Dienst Proef & Co', { exact: true }).count()).toBe(1);
    expect(toText(mail.content, 'Dienst Proef & Co')).toContain('\nDienst Proef & Co\n');
  });

  it('breaks no label inside a word, also where a program drops the style sheet', async () => {
    for (const { content, soort } of [...soorten, ...mailsWithLongData]) {
      await page.setContent(renderBericht(content).replace(/<style>.*?<\/style>/s, ''));
      const broken = await page.locator('th').evaluateAll((labels) =>
        labels.flatMap((label) => {
          const words = label.textContent.split(/\s+/);
          const style = getComputedStyle(label);
          const breaks = [style.wordBreak, style.overflowWrap].join(' ');
          return breaks === 'normal normal' ? [] : [`${words.join(' ')}: ${breaks}`];
        }),
      );
      expect(broken, soort).toEqual([]);
      expect(await whatDoesNotFit(page), soort).toEqual([]);
    }
  });

  it('fits a screen of 320 pixels, also with the longest values', async () => {
    for (const { content, soort } of [...soorten, ...mailsWithLongData]) {
      await open(content);
      expect(await whatDoesNotFit(page), soort).toEqual([]);
    }
  });

  it('is complete in itself: no image, no script, no other file', async () => {
    for (const { content, soort } of allMails) {
      await open(content);
      const elsewhere = await page
        .locator('img, svg, picture, video, script, iframe, form, link, [background], [srcset]')
        .count();
      expect(elsewhere, soort).toBe(0);
      expect(renderBericht(content), soort).not.toMatch(/url\(|@import|@font-face|\son[a-z]+=/);
    }
    expect(requested).toEqual([]);
  });
});
