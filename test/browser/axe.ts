import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Less than half of `axe.source`: each page that is looked at has to read it. */
const source = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** WCAG 2.0 up to 2.2, A and AA, and what axe itself calls good practice. */
const RULES = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22a',
  'wcag22aa',
  'best-practice',
] as const;

/** The rules that look at colours: the only ones that another colour scheme can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'] as const;

/** What is wrong with the page as it stands, a line for each element. */
export const checkEverything = (page: Page): Promise<string[]> =>
  check(page, { runOnly: { type: 'tag', values: [...RULES] } });

/** The same for a mail: its landmarks are those of the program that shows it. */
export const checkMail = (page: Page): Promise<string[]> =>
  check(page, {
    runOnly: { type: 'tag', values: [...RULES] },
    rules: { 'landmark-one-main': { enabled: false }, region: { enabled: false } },
  });

/** The same, for colours only. */
export const checkColours = (page: Page): Promise<string[]> =>
  check(page, { runOnly: { type: 'rule', values: [...COLOUR_RULES] } });

/** The same, for the colours that the system forces on the page. */
export async function checkSystemColours(page: Page): Promise<string[]> {
  // axe reads this property first, and Chromium reports it as it was before the colours were forced.
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
      element.style.webkitTextFillColor = getComputedStyle(element).color;
    }
  });
  return checkColours(page);
}

async function check(page: Page, options: axe.RunOptions): Promise<string[]> {
  // Through the debugger, so that the page's own policy on scripts stays as it is.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { violations, incomplete } = await page.evaluate(
    async (what) => (window as unknown as { axe: typeof axe }).axe.run(document, what),
    { ...options, resultTypes: ['violations', 'incomplete'] } satisfies axe.RunOptions,
  );
  // Where axe cannot tell a colour nobody else will either; its other doubts are about what it cannot see, such as
  // whether a caption says enough.
  const undecided = incomplete.filter(({ id }) => COLOUR_RULES.some((line) => line === id));
  return [...violations, ...undecided].flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) =>
      [id, help, target.join(' '), failureSummary.replaceAll(/\s+/g, ' ')].join(' | '),
    ),
  );
}
