import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isSafe } from 'redos-detector';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { check } from '../../../shared/aanvraag/check.ts';
import { fromForm } from '../../../shared/aanvraag/form.ts';
import { readKenmerk } from '../../../shared/dossier/kenmerk.ts';
import { createAanvraag, withValue, type Path } from '../../fixtures/aanvragen.ts';
import { allRegexes } from './regexes.ts';
import { DOCUMENT_MS, LIMIT_MS } from './cpu-time.ts';

/** Files whose expressions no visitor can feed. */
const outsideScope: Readonly<Record<string, string>> = {
  'web/styles/unused.ts': 'reads our own style sheets when the site is built',
  'web/render/bericht.ts': 'reads what Svelte rendered, in which no value holds a <',
};

describe('a regular expression', () => {
  it('never tries more than a few ways through a text, however long the text is', () => {
    const all = [...allRegexes(), { file: 'zod', pattern: z.regexes.html5Email }];
    expect(all.length).toBeGreaterThan(50);
    const slow = all
      .filter(({ file }) => !Object.hasOwn(outsideScope, file))
      .filter(({ pattern }) => !isSafe(pattern, { maxScore: 20, timeout: 5_000 }).safe)
      .map(({ file, pattern }) => `${file}: ${String(pattern)}`);
    expect(slow).toEqual([]);
  });

  it('is found to be slow where it is', () => {
    for (const pattern of [/\s+$/, /^(?:a|a)*b/]) {
      expect(isSafe(pattern, { maxScore: 20, timeout: 1_000 }).safe, String(pattern)).toBe(false);
    }
  });
});

/** Texts of which some regular expression or other once was slow. */
const chunks = [
  ...['a', ' ', '\t', '\u00a0', '.', '-', '@', 'a@', '.a', '1.', '0', '+31 (0)', '(', '/'],
  ...['\u0301', '\u0344', '\uFDFA', '😀', '\n', '\r\n', '\u200B', '\uD800', 'www', ':/', '<', '%'],
];
const fields: readonly Path[] = [
  ['organisatie', 'naam'],
  ['organisatie', 'nummers', 'brincode'],
  ['organisatie', 'nummers', 'kvkNummer'],
  ['organisatie', 'adres', 'huisnummer'],
  ['organisatie', 'adres', 'postcode'],
  ['beheerder', 'telefoon'],
  ['beheerder', 'email'],
  ['ondertekening', 'ondertekenaars', 0, 'email'],
  ['opmerking'],
];

function cpuSinds(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

const TURNS = 12;

/**
 * The least of some turns: what else runs on the machine, code that is not compiled yet and the collector of garbage only add to
 * it. One turn below the bound settles it, so then no more are taken.
 * @returns ms of processor time
 */
async function leastCpuMs(boundMs: number, act: () => unknown): Promise<number> {
  let least = Infinity;
  for (let turn = 0; turn < TURNS && least >= boundMs; turn += 1) {
    const start = process.cpuUsage();
    await act();
    least = Math.min(least, cpuSinds(start));
  }
  return least;
}

const long = (chunk: string, characters: number): string =>
  `${chunk.repeat(Math.ceil(characters / chunk.length)).slice(0, characters)}x`;

/** Far more than any field takes. A step for each pair of them would be a thousand million steps. */
const CHARACTERS = 32_000;

describe('the time to check a text', { timeout: 60_000 }, () => {
  const msToCheck = (input: unknown): Promise<number> => leastCpuMs(LIMIT_MS, () => check(input));

  it.each(fields.map((path) => [path.join('.'), path] as const))(
    'is no more than one request may take, however long it is, in %s',
    async (_, path) => {
      for (const chunk of chunks) {
        const aanvraag = withValue(createAanvraag(), path, long(chunk, CHARACTERS));
        expect(await msToCheck(aanvraag), JSON.stringify(chunk)).toBeLessThan(LIMIT_MS);
      }
    },
  );

  it('of a kenmerk and of thousands of fields stays small too', async () => {
    for (const chunk of chunks) {
      const ms = await leastCpuMs(LIMIT_MS, () => readKenmerk(long(chunk, 16_000)));
      expect(ms, JSON.stringify(chunk)).toBeLessThan(LIMIT_MS);
    }
    const many = Object.fromEntries(Array.from({ length: 4_000 }, (_, nr) => [`veld${nr}`, 'x']));
    expect(await msToCheck(many)).toBeLessThan(LIMIT_MS);
    expect(await leastCpuMs(LIMIT_MS, () => fromForm(many))).toBeLessThan(LIMIT_MS);
  });

  it('is found to be too much where it grows with the square of the text', () => {
    const start = process.cpuUsage();
    expect(/\s+$/.test(long(' ', CHARACTERS))).toBe(false);
    expect(cpuSinds(start)).toBeGreaterThan(2 * LIMIT_MS);
  });
});

const series = (first: number, count: number, mark = ''): string =>
  Array.from({ length: count }, (_, nr) => String.fromCodePoint(first + nr) + mark).join('');

const runFile = promisify(execFile);
const DOCUMENT_PROCESS = join(import.meta.dirname, 'document-process.ts');
const msToMake = async (boundMs: number, ...words: string[]): Promise<number> =>
  Number((await runFile(process.execPath, [DOCUMENT_PROCESS, String(boundMs), ...words])).stdout);

describe('the time to make a document', { timeout: 60_000 }, () => {
  it(`is at most ${DOCUMENT_MS.typical} ms for a typical one`, async () => {
    expect(await msToMake(DOCUMENT_MS.typical)).toBeLessThan(DOCUMENT_MS.typical);
  });

  it.each([
    ['words', 'Voorbeeldwoord'],
    ['letters with accents, without a space', series(0x1e00, 256)],
    ['letters of Cyrillic, without a space', series(0x400, 200)],
    ['Chinese, which the font does not have', series(0x4e00, 500)],
    ['a letter with a thousand accents', `e${series(0x300, 4).repeat(250)}`],
    ['Devanagari with a vowel sign on each letter', series(0x915, 36, '\u093F')],
    ['ligatures', 'ffi'.repeat(50)],
  ])(`is at most ${DOCUMENT_MS.largest} ms with every field full of %s`, async (...[, word]) => {
    expect(await msToMake(DOCUMENT_MS.largest, word)).toBeLessThan(DOCUMENT_MS.largest);
  });
});
