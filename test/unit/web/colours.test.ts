import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Colour, colours } from '../../../shared/house-style.ts';
import { darkColour, colour } from '../../../web/mail/mail-style.ts';
import { colourRules, colourToken } from '../../../web/styles/colour-tokens.ts';
import { startBrowser } from '../../browser/browser.ts';

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const AT_LEAST = { text: 4.5, edge: 3 } as const;
type Soort = keyof typeof AT_LEAST;
type Pair = readonly [soort: Soort, before: string, behind: string];

const pairs = (soort: Soort, before: readonly string[], behind: readonly string[]): Pair[] =>
  before.flatMap((one) => behind.map((other): Pair => [soort, one, other]));

const MELDINGEN = ['error-surface', 'good-surface', 'attention-surface'];
const EVERYWHERE = ['background', 'surface', ...MELDINGEN];

/** Every pair of tokens that a page can show. */
const onPage: readonly Pair[] = [
  // A message may hold plain text, a small line and a link.
  ...pairs('text', ['text', 'text-soft', 'house', 'house-strong'], EVERYWHERE),
  ...pairs('text', ['on-house'], ['house', 'house-strong']),
  ...pairs('text', ['on-header'], ['header']),
  ...pairs('text', ['error'], ['background', 'error-surface']),
  // The sign before a message is a hole in its colour.
  ...pairs('text', ['background'], ['error']),
  ...pairs('edge', ['edge', 'house', 'house-strong'], ['background', 'surface']),
  ...pairs('edge', ['error', 'good', 'attention'], ['background']),
  ...MELDINGEN.flatMap((area) => pairs('edge', [area.replace('-surface', '')], [area])),
];

/** Of two rings around what has the focus, one must show. */
const rings = ['focus', 'focus-inner'] as const;

/** Lines that part what space parts already: nothing is lost with them (WCAG 1.4.11 asks nothing of those). */
const DECORATION = ['line'];

const inMail: readonly Pair[] = [
  ...pairs('text', ['text'], ['background', 'area']),
  ...pairs('text', ['house'], ['background']),
  ...pairs('text', ['onHouse'], ['house']),
  ...pairs('text', ['onBand'], ['band']),
  ...pairs('edge', ['line', 'house'], ['background']),
  ...pairs('edge', ['notice'], ['background', 'area']),
];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.newPage();
  await page.setContent('<!doctype html><html lang="nl"><body><p>a</p></body></html>');
  await page.addStyleTag({ content: colourRules() });
  await page.evaluate(axe.source);
});
afterAll(() => browser.close());

/** What axe reckons colours with; its own types leave it out. */
type ColourTheory = {
  Color: new () => { parseString: (css: string) => void };
  getContrast: (behind: object, before: object) => number;
};

/** @returns how much two colours differ, each as CSS writes it. @throws Error when it is no colour to this browser */
const contrast = (before: string, behind: string): Promise<number> =>
  page.evaluate(
    ([color, backgroundColor]) => {
      const { axe: loaded } = window as unknown as { axe: { commons: { color: ColourTheory } } };
      const colours = loaded.commons.color;
      const element = document.querySelector('p');
      if (element === null) throw new Error('Nothing to colour');
      const style = getComputedStyle(element);
      const read = (property: 'color' | 'backgroundColor', value: string) => {
        element.style[property] = value;
        if (element.style[property] === '') throw new Error(`${value} is no colour`);
        const read = new colours.Color();
        read.parseString(style[property]);
        return read;
      };
      return colours.getContrast(read('backgroundColor', backgroundColor), read('color', color));
    },
    [before, behind] as const,
  );

const token = (name: string): string => `var(--colour-${name})`;

/** The pairs that differ too little: a line for each. */
async function tooWeak(all: readonly Pair[], css: (name: string) => string): Promise<string[]> {
  const found: string[] = [];
  for (const [soort, before, behind] of all) {
    const difference = await contrast(css(before), css(behind));
    if (difference < AT_LEAST[soort]) {
      found.push(`${soort}: ${before} on ${behind} is ${difference.toFixed(2)}`);
    }
  }
  return found;
}

describe('the difference between two colours', () => {
  it('is reckoned as WCAG does', async () => {
    expect(await contrast('#000', 'white')).toBe(21);
    expect(await contrast('rgb(118 118 118)', '#fff')).toBeCloseTo(4.54, 2);
  });
});

describe.each(['light', 'dark'] as const)('the colours of the pages, %s', (colorScheme) => {
  beforeAll(() => page.emulateMedia({ colorScheme }));

  it('can be told apart: text by 4.5, edges by 3', async () => {
    expect(await tooWeak(onPage, token)).toEqual([]);
  });

  it.each([...EVERYWHERE, 'header', 'house'])('show the focus on %s', async (behind) => {
    const differences = await Promise.all(
      rings.map((ring) => contrast(token(ring), token(behind))),
    );
    expect(Math.max(...differences)).toBeGreaterThanOrEqual(AT_LEAST.edge);
  });
});

describe('the colours of the mails', () => {
  it.each([
    ['light', colour],
    ['dark', darkColour],
  ] as const)('can be told apart, %s', async (_, colours: Readonly<Record<string, string>>) => {
    expect(await tooWeak(inMail, (name) => colours[name] ?? name)).toEqual([]);
    const named = inMail.flatMap(([, before, behind]) => [before, behind]);
    expect([...new Set(named)].sort()).toEqual(Object.keys(colours).sort());
  });
});

describe('the table of colours', () => {
  it('has a place in the pairs above for each', () => {
    const named = onPage.flatMap(([, before, behind]) => [before, behind]);
    expect([...new Set([...named, ...rings, ...DECORATION])].sort()).toEqual(
      (Object.keys(colours) as Colour[]).map(colourToken).sort(),
    );
  });

  it('has every colour that a style sheet or component asks for, and these have all else', () => {
    const web = join(import.meta.dirname, '../../../web');
    const sheets = readdirSync(web, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:css|svelte)$/.test(name))
      .map((name) => readFileSync(join(web, name), 'utf8'))
      .join('\n');
    const names = (pattern: RegExp) => [...sheets.matchAll(pattern)].map(([, name = '']) => name);
    const asked = names(/var\(--([\w-]+)/g);
    expect(asked.length).toBeGreaterThan(20);
    const known = [
      ...(Object.keys(colours) as Colour[]).map((name) => `colour-${colourToken(name)}`),
      ...names(/--([\w-]+)\s*:/g),
    ];
    expect(asked.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('gives the icon its colour', () => {
    const icon = readFileSync(join(import.meta.dirname, '../../../web/public/icon.svg'), 'utf8');
    const used = [...icon.matchAll(/#[\da-f]{6}\b/g)].map(([colour]) => colour);
    expect(new Set(used)).toEqual(new Set([colours.house.light]));
  });
});
