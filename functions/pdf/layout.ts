import type { Font, Glyph } from 'fontkit';

/** Latin Extended Additional, and the one letter outside it that the font treats the same. */
const IS_DECOMPOSED = /[ǹ\u1E00-\u1EFF]/u;

/**
 * A few letters, such as ई, are set as two glyphs, of which one is no character. A PDF/A asks for a character of each glyph: this
 * is the word joiner, which nobody sees or hears.
 */
const NO_CHARACTER = [0x2060];

/**
 * A font for one document, with the tables of the font that it is made from.
 *
 * It is without ligatures: they look the same in it, and without them a letter is a glyph. It also takes letters such as ọ
 * apart into a letter and a mark that is no character of its own (`ccmp`), so that search and screen readers would lose it.
 *
 * The library makes each glyph of a font once, with the characters that it first stood for. Those are what one copies from a
 * document, so each document gets glyphs of its own: they could be another document's characters.
 */
export function fontForDocument(font: Font): Font {
  const glyphs = new Map<number, Glyph>();
  const glyphOf = (id: number, codePoints: readonly number[] = []): Glyph => {
    const known = glyphs.get(id);
    if (known !== undefined) return known;
    const value = codePoints.length === 0 ? NO_CHARACTER : codePoints;
    const glyph = Object.create(font.getGlyph(id), { codePoints: { value } }) as Glyph;
    glyphs.set(id, glyph);
    return glyph;
  };
  const own = Object.create(font, {
    getGlyph: { value: glyphOf },
    layout: {
      value: (text: string) =>
        font.layout.call(own, text, {
          liga: false,
          ...(IS_DECOMPOSED.test(text) ? { ccmp: false } : {}),
        }),
    },
  }) as Font;
  return own;
}
