import { describe, expect, it } from 'vitest';
import { FETCHED_LATER, MAX_SCRIPT, MAX_STIJL } from './budget.ts';
import { alleScripts, gebouwdePaginas, gewicht, leesBestand } from './built.ts';

const paginas = gebouwdePaginas();
const pagina = (bestand: string) => {
  const gevonden = paginas[bestand];
  if (gevonden === undefined) throw new Error(`${bestand} was not built`);
  return gevonden;
};

const isIn =
  (script: string) =>
  (name: string): boolean =>
    script.includes(name);

describe('the scripts', () => {
  it('have a budget on every page', () => {
    expect(Object.keys(paginas).sort()).toEqual(Object.keys(MAX_SCRIPT).sort());
  });

  it.each(Object.entries(MAX_SCRIPT))('of %s weigh at most %d bytes', (bestand, maximum) => {
    expect(gewicht(pagina(bestand).scripts)).toBeLessThanOrEqual(maximum);
  });

  // A browser that once failed to fetch one that comes later never tries again while the page is open.
  it.each(Object.keys(MAX_SCRIPT))('of %s all stand in its head', async (bestand) => {
    const { scripts } = pagina(bestand);
    const later = (await alleScripts(scripts)).filter((script) => !scripts.includes(script));
    expect(later.filter((script) => !Object.keys(FETCHED_LATER).some(isIn(script)))).toEqual([]);
  });
});

describe('what comes while somebody fills in the form', () => {
  it.each(Object.entries(FETCHED_LATER))(
    'weighs little: %s at most %d bytes',
    async (name, most) => {
      const scripts = await alleScripts(pagina('aanvragen/index.html').scripts);
      const later = scripts.filter((script) => isIn(script)(name));
      expect(later).toHaveLength(1);
      expect(gewicht(later)).toBeLessThanOrEqual(most);
    },
  );
});

describe('the style', () => {
  it.each(Object.keys(MAX_SCRIPT))(`of %s weighs at most ${MAX_STIJL} bytes`, (bestand) => {
    const { stijlen } = pagina(bestand);
    expect(stijlen).not.toEqual([]);
    expect(gewicht(stijlen)).toBeLessThanOrEqual(MAX_STIJL);
  });

  it('brings in no web font, no image and no other style', () => {
    for (const stijl of new Set(Object.values(paginas).flatMap(({ stijlen }) => stijlen))) {
      const tekst = leesBestand(stijl);
      expect(tekst).not.toMatch(/@font-face|@import/);
      // What is inside the file costs no request and is weighed with it.
      expect(tekst.replaceAll(/url\((["']?)data:/g, '')).not.toContain('url(');
    }
  });
});

describe('the markup', () => {
  it.each(Object.keys(MAX_SCRIPT))('of %s has no inline script, style or handler', (bestand) => {
    const labels = pagina(bestand).html.match(/<[a-z][^>]*>/g) ?? [];
    expect(labels.length).toBeGreaterThan(10);
    const inline = labels.filter((label) =>
      /^<style\b|^<script\b(?!.*\ssrc=)|\s(?:style|on[a-z]+)=|="\s*javascript:/.test(label),
    );
    expect(inline).toEqual([]);
  });

  it.each(Object.keys(MAX_SCRIPT))('of %s takes nothing from another site', (bestand) => {
    const { html, scripts, stijlen } = pagina(bestand);
    const opgehaald = [...scripts, ...stijlen, ...(html.match(/(?<=\ssrc=")[^"]*/g) ?? [])];
    expect(opgehaald.filter((adres) => !/^\/[^/]/.test(adres))).toEqual([]);
  });
});
