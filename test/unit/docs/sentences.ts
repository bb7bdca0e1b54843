const sentences = new Intl.Segmenter('nl', { granularity: 'sentence' });
const words = new Intl.Segmenter('nl', { granularity: 'word' });

/** A label that is quoted is one thing to its reader, whatever stands in it. */
const QUOTE = /"[^"]*"|“[^”]*”/gu;

/** The sentences of a text, and what stands on its own without a full stop, such as a heading. */
export function sentencesOf(text: string): string[] {
  return text
    .replaceAll(QUOTE, 'aangehaald')
    .split('\n')
    .flatMap((piece) => [...sentences.segment(piece)].map(({ segment }) => segment.trim()))
    .filter((sentence) => sentence !== '');
}

/** How many words a reader counts: what stands between white space is one, so `Kvk-nummer` and `9.00` are. */
export function countWords(sentence: string): number {
  let count = 0;
  let isLoose = true;
  for (const { segment, isWordLike } of words.segment(sentence)) {
    if (isWordLike === true && isLoose) count += 1;
    if (isWordLike === true) isLoose = false;
    else if (/\s/u.test(segment)) isLoose = true;
  }
  return count;
}

/** Whether it is a sentence, and not a heading or a label. */
export const isSentence = (sentence: string): boolean => /[.!?]["”’)]*$/u.test(sentence);
