import type { Font } from 'fontkit';

/** Whether the font has a character. */
export type Tekenkeuring = (codepunt: number) => boolean;

/** What is printed for a character that the font does not have. */
export const ONBEKEND_TEKEN = '\uFFFD';

/** The longest list of lines that is printed line by line. */
const MAX_REGELS = 15;

/** Whether this font has a character; the same characters are asked for over and over. */
export function tekenkeuring(font: Pick<Font, 'hasGlyphForCodePoint'>): Tekenkeuring {
  const bekend = new Map<number, boolean>();
  return (codepunt) => {
    const oordeel = bekend.get(codepunt) ?? font.hasGlyphForCodePoint(codepunt);
    bekend.set(codepunt, oordeel);
    return oordeel;
  };
}

/** The text as the font can show it: a character that it does not have is seen to be missing. */
export function metBekendeTekens(tekst: string, keuring: Tekenkeuring): string {
  let getoond = '';
  for (const teken of tekst) {
    const isBekend = teken === '\n' || keuring(teken.codePointAt(0) ?? 0);
    getoond += isBekend ? teken : ONBEKEND_TEKEN;
  }
  return getoond;
}

/** Many short lines would take pages: those run on, so that every word is still there. */
export function alsRegels(tekst: string): string {
  const regels = tekst.split('\n');
  return regels.length > MAX_REGELS ? regels.filter((regel) => regel !== '').join(' ') : tekst;
}
