import { describe, expect, it } from 'vitest';
import { fontForDocument } from '../../../../functions/pdf/layout.ts';
import { fontSet } from '../../../../functions/pdf/fonts.ts';

const fontFiles = await fontSet();

describe.each(['ordinary', 'bold'] as const)('a text in the font %s', (name) => {
  const font = fontFiles[name];
  const codePointsOf = (text: string): string => {
    const { glyphs } = fontForDocument(font).layout(text);
    return String.fromCodePoint(...glyphs.flatMap(({ codePoints }) => codePoints));
  };

  it('has a glyph for each letter, where the font has ligatures or takes a letter apart', () => {
    for (const word of ['officieel', 'affluiten', 'koffie', 'Nguyễn', 'Ọláyínká', 'ǹǹǹ']) {
      expect(codePointsOf(word)).toBe(word);
    }
  });

  it('has in each document the characters of that document, whatever stood in another', () => {
    const text = 'Één bevoegd gezag: ½ × 2.';
    // The same glyph as a character that only this document has.
    for (const sentence of [text, text.replaceAll(' ', '\u00A0')]) {
      expect(codePointsOf(sentence)).toBe(sentence);
    }
  });

  it('is as wide as with the ligatures that it does without', () => {
    for (const word of ['officieel', 'affluiten', 'certificaat', 'koffie', 'Rifland']) {
      const [without, plain] = [fontForDocument(font), font].map(
        (one) => one.layout(word).advanceWidth,
      );
      // In units of a thousandth of the size.
      expect(Math.abs((without ?? 0) - (plain ?? 0)), word).toBeLessThan(10);
    }
  });

  it('is shaped as its script asks', () => {
    const word = 'क्षत्रिय';
    const idsOf = (one: typeof font): number[] => one.layout(word).glyphs.map(({ id }) => id);
    expect(idsOf(fontForDocument(font))).toEqual(idsOf(font));
  });
});
