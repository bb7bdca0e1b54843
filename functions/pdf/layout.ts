import type { Font } from 'fontkit';

/** Latin Extended Additional, and the one letter outside it that the font treats the same. */
const IS_DECOMPOSED = /[ǹ\u1E00-\u1EFF]/u;

/**
 * The font, without ligatures: they look the same in it, and without them a letter is a glyph. It also takes letters such as
 * ọ apart into a letter and a mark that is no character of its own (`ccmp`), so that search and screen readers would lose it.
 */
export const withoutLigatures = (font: Font): Font =>
  Object.create(font, {
    layout: {
      value: (text: string) =>
        font.layout(text, { liga: false, ...(IS_DECOMPOSED.test(text) ? { ccmp: false } : {}) }),
    },
  }) as Font;
