import { readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AST, parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';
import { BERICHTSOORTEN } from '../../../shared/dossier/berichtsoorten.ts';
import { jargonIn } from './jargon.ts';
import { pastIn, stiffIn } from './tense.ts';
import { uitBerichten, uitPaginas, uitTabellen, type Woordbron } from './word-sources.ts';
import { isZin, telWoorden, zinnenVan } from './sentences.ts';

const MAX_WOORDEN = 20;
const MAX_GEMIDDELD = 12;

const wortel = join(import.meta.dirname, '../../..');
const begrippen = readFileSync(join(wortel, 'docs/begrippen.md'), 'utf8');
/** The first column of the glossary's tables. */
const toegestaan = new Set(
  [...begrippen.matchAll(/^\| ([^|]+?) +\|/gm)].flatMap(([, cel = '']) =>
    cel.toLowerCase().split(', '),
  ),
);

const bronnen: Woordbron[] = [...(await uitPaginas()), ...uitTabellen(), ...uitBerichten()];
const zinnenIn = ({ teksten }: Woordbron): string[] => teksten.flatMap(zinnenVan);

describe('every text that people read', () => {
  it('is found: of each page, of each table of words and of each mail', () => {
    expect(bronnen.filter(({ teksten }) => teksten.length === 0)).toEqual([]);
    const mails = bronnen.flatMap(({ bron }) => /^bericht (.+)/.exec(bron)?.[1] ?? []);
    expect(mails.sort()).toEqual([...BERICHTSOORTEN].sort());
    const paginas = bronnen.filter(({ bron }) => bron.startsWith('web/pages/'));
    expect(paginas.length).toBeGreaterThan(7);
  });

  it.each(bronnen)(`in $bron has no sentence over ${MAX_WOORDEN} words`, (bron) => {
    const teLang = zinnenIn(bron).filter((zin) => telWoorden(zin) > MAX_WOORDEN);
    expect(teLang).toEqual([]);
  });

  it.each(bronnen)(
    `in $bron has ${MAX_GEMIDDELD} words in a sentence at most, on average`,
    (bron) => {
      const lengtes = zinnenIn(bron).filter(isZin).map(telWoorden);
      const som = lengtes.reduce((tot, lengte) => tot + lengte, 0);
      expect(som / Math.max(1, lengtes.length)).toBeLessThanOrEqual(MAX_GEMIDDELD);
    },
  );

  it.each(bronnen)('in $bron has no jargon that docs/begrippen.md does not explain', (bron) => {
    const gevonden = bron.teksten.flatMap((tekst) =>
      jargonIn(tekst, toegestaan).map((woord) => `${woord}: ${tekst}`),
    );
    expect(gevonden).toEqual([]);
  });

  it.each(bronnen)('in $bron tells what happened as people say it, in plain words', (bron) => {
    expect(pastIn(zinnenIn(bron))).toEqual([]);
    expect(stiffIn(bron.teksten)).toEqual([]);
  });
});

describe('the tense of a text', () => {
  it('is seen by the verb, not inside another word', () => {
    expect(
      pastIn(['De post kwam niet aan.', 'De post is niet aangekomen.', 'U tekende op 1 mei.']),
    ).toEqual(['De post kwam niet aan.', 'U tekende op 1 mei.']);
    expect(
      stiffIn(['Ten hoogste 12 tekens', 'Toelichting (hoeft niet)', 'U hoeft niets te doen.']),
    ).toHaveLength(2);
  });
});

describe('every component', () => {
  it('takes its words from a teksten.ts, so that an editor finds them there', async () => {
    const eigen: string[] = [];
    for await (const bestand of glob('web/**/*.svelte', { cwd: wortel })) {
      const bron = await readFile(join(wortel, bestand), 'utf8');
      eigen.push(
        ...woordenIn(parse(bron, { modern: true }).fragment).map((w) => `${bestand}: ${w}`),
      );
    }
    expect(eigen).toEqual([]);
  });
});

/** Attributes that are read out or shown. */
const GELEZEN = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'content',
  'placeholder',
  'title',
]);

/** The words that stand in the markup itself. */
function woordenIn(knoop: unknown): string[] {
  if (Array.isArray(knoop)) return knoop.flatMap(woordenIn);
  if (typeof knoop !== 'object' || knoop === null) return [];
  const { type, data, name } = knoop as Partial<AST.Text & AST.Attribute>;
  if (type === 'Text') return /\p{L}/u.test(String(data)) ? [String(data).trim()] : [];
  if (type === 'Attribute' && !GELEZEN.has(String(name))) return [];
  return Object.values(knoop).flatMap(woordenIn);
}

describe('the count of words', () => {
  it.each([
    [
      'Bel ons van 9.00 tot 13.00 uur. Of mail ons.',
      ['Bel ons van 9.00 tot 13.00 uur.', 'Of mail ons.'],
    ],
    [
      'Er tekent een lid van het college van B en W.',
      ['Er tekent een lid van het college van B en W.'],
    ],
    ['Maak "Al een account?" korter.', ['Maak aangehaald korter.']],
    ['Wat nu?\nBel ons', ['Wat nu?', 'Bel ons']],
  ])('takes %j apart by sentences only', (tekst, zinnen) => {
    expect(zinnenVan(tekst)).toEqual(zinnen);
  });

  it.each([
    ['Vul het Kvk-nummer in, zoals 01234567.', 6],
    ['Mail naar naam@example.nl of bel (050) 599 8440.', 8],
    ['', 0],
  ])('counts in %j what a reader counts', (tekst, aantal) => {
    expect(telWoorden(tekst)).toBe(aantal);
  });

  it('sees jargon, also with a capital or in the plural, but not inside another word', () => {
    expect(jargonIn('Indien u beheerautorisaties vraagt', new Set())).toEqual([
      'indien',
      'beheerautorisatie',
    ]);
    expect(jargonIn('Een mandaat en een vormandaat', new Set(['mandaat']))).toEqual([]);
  });
});
