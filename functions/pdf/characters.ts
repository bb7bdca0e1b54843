import type { Font } from 'fontkit';

/** Whether the font has a character. */
export type PrintCheck = (codePoint: number) => boolean;

/** What is printed for a character that the font does not have. */
export const UNKNOWN_CHARACTER = '\uFFFD';

/** The longest list of lines that is printed line by line. */
const MAX_LINES = 15;

/** Whether this font has a character; the same characters are asked for over and over. */
export function printCheck(font: Pick<Font, 'hasGlyphForCodePoint'>): PrintCheck {
  const known = new Map<number, boolean>();
  return (codePoint) => {
    const verdict = known.get(codePoint) ?? font.hasGlyphForCodePoint(codePoint);
    known.set(codePoint, verdict);
    return verdict;
  };
}

/** The text as the font can show it: a character that it does not have is seen to be missing. */
export function withKnownCharacters(text: string, canPrint: PrintCheck): string {
  let shown = '';
  for (const character of text) {
    const isKnown = character === '\n' || canPrint(character.codePointAt(0) ?? 0);
    shown += isKnown ? character : UNKNOWN_CHARACTER;
  }
  return shown;
}

/** Many short lines would take pages: those run on, so that every word is still there. */
export function asLines(text: string): string {
  const lines = text.split('\n');
  return lines.length > MAX_LINES ? lines.filter((line) => line !== '').join(' ') : text;
}
