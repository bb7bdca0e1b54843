import { isSafe } from 'redos-detector';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { maakDocument } from '../../functions/document/pdf.ts';
import { controleer } from '../../shared/aanvraag/check.ts';
import { uitFormulier } from '../../shared/aanvraag/form.ts';
import { leesKenmerk } from '../../shared/dossier/kenmerk.ts';
import { maakAanvraag, metWaarde, type Pad } from '../fixtures/aanvragen.ts';
import type { Documentgegevens } from '../../functions/document/gegevens.ts';
import { maakGegevens, maakGrootste } from '../functions/document/gegevens.ts';
import { alleRegexes } from './regexes.ts';
import { DOCUMENT_MS, GRENS_MS } from './rekentijd.ts';

/** Files whose expressions no visitor can feed. */
const buitenBereik: Readonly<Record<string, string>> = {
  'web/stijl/ongebruikt.ts': 'reads our own style sheets when the site is built',
  'web/weergave/bericht.ts': 'reads what Svelte rendered, in which no value holds a <',
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

/** The least of a few: what else runs on the machine, and the collector of garbage, only add to it. */
function cpuMs(doe: () => unknown): number {
  const keer = (): number => {
    const begin = process.cpuUsage();
    doe();
    return cpuSinds(begin);
  };
  return Math.min(...Array.from({ length: 5 }, keer));
}

const lang = (brok: string, tekens: number): string =>
  `${brok.repeat(Math.ceil(tekens / brok.length)).slice(0, tekens)}x`;

describe('the time to check a text', () => {
  it.each(velden.map((pad) => [pad.join('.'), pad] as const))(
    'grows no faster than the text itself, in %s',
    // What is slow by itself is so again; one pass of the collector is not.
    { timeout: 60_000, retry: 3 },
    (_, pad) => {
      for (const brok of brokken) {
        const kost = (tekens: number): number => {
          const aanvraag = metWaarde(maakAanvraag(), pad, lang(brok, tekens));
          return cpuMs(() => controleer(aanvraag));
        };
        kost(1_000);
        const [kort, heel] = [kost(4_000), kost(32_000)];
        expect(heel, `${JSON.stringify(brok)}: ${kort} ms, then ${heel} ms`).toBeLessThan(
          // Eight times the text; by the square it would be 64 times the time.
          Math.max(16 * kort, 8),
        );
      }
    },
  );

  it('of a kenmerk and of thousands of fields stays small too', () => {
    for (const brok of brokken) {
      expect(cpuMs(() => leesKenmerk(lang(brok, 16_000)))).toBeLessThan(GRENS_MS);
    }
    const veel = Object.fromEntries(Array.from({ length: 4_000 }, (_, nr) => [`veld${nr}`, 'x']));
    expect(cpuMs(() => controleer(veel))).toBeLessThan(GRENS_MS);
    expect(cpuMs(() => uitFormulier(veel))).toBeLessThan(GRENS_MS);
  });
});

const reeks = (eerste: number, aantal: number, merk = ''): string =>
  Array.from({ length: aantal }, (_, nr) => String.fromCodePoint(eerste + nr) + merk).join('');

/** Warm: the least of some, since the collector and what else runs on the machine only add to it. */
async function cpuOfDocument(gegevens: Documentgegevens): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 12; turn += 1) {
    const begin = process.cpuUsage();
    await maakDocument(gegevens);
    times.push(cpuSinds(begin));
  }
  return Math.min(...times);
}

const largestWith = (word: string): Documentgegevens =>
  maakGegevens(maakGrootste('digitaal', word));

describe('the time to make a document', { timeout: 60_000 }, () => {
  it(`is at most ${DOCUMENT_MS.typical} ms for a typical one`, async () => {
    expect(await cpuOfDocument(maakGegevens())).toBeLessThan(DOCUMENT_MS.typical);
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
    expect(await cpuOfDocument(largestWith(word))).toBeLessThan(DOCUMENT_MS.largest);
  });
});
