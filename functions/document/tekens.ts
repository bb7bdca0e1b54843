/** Whether the font has a character. */
export type Tekenkeuring = (codepunt: number) => boolean;

/** What is printed for a character that the font does not have. */
export const ONBEKEND_TEKEN = '\uFFFD';

/** The longest list of lines that is printed line by line. */
const MAX_REGELS = 15;

/** The text as the font can show it: a character that it does not have is seen to be missing. */
export const metBekendeTekens = (tekst: string, keuring: Tekenkeuring): string =>
  Array.from(tekst, (teken) => {
    const codepunt = teken.codePointAt(0) ?? 0;
    return teken === '\n' || keuring(codepunt) ? teken : ONBEKEND_TEKEN;
  }).join('');

/** Many short lines would take pages: those run on, so that every word is still there. */
export function alsRegels(tekst: string): string {
  const regels = tekst.split('\n');
  return regels.length > MAX_REGELS ? regels.filter((regel) => regel !== '').join(' ') : tekst;
}
