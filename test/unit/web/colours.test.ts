import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Colour, colours } from '../../../shared/house-style.ts';
import { donkereKleur, kleur } from '../../../web/mail/mail-style.ts';
import { colourRules, colourToken } from '../../../web/styles/colour-tokens.ts';
import { startBrowser } from '../../browser/browser.ts';

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const MINSTENS = { tekst: 4.5, rand: 3 } as const;
type Soort = keyof typeof MINSTENS;
type Paar = readonly [soort: Soort, voor: string, achter: string];

const paren = (soort: Soort, voor: readonly string[], achter: readonly string[]): Paar[] =>
  voor.flatMap((een) => achter.map((ander): Paar => [soort, een, ander]));

const MELDINGEN = ['error-surface', 'good-surface', 'attention-surface'];
const OVERAL = ['background', 'surface', ...MELDINGEN];

/** Every pair of tokens that a page can show. */
const opPagina: readonly Paar[] = [
  // A message may hold plain text, a small line and a link.
  ...paren('tekst', ['text', 'text-soft', 'house', 'house-strong'], OVERAL),
  ...paren('tekst', ['on-house'], ['house', 'house-strong']),
  ...paren('tekst', ['on-header'], ['header']),
  ...paren('tekst', ['error'], ['background', 'error-surface']),
  // The sign before a message is a hole in its colour.
  ...paren('tekst', ['background'], ['error']),
  ...paren('rand', ['edge', 'house', 'house-strong'], ['background', 'surface']),
  ...paren('rand', ['error', 'good', 'attention'], ['background']),
  ...MELDINGEN.flatMap((vlak) => paren('rand', [vlak.replace('-surface', '')], [vlak])),
];

/** Of two rings around what has the focus, one must show. */
const ringen = ['focus', 'focus-inner'] as const;

/** Lines that part what space parts already: nothing is lost with them (WCAG 1.4.11 asks nothing of those). */
const SIER = ['line'];

const inMail: readonly Paar[] = [
  ...paren('tekst', ['tekst'], ['achtergrond', 'vlak']),
  ...paren('tekst', ['huis'], ['achtergrond']),
  ...paren('tekst', ['opHuis'], ['huis']),
  ...paren('tekst', ['onBand'], ['band']),
  ...paren('rand', ['lijn', 'huis'], ['achtergrond']),
  ...paren('rand', ['letOp'], ['achtergrond', 'vlak']),
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
type Kleurleer = {
  Color: new () => { parseString: (css: string) => void };
  getContrast: (achter: object, voor: object) => number;
};

/** @returns how much two colours differ, each as CSS writes it. @throws Error when it is no colour to this browser */
const contrast = (voor: string, achter: string): Promise<number> =>
  page.evaluate(
    ([color, backgroundColor]) => {
      const { axe: geladen } = window as unknown as { axe: { commons: { color: Kleurleer } } };
      const kleuren = geladen.commons.color;
      const element = document.querySelector('p');
      if (element === null) throw new Error('Nothing to colour');
      const stijl = getComputedStyle(element);
      const lees = (eigenschap: 'color' | 'backgroundColor', waarde: string) => {
        element.style[eigenschap] = waarde;
        if (element.style[eigenschap] === '') throw new Error(`${waarde} is no colour`);
        const gelezen = new kleuren.Color();
        gelezen.parseString(stijl[eigenschap]);
        return gelezen;
      };
      return kleuren.getContrast(lees('backgroundColor', backgroundColor), lees('color', color));
    },
    [voor, achter] as const,
  );

const token = (naam: string): string => `var(--colour-${naam})`;

/** The pairs that differ too little: a line for each. */
async function teZwak(alle: readonly Paar[], css: (naam: string) => string): Promise<string[]> {
  const gevonden: string[] = [];
  for (const [soort, voor, achter] of alle) {
    const verschil = await contrast(css(voor), css(achter));
    if (verschil < MINSTENS[soort]) {
      gevonden.push(`${soort}: ${voor} on ${achter} is ${verschil.toFixed(2)}`);
    }
  }
  return gevonden;
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
    expect(await teZwak(opPagina, token)).toEqual([]);
  });

  it.each([...OVERAL, 'header', 'house'])('show the focus on %s', async (achter) => {
    const verschillen = await Promise.all(
      ringen.map((ring) => contrast(token(ring), token(achter))),
    );
    expect(Math.max(...verschillen)).toBeGreaterThanOrEqual(MINSTENS.rand);
  });
});

describe('the colours of the mails', () => {
  it.each([
    ['light', kleur],
    ['dark', donkereKleur],
  ] as const)('can be told apart, %s', async (_, kleuren: Readonly<Record<string, string>>) => {
    expect(await teZwak(inMail, (naam) => kleuren[naam] ?? naam)).toEqual([]);
    const genoemd = inMail.flatMap(([, voor, achter]) => [voor, achter]);
    expect([...new Set(genoemd)].sort()).toEqual(Object.keys(kleuren).sort());
  });
});

describe('the table of colours', () => {
  it('has a place in the pairs above for each', () => {
    const genoemd = opPagina.flatMap(([, voor, achter]) => [voor, achter]);
    expect([...new Set([...genoemd, ...ringen, ...SIER])].sort()).toEqual(
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
