import { isSafe } from 'redos-detector';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { maakDocument } from '../../functions/document/pdf.ts';
import { controleer } from '../../shared/aanvraag/controleer.ts';
import { uitFormulier } from '../../shared/aanvraag/formulier.ts';
import { leesKenmerk } from '../../shared/dossier/kenmerk.ts';
import { maakAanvraag, metWaarde, type Pad } from '../fixtures/aanvragen.ts';
import { maakGegevens, maakGrootste } from '../functions/document/gegevens.ts';
import { alleRegexes } from './regexes.ts';
import { GRENS_MS } from './rekentijd.ts';

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

async function cpuVanDocument(woord: string): Promise<number> {
  const gegevens = maakGegevens(maakGrootste('digitaal', woord));
  const tijden: number[] = [];
  for (let keer = 0; keer < 12; keer += 1) {
    const begin = process.cpuUsage();
    await maakDocument(gegevens);
    tijden.push(cpuSinds(begin));
  }
  return Math.min(...tijden);
}

describe('the time to make a document with every field full', { timeout: 60_000, retry: 3 }, () => {
  it(`is at most ${GRENS_MS} ms`, async () => {
    expect(await cpuVanDocument('Voorbeeldwoord')).toBeLessThan(GRENS_MS);
  });

  // Beside words of our own script: what else this machine does then weighs on both.
  it.each([
    ['letters with accents, without a space', reeks(0x1e00, 256)],
    ['letters of Cyrillic, without a space', reeks(0x400, 200)],
    ['Chinese, which the font does not have', reeks(0x4e00, 500)],
    ['a letter with a thousand accents', `e${reeks(0x300, 4).repeat(250)}`],
    ['Devanagari with a vowel sign on each letter', reeks(0x915, 36, '\u093F')],
  ])('is at most four times as long with %s', async (_, woord) => {
    expect(await cpuVanDocument(woord)).toBeLessThan(4 * (await cpuVanDocument('Voorbeeldwoord')));
  });
});
