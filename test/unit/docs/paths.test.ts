import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).sort();

/** What stands between back ticks and looks like a place in this project; `*` stands for any name. */
const PATH = /`((?:shared|functions|infra|web|test|docs|\.ci|\.github)\/[^`\s]*)`/g;
const LINK = /\]\((?!https?:|mailto:|#)([^)#]+)(?:#[^)]*)?\)/g;

const exists = (path: string): boolean => globSync(path, { cwd: root }).length > 0;
const find = (text: string, shape: RegExp): string[] =>
  [...text.matchAll(shape)].flatMap(([, path = '']) => path);

describe.each(documents)('%s', (document) => {
  const text = readFileSync(join(root, document), 'utf8');

  it('names only files and folders that are there', () => {
    expect(find(text, PATH).filter((path) => !exists(path))).toEqual([]);
  });

  it('links only to files that are there', () => {
    const links = find(text, LINK).map((link) => join(dirname(document), link));
    expect(links.filter((link) => !exists(link))).toEqual([]);
  });
});
