import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Less than half of `axe.source`: each page that is looked at has to read it. */
const bron = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** WCAG 2.0 up to 2.2, A and AA, and what axe itself calls good practice. */
const REGELS = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22a',
  'wcag22aa',
  'best-practice',
] as const;

/** The rules that look at colours: the only ones that another colour scheme can break. */
const KLEURREGELS = ['color-contrast', 'link-in-text-block'] as const;

/** What is wrong with the page as it stands, a line for each element. */
export const toetsAlles = (page: Page): Promise<string[]> =>
  toets(page, { runOnly: { type: 'tag', values: [...REGELS] } });

/** The same for a mail: its landmarks are those of the program that shows it. */
export const toetsMail = (page: Page): Promise<string[]> =>
  toets(page, {
    runOnly: { type: 'tag', values: [...REGELS] },
    rules: { 'landmark-one-main': { enabled: false }, region: { enabled: false } },
  });

/** The same, for colours only. */
export const toetsKleuren = (page: Page): Promise<string[]> =>
  toets(page, { runOnly: { type: 'rule', values: [...KLEURREGELS] } });

/** The same, for the colours that the system forces on the page. */
export async function toetsSysteemkleuren(page: Page): Promise<string[]> {
  // axe reads this property first, and Chromium reports it as it was before the colours were forced.
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
      element.style.webkitTextFillColor = getComputedStyle(element).color;
    }
  });
  return toetsKleuren(page);
}

async function toets(page: Page, opties: axe.RunOptions): Promise<string[]> {
  // Through the debugger, so that the page's own policy on scripts stays as it is.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(bron);
  const { violations, incomplete } = await page.evaluate(
    async (wat) => (window as unknown as { axe: typeof axe }).axe.run(document, wat),
    { ...opties, resultTypes: ['violations', 'incomplete'] } satisfies axe.RunOptions,
  );
  // Where axe cannot tell a colour nobody else will either; its other doubts are about what it cannot see, such as
  // whether a caption says enough.
  const onbeslist = incomplete.filter(({ id }) => KLEURREGELS.some((regel) => regel === id));
  return [...violations, ...onbeslist].flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) =>
      [id, help, target.join(' '), failureSummary.replaceAll(/\s+/g, ' ')].join(' | '),
    ),
  );
}
