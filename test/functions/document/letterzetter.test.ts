import type { Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { letterzetter } from '../../../functions/document/letterzetter.ts';
import { lettertypen, vergeetTekens } from '../../../functions/document/lettertypen.ts';

const fonts = await lettertypen();

/** What stands where, in the units of the font. */
const gezet = (font: Font, tekst: string, eigenschappen?: Record<string, boolean>) => {
  const { glyphs, positions, advanceWidth } = font.layout(tekst, eigenschappen);
  return {
    glyphs: glyphs.map(({ id }) => id),
    plaatsen: positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => [
      ...[xAdvance, yAdvance, xOffset, yOffset],
    ]),
    advanceWidth,
  };
};

const isVanSchrift = (teken: string): boolean =>
  /[\x20-\x7E\xA1-\xAC\xAE-\xFF]|[[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}]--[\p{Lm}\p{M}]]/v.test(teken);
/** The scripts of which the letters are remembered; what stands in others is set word by word. */
const isGangbaar = (teken: string): boolean => /[\0-\u024F\u0386-\u052F\u1E00-\u1EFF]/.test(teken);
const letters = fonts.gewoon.characterSet
  .map((c) => String.fromCodePoint(c))
  .filter((teken) => isGangbaar(teken) && isVanSchrift(teken));

/** Every letter twice, each time between others, in an order that is the same each time. */
function* woorden(): Generator<string> {
  for (let index = 0; index < letters.length * 2; index += 1) {
    yield [1, 37, 101, 211, 7]
      .map((stap) => letters[(index * stap + stap) % letters.length])
      .join('');
  }
}

describe.each(['gewoon', 'vet'] as const)('a text in the font %s', (naam) => {
  const font = fonts[naam];

  it('stands as the font itself would set it, when it was made of what came before', () => {
    const zetter = letterzetter(font);
    for (const woord of woorden()) zetter.layout(woord);
    const andere = letterzetter(font);
    for (const woord of woorden()) {
      const ccmp = !/[ǹ\u1E00-\u1EFF]/u.test(woord);
      const anders = { liga: false, ...(ccmp ? {} : { ccmp }) };
      for (const deel of [woord, woord.slice(1), woord.slice(0, 2), woord.slice(2)]) {
        const verwacht = gezet(font, deel, { ...anders });
        expect(gezet(zetter, deel), deel).toEqual(verwacht);
        expect(gezet(andere, deel), deel).toEqual(verwacht);
      }
    }
  });

  it('has in each document the characters of that document, whatever was learned in another', () => {
    const tekst = 'Één bevoegd gezag: ½ × 2.';
    letterzetter(font).layout(tekst);
    vergeetTekens(fonts);
    // The same glyph as a character that only this document has.
    for (const zin of [tekst, tekst.replaceAll(' ', '\u00A0')]) {
      const { glyphs } = letterzetter(font).layout(zin);
      expect(String.fromCodePoint(...glyphs.flatMap(({ codePoints }) => codePoints))).toBe(zin);
      vergeetTekens(fonts);
    }
  });

  it('is as wide as with the ligatures that it does without', () => {
    for (const woord of ['officieel', 'affluiten', 'certificaat', 'koffie', 'Rifland']) {
      const [zonder, met] = [letterzetter(font), font].map((f) => f.layout(woord).advanceWidth);
      // In units of a thousandth of the size.
      expect(Math.abs((zonder ?? 0) - (met ?? 0)), woord).toBeLessThan(10);
    }
  });

  it('is shaped as its script asks, and letter by letter where that would take too long', () => {
    const zetter = letterzetter(font);
    const [woord, lang] = ['क्षत्रिय', 'क्ष'.repeat(300)];
    expect(gezet(zetter, woord)).toEqual(gezet(font, woord));
    expect(zetter.layout(lang).glyphs.flatMap(({ codePoints }) => codePoints)).toEqual(
      Array.from(lang, (teken) => teken.codePointAt(0)),
    );
  });
});
