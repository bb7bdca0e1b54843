import type { Font, Glyph, GlyphPosition } from 'fontkit';

/** A text as it was set, in the units of the font. */
type Zetsel = { readonly glyphs: readonly Glyph[]; readonly positions: readonly GlyphPosition[] };

/** Where a glyph stands, with room for what the library adds to it: there are very many, and growing takes time. */
type Plaats = GlyphPosition & { advanceWidth: number };

const plaats = (xAdvance: number, yAdvance = 0, xOffset = 0, yOffset = 0): Plaats => ({
  xAdvance,
  yAdvance,
  xOffset,
  yOffset,
  advanceWidth: 0,
});

/** The library scales the positions that it gets in place. */
const kopie = ({ glyphs, positions }: Zetsel): Zetsel => ({
  glyphs,
  positions: positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) =>
    plaats(xAdvance, yAdvance, xOffset, yOffset),
  ),
});

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

/** How far a letter moves the next one, by the codes of the two; see {@link paar}. */
type Paren = Map<number, number>;

/** Two letters as one number, which is found much faster than a text; nothing comes after the last letter. */
const paar = (teken: number, volgende = 0): number => teken * 0x1_00_00 + volgende;

/** The last letter of Latin-1. How two letters up to it stand is remembered for all documents. */
const LAATSTE_VAN_LATIJN_1 = 0xff;

/** What each font does between two such letters. It says nothing of whose texts they stood in, and never becomes large. */
const gewoneParen = new WeakMap<Font, Paren>();

/**
 * Without ligatures, which look the same in this font, a letter is a glyph. The font also takes letters such as ọ apart
 * into a letter and a mark that is no character of its own, so that search and screen readers would lose it.
 */
const eigenschappenVoor = (tekst: string): Record<string, boolean> => ({
  liga: false,
  ...(WORDT_GESPLITST.test(tekst) ? { ccmp: false } : {}),
});

/** The code of a letter, 0 past the end: a letter that is remembered is never more than one unit. */
const codeOp = (tekst: string, index: number): number =>
  index < tekst.length ? tekst.charCodeAt(index) : 0;

/**
 * The font as one document uses it: it remembers how texts were set. The library asks for the same text again to measure
 * it, to break it, to write it and in each size, and that took most of the time of a document. What is remembered of that
 * document's texts is never shared with another; only the room between two letters of Latin-1 is.
 */
export function letterzetter(font: Font): Font {
  const zetter = new Letterzetter(font);
  return Object.create(font, { layout: { value: (tekst: string) => zetter.zet(tekst) } }) as Font;
}

class Letterzetter {
  readonly #font: Font;
  readonly #letters = new Map<number, Glyph>();
  readonly #paren: Paren = new Map();
  /** The same for two letters of Latin-1, in all documents. */
  readonly #gewoon: Paren;
  readonly #zetsels = new Map<string, Zetsel>();
  #tegoed = TEGOED;

  constructor(font: Font) {
    this.#font = font;
    this.#gewoon = gewoneParen.get(font) ?? new Map<number, number>();
    gewoneParen.set(font, this.#gewoon);
  }

  zet(tekst: string) {
    const { glyphs, positions } = this.#uitLetters(tekst) ?? kopie(this.#zetsel(tekst));
    return {
      glyphs,
      positions,
      get advanceWidth() {
        return positions.reduce((som, { xAdvance }) => som + xAdvance, 0);
      },
    };
  }

  #uitLetters(tekst: string): Zetsel | undefined {
    const glyphs: Glyph[] = [];
    const positions: Plaats[] = [];
    for (let index = 0; index < tekst.length; index += 1) {
      const [teken, volgende] = [codeOp(tekst, index), codeOp(tekst, index + 1)];
      const xAdvance = this.#parenMet(teken, volgende).get(paar(teken, volgende));
      if (xAdvance === undefined) return undefined;
      glyphs.push(this.#letters.get(teken) ?? this.#eigenLetter(teken));
      positions.push(plaats(xAdvance));
    }
    return { glyphs, positions };
  }

  #zetsel(tekst: string): Zetsel {
    const bekend = this.#zetsels.get(tekst);
    if (bekend !== undefined) return bekend;
    const zetsel = EENVOUDIG.test(tekst) ? this.#geleerd(tekst) : this.#anders(tekst);
    this.#zetsels.set(tekst, zetsel);
    return zetsel;
  }

  #geleerd(tekst: string): Zetsel {
    const zetsel = this.#geheel(tekst);
    const { glyphs, positions } = zetsel;
    if (tekst.length !== glyphs.length) return zetsel;
    glyphs.forEach((glyph, index) => {
      const [teken, volgende] = [codeOp(tekst, index), codeOp(tekst, index + 1)];
      this.#letters.set(teken, glyph);
      this.#parenMet(teken).set(paar(teken), glyph.advanceWidth);
      const xAdvance = positions[index]?.xAdvance ?? glyph.advanceWidth;
      this.#parenMet(teken, volgende).set(paar(teken, volgende), xAdvance);
    });
    return zetsel;
  }

  #parenMet(teken: number, volgende = 0): Paren {
    return Math.max(teken, volgende) <= LAATSTE_VAN_LATIJN_1 ? this.#gewoon : this.#paren;
  }

  /** A letter that another document taught is a glyph of this document all the same. */
  #eigenLetter(teken: number): Glyph {
    const glyph = this.#font.glyphForCodePoint(teken);
    this.#letters.set(teken, glyph);
    return glyph;
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
    return { glyphs: [glyph], positions: [plaats(glyph.advanceWidth)] };
  }

  #geheel(tekst: string): Zetsel {
    return this.#font.layout(tekst, eigenschappenVoor(tekst));
  }
}
