import { readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AST, parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';
import { BERICHTSOORTEN } from '../../../shared/dossier/berichtsoorten.ts';
import { jargonIn } from './jargon.ts';
import { pastIn, stiffIn } from './tense.ts';
import { fromBerichten, fromPages, fromTables, type WordSource } from './word-sources.ts';
import { isSentence, countWords, sentencesOf } from './sentences.ts';

const MAX_WORDS = 20;
const MAX_AVERAGE = 12;

const root = join(import.meta.dirname, '../../..');
const terms = readFileSync(join(root, 'docs/begrippen.md'), 'utf8');
/** The first column of the glossary's tables. */
const allowed = new Set(
  [...terms.matchAll(/^\| ([^|]+?) +\|/gm)].flatMap(([, cell = '']) =>
    cell.toLowerCase().split(', '),
  ),
);

const sources: WordSource[] = [...(await fromPages()), ...fromTables(), ...fromBerichten()];
const sentencesIn = ({ teksten }: WordSource): string[] => teksten.flatMap(sentencesOf);

describe('every text that people read', () => {
  it('is found: of each page, of each table of words and of each mail', () => {
    expect(sources.filter(({ teksten }) => teksten.length === 0)).toEqual([]);
    const mails = sources.flatMap(({ source }) => /^bericht (.+)/.exec(source)?.[1] ?? []);
    expect(mails.sort()).toEqual([...BERICHTSOORTEN].sort());
    const pages = sources.filter(({ source }) => source.startsWith('web/pages/'));
    expect(pages.length).toBeGreaterThan(7);
  });

  it.each(sources)(`in $source has no sentence over ${MAX_WORDS} words`, (source) => {
    const tooLong = sentencesIn(source).filter((sentence) => countWords(sentence) > MAX_WORDS);
    expect(tooLong).toEqual([]);
  });

  it.each(sources)(
    `in $source has ${MAX_AVERAGE} words in a sentence at most, on average`,
    (source) => {
      const lengths = sentencesIn(source).filter(isSentence).map(countWords);
      const sum = lengths.reduce((until, length) => until + length, 0);
      expect(sum / Math.max(1, lengths.length)).toBeLessThanOrEqual(MAX_AVERAGE);
    },
  );

  it.each(sources)('in $source has no jargon that docs/begrippen.md does not explain', (source) => {
    const found = source.teksten.flatMap((text) =>
      jargonIn(text, allowed).map((word) => `${word}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it.each(sources)('in $source tells what happened as people say it, in plain words', (source) => {
    expect(pastIn(sentencesIn(source))).toEqual([]);
    expect(stiffIn(source.teksten)).toEqual([]);
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
    const own: string[] = [];
    for await (const file of glob('web/**/*.svelte', { cwd: root })) {
      const source = await readFile(join(root, file), 'utf8');
      own.push(...wordsIn(parse(source, { modern: true }).fragment).map((w) => `${file}: ${w}`));
    }
    expect(own).toEqual([]);
  });
});

/** Attributes that are read out or shown. */
const READ = new Set(['alt', 'aria-label', 'aria-description', 'content', 'placeholder', 'title']);

/** The words that stand in the markup itself. */
function wordsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, data, name } = node as Partial<AST.Text & AST.Attribute>;
  if (type === 'Text') return /\p{L}/u.test(String(data)) ? [String(data).trim()] : [];
  if (type === 'Attribute' && !READ.has(String(name))) return [];
  return Object.values(node).flatMap(wordsIn);
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
  ])('takes %j apart by sentences only', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it.each([
    ['Vul het Kvk-nummer in, zoals 01234567.', 6],
    ['Mail naar naam@example.nl of bel (050) 599 8440.', 8],
    ['', 0],
  ])('counts in %j what a reader counts', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('sees jargon, also with a capital or in the plural, but not inside another word', () => {
    expect(jargonIn('Indien u beheerautorisaties vraagt', new Set())).toEqual([
      'indien',
      'beheerautorisatie',
    ]);
    expect(jargonIn('Een mandaat en een vormandaat', new Set(['mandaat']))).toEqual([]);
  });
});
