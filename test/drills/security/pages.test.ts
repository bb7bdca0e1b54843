import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import { naarFormulier } from '../../../shared/aanvraag/form.ts';
import { type Loket, ruimOp, startLoket } from '../../local/service.ts';
import { openBinnenlangs } from './in-process.ts';
import { tweelingen, vrijeVelden } from './letters.ts';
import type { Ingang } from './entrance.ts';
import { opgeslagen, toetsOpslag } from './store-check.ts';
import { geraamte, leesHtml, toetsPagina } from './page.ts';
import { type Uitvoer, vangUitvoer } from './output.ts';
import { alleVijandigeTeksten, KANARIE, vijandigeAdressen, vijandigeTeksten } from './hostile.ts';
import { FORMULIER } from './samples.ts';

let loket: Loket;
let ingang: Ingang;
let uitvoer: Uitvoer;
beforeAll(async () => {
  loket = await startLoket({ RETRY_UNIT_SECONDS: '3600' });
  ingang = await openBinnenlangs(loket);
  uitvoer = vangUitvoer();
});
afterAll(async () => {
  uitvoer.stop();
  await ruimOp(loket);
});

const stuur = (velden: Readonly<Record<string, string>>) =>
  ingang.vraag({
    methode: 'POST',
    pad: '/api/v1/aanvragen',
    headers: { 'content-type': FORMULIER },
    lichaam: Buffer.from(new URLSearchParams(velden).toString()),
  });

const soorten = Object.keys(vijandigeTeksten);
const beginVan = (soort: string): number[] =>
  (vijandigeTeksten[soort] ?? []).map((tekst) => alleVijandigeTeksten.indexOf(tekst));
const tekstenVanaf = (begin: number): string[] =>
  vrijeVelden.map((pad, index) => {
    const lijst = pad.includes('email') ? vijandigeAdressen : alleVijandigeTeksten;
    return lijst[(begin + index) % lijst.length] ?? '';
  });

/** Sends both and compares the pages. @returns the status of both */
async function vergelijk(kwaad: Aanvraag, gewoon: Aanvraag, heeft: 'ja' | 'nee'): Promise<number> {
  const [kwade, gewone] = await Promise.all(
    ([kwaad, gewoon] as const).map((aanvraag) =>
      // With a key of its own: the page of what was there already is another one.
      stuur({
        ...naarFormulier(aanvraag),
        'beheerder.heeftEherkenning': heeft,
        sleutel: randomUUID(),
      }),
    ),
  );
  expect(kwade?.status).toBe(gewone?.status);
  expect(geraamte(kwade?.tekst ?? '')).toEqual(geraamte(gewone?.tekst ?? ''));
  toetsPagina(kwade?.tekst ?? '');
  return kwade?.status ?? 0;
}

describe('a page that somebody without JavaScript gets back', () => {
  it.each(soorten)('keeps its elements around texts of the kind %s', async (soort) => {
    for (const begin of beginVan(soort)) {
      const { kwaad, gewoon } = tweelingen(tekstenVanaf(begin));
      expect(await vergelijk(kwaad, gewoon, 'ja')).toBe(201);
      expect(await vergelijk(kwaad, gewoon, 'nee')).toBe(422);
    }
  });

  it('shows back every character that was typed, as a value', async () => {
    for (const tekst of alleVijandigeTeksten) {
      const { tekst: html } = await stuur({ 'beheerder.naam': tekst });
      const veld = leesHtml(html).elementen.find(
        ({ attributen }) => attributen['name'] === 'beheerder.naam',
      );
      // A browser sends a lone surrogate as U+FFFD, keeps one line in an input, and reads no NUL from HTML.
      const verwacht = tekst.toWellFormed().replaceAll('\u0000', '\uFFFD').trim();
      expect(veld?.attributen['value']?.trim().replace(/\s+/gu, ' ')).toBe(
        verwacht.replace(/\s+/gu, ' '),
      );
    }
  });

  it('holds no element of a field that nobody has, whatever its name', async () => {
    for (const naam of alleVijandigeTeksten) {
      const { tekst, status } = await stuur({
        [naam]: naam,
        soort: naam,
        'organisatie.type': naam,
      });
      expect(status).toBe(422);
      toetsPagina(tekst);
    }
  });

  it('was stored without what a text may not hold', async () => {
    let aantal = 0;
    for await (const item of opgeslagen(loket)) {
      toetsOpslag(item);
      aantal += 1;
    }
    expect(aantal).toBeGreaterThan(alleVijandigeTeksten.length);
  });

  it('leaves nothing of it in the log', () => {
    expect(uitvoer.neem()).not.toContain(KANARIE);
  });
});
