import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isSafe } from 'redos-detector';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { controleer } from '../../../shared/aanvraag/check.ts';
import { uitFormulier } from '../../../shared/aanvraag/form.ts';
import { leesKenmerk } from '../../../shared/dossier/kenmerk.ts';
import { maakAanvraag, metWaarde, type Pad } from '../../fixtures/aanvragen.ts';
import { alleRegexes } from './regexes.ts';
import { DOCUMENT_MS, GRENS_MS } from './cpu-time.ts';

/** Files whose expressions no visitor can feed. */
const buitenBereik: Readonly<Record<string, string>> = {
  'web/styles/unused.ts': 'reads our own style sheets when the site is built',
  'web/render/bericht.ts': 'reads what Svelte rendered, in which no value holds a <',
};

describe('a regular expression', () => {
  it('never tries more than a few ways through a text, however long the text is', () => {
    const alle = [...alleRegexes(), { bestand: 'zod', patroon: z.regexes.html5Email }];
    expect(alle.length).toBeGreaterThan(50);
    const traag = alle
      .filter(({ bestand }) => !Object.hasOwn(buitenBereik, bestand))
      .filter(({ patroon }) => !isSafe(patroon, { maxScore: 20, timeout: 5_000 }).safe)
      .map(({ bestand, patroon }) => `${bestand}: ${String(patroon)}`);
    expect(traag).toEqual([]);
  });

  it('is found to be slow where it is', () => {
    for (const patroon of [/\s+$/, /^(?:a|a)*b/]) {
      expect(isSafe(patroon, { maxScore: 20, timeout: 1_000 }).safe, String(patroon)).toBe(false);
    }
  });
});

/** Texts of which some regular expression or other once was slow. */
const brokken = [
  ...['a', ' ', '\t', '\u00a0', '.', '-', '@', 'a@', '.a', '1.', '0', '+31 (0)', '(', '/'],
  ...['\u0301', '\u0344', '\uFDFA', '😀', '\n', '\r\n', '\u200B', '\uD800', 'www', ':/', '<', '%'],
];
const velden: readonly Pad[] = [
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

function cpuSinds(begin: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begin);
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
    const begin = process.cpuUsage();
    await act();
    least = Math.min(least, cpuSinds(begin));
  }
  return least;
}

const lang = (brok: string, tekens: number): string =>
  `${brok.repeat(Math.ceil(tekens / brok.length)).slice(0, tekens)}x`;

/** Far more than any field takes. A step for each pair of them would be a thousand million steps. */
const CHARACTERS = 32_000;

describe('the time to check a text', { timeout: 60_000 }, () => {
  const msToCheck = (input: unknown): Promise<number> =>
    leastCpuMs(GRENS_MS, () => controleer(input));

  it.each(velden.map((pad) => [pad.join('.'), pad] as const))(
    'is no more than one request may take, however long it is, in %s',
    async (_, pad) => {
      for (const brok of brokken) {
        const aanvraag = metWaarde(maakAanvraag(), pad, lang(brok, CHARACTERS));
        expect(await msToCheck(aanvraag), JSON.stringify(brok)).toBeLessThan(GRENS_MS);
      }
    },
  );

  it('of a kenmerk and of thousands of fields stays small too', async () => {
    for (const brok of brokken) {
      const ms = await leastCpuMs(GRENS_MS, () => leesKenmerk(lang(brok, 16_000)));
      expect(ms, JSON.stringify(brok)).toBeLessThan(GRENS_MS);
    }
    const veel = Object.fromEntries(Array.from({ length: 4_000 }, (_, nr) => [`veld${nr}`, 'x']));
    expect(await msToCheck(veel)).toBeLessThan(GRENS_MS);
    expect(await leastCpuMs(GRENS_MS, () => uitFormulier(veel))).toBeLessThan(GRENS_MS);
  });

  it('is found to be too much where it grows with the square of the text', () => {
    const begin = process.cpuUsage();
    expect(/\s+$/.test(lang(' ', CHARACTERS))).toBe(false);
    expect(cpuSinds(begin)).toBeGreaterThan(2 * GRENS_MS);
  });
});

const reeks = (eerste: number, aantal: number, merk = ''): string =>
  Array.from({ length: aantal }, (_, nr) => String.fromCodePoint(eerste + nr) + merk).join('');

const runFile = promisify(execFile);
const DOCUMENT_PROCESS = join(import.meta.dirname, 'document-process.ts');
const msToMake = async (...words: string[]): Promise<number> =>
  Number((await runFile(process.execPath, [DOCUMENT_PROCESS, ...words])).stdout);

describe('the time to make a document', { timeout: 60_000 }, () => {
  it(`is at most ${DOCUMENT_MS.typical} ms for a typical one`, async () => {
    expect(await msToMake()).toBeLessThan(DOCUMENT_MS.typical);
  });

  it.each([
    ['words', 'Voorbeeldwoord'],
    ['letters with accents, without a space', reeks(0x1e00, 256)],
    ['letters of Cyrillic, without a space', reeks(0x400, 200)],
    ['Chinese, which the font does not have', reeks(0x4e00, 500)],
    ['a letter with a thousand accents', `e${reeks(0x300, 4).repeat(250)}`],
    ['Devanagari with a vowel sign on each letter', reeks(0x915, 36, '\u093F')],
    ['ligatures', 'ffi'.repeat(50)],
  ])(`is at most ${DOCUMENT_MS.largest} ms with every field full of %s`, async (...[, word]) => {
    expect(await msToMake(word)).toBeLessThan(DOCUMENT_MS.largest);
  });
});
