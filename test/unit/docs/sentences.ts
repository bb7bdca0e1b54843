const zinnen = new Intl.Segmenter('nl', { granularity: 'sentence' });
const woorden = new Intl.Segmenter('nl', { granularity: 'word' });

/** A label that is quoted is one thing to its reader, whatever stands in it. */
const AANHALING = /"[^"]*"|“[^”]*”/gu;

/** The sentences of a text, and what stands on its own without a full stop, such as a heading. */
export function zinnenVan(tekst: string): string[] {
  return tekst
    .replaceAll(AANHALING, 'aangehaald')
    .split('\n')
    .flatMap((stuk) => [...zinnen.segment(stuk)].map(({ segment }) => segment.trim()))
    .filter((zin) => zin !== '');
}

/** How many words a reader counts: what stands between white space is one, so `Kvk-nummer` and `9.00` are. */
export function telWoorden(zin: string): number {
  let aantal = 0;
  let isLos = true;
  for (const { segment, isWordLike } of woorden.segment(zin)) {
    if (isWordLike === true && isLos) aantal += 1;
    if (isWordLike === true) isLos = false;
    else if (/\s/u.test(segment)) isLos = true;
  }
  return aantal;
}

/** Whether it is a sentence, and not a heading or a label. */
export const isZin = (zin: string): boolean => /[.!?]["”’)]*$/u.test(zin);
