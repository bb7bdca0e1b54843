import { describe, expect, it } from 'vitest';
import { FETCHED_LATER, MAX_SCRIPT, MAX_STYLE } from './budget.ts';
import { allScripts, builtPages, weight, readFile } from './built.ts';

const pages = builtPages();
const page = (file: string) => {
  const found = pages[file];
  if (found === undefined) throw new Error(`${file} was not built`);
  return found;
};

const isIn =
  (script: string) =>
  (name: string): boolean =>
    script.includes(name);

describe('the scripts', () => {
  it('have a budget on every page', () => {
    expect(Object.keys(pages).sort()).toEqual(Object.keys(MAX_SCRIPT).sort());
  });

  it.each(Object.entries(MAX_SCRIPT))('of %s weigh at most %d bytes', (file, maximum) => {
    expect(weight(page(file).scripts)).toBeLessThanOrEqual(maximum);
  });

  // A browser that once failed to fetch one that comes later never tries again while the page is open.
  it.each(Object.keys(MAX_SCRIPT))('of %s all stand in its head', async (file) => {
    const { scripts } = page(file);
    const later = (await allScripts(scripts)).filter((script) => !scripts.includes(script));
    expect(later.filter((script) => !Object.keys(FETCHED_LATER).some(isIn(script)))).toEqual([]);
  });
});

describe('what comes while somebody fills in the form', () => {
  it.each(Object.entries(FETCHED_LATER))(
    'weighs little: %s at most %d bytes',
    async (name, most) => {
      const scripts = await allScripts(page('aanvragen/index.html').scripts);
      const later = scripts.filter((script) => isIn(script)(name));
      expect(later).toHaveLength(1);
      expect(weight(later)).toBeLessThanOrEqual(most);
    },
  );
});

describe('the style', () => {
  it.each(Object.keys(MAX_SCRIPT))(`of %s weighs at most ${MAX_STYLE} bytes`, (file) => {
    const { styles } = page(file);
    expect(styles).not.toEqual([]);
    expect(weight(styles)).toBeLessThanOrEqual(MAX_STYLE);
  });

  it('brings in no web font, no image and no other style', () => {
    for (const style of new Set(Object.values(pages).flatMap(({ styles }) => styles))) {
      const text = readFile(style);
      expect(text).not.toMatch(/@font-face|@import/);
      // What is inside the file costs no request and is weighed with it.
      expect(text.replaceAll(/url\((["']?)data:/g, '')).not.toContain('url(');
    }
  });
});

describe('the markup', () => {
  it.each(Object.keys(MAX_SCRIPT))('of %s has no inline script, style or handler', (file) => {
    const labels = page(file).html.match(/<[a-z][^>]*>/g) ?? [];
    expect(labels.length).toBeGreaterThan(10);
    const inline = labels.filter((label) =>
      /^<style\b|^<script\b(?!.*\ssrc=)|\s(?:style|on[a-z]+)=|="\s*javascript:/.test(label),
    );
    expect(inline).toEqual([]);
  });

  it.each(Object.keys(MAX_SCRIPT))('of %s takes nothing from another site', (file) => {
    const { html, scripts, styles } = page(file);
    const fetched = [...scripts, ...styles, ...(html.match(/(?<=\ssrc=")[^"]*/g) ?? [])];
    expect(fetched.filter((adres) => !/^\/[^/]/.test(adres))).toEqual([]);
  });
});
