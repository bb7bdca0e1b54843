import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const wortel = join(import.meta.dirname, '../../..');
const documenten = globSync(['*.md', 'docs/**/*.md'], { cwd: wortel }).sort();

/** What stands between back ticks and looks like a place in this project; `*` stands for any name. */
const PAD = /`((?:shared|functions|infra|web|test|docs|\.ci|\.github)\/[^`\s]*)`/g;
const LINK = /\]\((?!https?:|mailto:|#)([^)#]+)(?:#[^)]*)?\)/g;

const bestaat = (pad: string): boolean => globSync(pad, { cwd: wortel }).length > 0;
const vind = (tekst: string, vorm: RegExp): string[] =>
  [...tekst.matchAll(vorm)].flatMap(([, pad = '']) => pad);

describe.each(documenten)('%s', (document) => {
  const tekst = readFileSync(join(wortel, document), 'utf8');

  it('names only files and folders that are there', () => {
    expect(vind(tekst, PAD).filter((pad) => !bestaat(pad))).toEqual([]);
  });

  it('links only to files that are there', () => {
    const links = vind(tekst, LINK).map((link) => join(dirname(document), link));
    expect(links.filter((link) => !bestaat(link))).toEqual([]);
  });
});
