import type { Font, Glyph, GlyphPosition } from 'fontkit';

/** A text as it was set, in the units of the font. */
type Zetsel = { readonly glyphs: readonly Glyph[]; readonly positions: readonly GlyphPosition[] };

/** Latin, Greek and Cyrillic, where a letter is one glyph and its place depends on nothing but the next letter. */
const EENVOUDIG =
  /^[\x20-\x7E\xA1-\xAC\xAE-\u024F\u0386-\u0481\u048A-\u052F\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E\uFFFD]+$/;

/** A character with the marks on it, or a mark too many. */
const MET_MERKEN = /\P{M}[\p{M}\u200C\u200D]{0,4}|\p{M}/gu;

/** A character that is one glyph when it stands alone. */
const LOS = /^[\p{L}\p{N}\p{P}\p{S}]$/u;

/** A longer word is broken over lines, for which the library measures very many parts of it. */
const LANG = 40;

/**
 * How many characters of other texts get the ligatures and the places of their script. After these, and in very long
 * words, each stands by itself: such a text took more than a second.
 */
const TEGOED = 250;

/** Latin Extended Additional, and the one letter outside it that the font treats the same. */
const WORDT_GESPLITST = /[ǹ\u1E00-\u1EFF]/u;

/**
 * Without ligatures, which look the same in this font, a letter is a glyph. The font also takes letters such as ọ apart
 * into a letter and a mark that is no character of its own, so that search and screen readers would lose it.
 */
const eigenschappenVoor = (tekst: string): Record<string, boolean> => ({
  liga: false,
  ...(WORDT_GESPLITST.test(tekst) ? { ccmp: false } : {}),
});

/**
 * The font as one document uses it: it remembers how texts were set. The library asks for the same text again to measure
 * it, to break it, to write it and in each size, and that took most of the time of a document. What is remembered comes
 * from that document's texts, so it is never shared with another.
 */
export function letterzetter(font: Font): Font {
  const zetter = new Letterzetter(font);
  return Object.create(font, { layout: { value: (tekst: string) => zetter.zet(tekst) } }) as Font;
}

class Letterzetter {
  readonly #font: Font;
  readonly #letters = new Map<string, Glyph>();
  /** How far a letter moves the next one, by the two letters; by the one where a text ends. */
  readonly #paren = new Map<string, number>();
  readonly #zetsels = new Map<string, Zetsel>();
  #tegoed = TEGOED;

  constructor(font: Font) {
    this.#font = font;
  }

  /** Positions of its own each time: the library scales them in place. */
  zet(tekst: string) {
    const { glyphs, positions } = this.#zetsel(tekst);
    return {
      glyphs,
      positions: positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({
        ...{ xAdvance, yAdvance, xOffset, yOffset },
      })),
      get advanceWidth() {
        return this.positions.reduce((som, { xAdvance }) => som + xAdvance, 0);
      },
    };
  }

  #zetsel(tekst: string): Zetsel {
    const bekend = this.#uitLetters(tekst) ?? this.#zetsels.get(tekst);
    if (bekend !== undefined) return bekend;
    const zetsel = EENVOUDIG.test(tekst) ? this.#geleerd(tekst) : this.#anders(tekst);
    this.#zetsels.set(tekst, zetsel);
    return zetsel;
  }

  #uitLetters(tekst: string): Zetsel | undefined {
    const tekens = Array.from(tekst);
    const glyphs: Glyph[] = [];
    const positions: GlyphPosition[] = [];
    for (const [index, teken] of tekens.entries()) {
      const glyph = this.#letters.get(teken);
      const xAdvance = this.#paren.get(teken + (tekens[index + 1] ?? ''));
      if (glyph === undefined || xAdvance === undefined) return undefined;
      glyphs.push(glyph);
      positions.push({ xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 });
    }
    return { glyphs, positions };
  }

  #geleerd(tekst: string): Zetsel {
    const zetsel = this.#geheel(tekst);
    const { glyphs, positions } = zetsel;
    const tekens = Array.from(tekst);
    if (tekens.length !== glyphs.length) return zetsel;
    glyphs.forEach((glyph, index) => {
      const [teken = '', volgende = ''] = tekens.slice(index, index + 2);
      this.#letters.set(teken, glyph);
      this.#paren.set(teken, glyph.advanceWidth);
      this.#paren.set(teken + volgende, positions[index]?.xAdvance ?? glyph.advanceWidth);
    });
    return zetsel;
  }

  #anders(tekst: string): Zetsel {
    if (tekst.length <= Math.min(LANG, this.#tegoed)) {
      this.#tegoed -= tekst.length;
      return this.#geheel(tekst);
    }
    const glyphs: Glyph[] = [];
    const positions: GlyphPosition[] = [];
    for (const deel of tekst.match(MET_MERKEN) ?? []) {
      const zetsel = this.#deel(deel);
      glyphs.push(...zetsel.glyphs);
      positions.push(...zetsel.positions);
    }
    return { glyphs, positions };
  }

  #deel(deel: string): Zetsel {
    const zetsel =
      this.#zetsels.get(deel) ?? (LOS.test(deel) ? this.#los(deel) : this.#geheel(deel));
    this.#zetsels.set(deel, zetsel);
    return zetsel;
  }

  #los(teken: string): Zetsel {
    const glyph = this.#font.glyphForCodePoint(teken.codePointAt(0) ?? 0);
    const positions = [{ xAdvance: glyph.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }];
    return { glyphs: [glyph], positions };
  }

  #geheel(tekst: string): Zetsel {
    return this.#font.layout(tekst, eigenschappenVoor(tekst));
  }
}
