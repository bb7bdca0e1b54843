/** Words that say nothing of which organisation it is, and that people leave out or abbreviate as they like. */
const IGNORED = new Set(
  [
    'stichting stg sticht vereniging ver veren gemeente gem cooperatie coop bv nv',
    'aan bij de den der en het in op of s t te ten ter tot van voor vd',
  ].flatMap((line) => line.split(' ')),
);

/** Abbreviations that are no beginning of what they stand for, and are no row of initials. */
const WRITTEN_OUT: Readonly<Record<string, readonly string[]>> = {
  ao: ['algemeen', 'onderwijs'],
  bo: ['basis', 'onderwijs'],
  cbo: ['christelijk', 'basis', 'onderwijs'],
  eo: ['omstreken'],
  ho: ['hoger', 'onderwijs'],
  kbo: ['katholiek', 'basis', 'onderwijs'],
  mbo: ['middelbaar', 'beroeps', 'onderwijs'],
  obo: ['openbaar', 'basis', 'onderwijs'],
  pcbo: ['protestants', 'christelijk', 'basis', 'onderwijs'],
  roc: ['regionaal', 'opleidingen', 'centrum'],
  rk: ['rooms', 'katholiek'],
};

/** Initials are those of a few words. */
const MAX_INITIALS = 6;

/** An abbreviation has at least so many letters of its word. */
const MIN_PREFIX = 3;

/** From here on two letters in the wrong order are seen as a slip: `Kaht.` for Katholieke. */
const MIN_SLIP = 4;

/**
 * Whether two names may be of the same organisation: without regard to case, accents, punctuation, legal form and
 * abbreviations, and where one leaves out a part that the other has.
 */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length === 0 || b.length === 0) return plain(one) === plain(other);
  return covers(a, b) || covers(b, a);
}

const plain = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ĳ', 'ij');

/** The words that count. `R.O.C.` is one word, as `ROC` is. */
const wordsOf = (name: string): string[] =>
  plain(name)
    .replace(/(?<![\p{L}\d])(?:\p{L}\.){2,}/gu, (initials) => `${initials.replaceAll('.', '')} `)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && !IGNORED.has(word))
    .flatMap((word) => WRITTEN_OUT[word] ?? [word]);

/**
 * Whether every word of the one stands in the other, in the same order. Less than half of the other's words is too little
 * to go by, unless it is two.
 */
function covers(part: readonly string[], whole: readonly string[]): boolean {
  return (part.length >= 2 || part.length * 2 >= whole.length) && isWithin(part, whole, new Map());
}

/** @param known what came of it before, so that a hostile name costs no more than a long one */
function isWithin(
  part: readonly string[],
  whole: readonly string[],
  known: Map<string, boolean>,
): boolean {
  if (part.length === 0) return true;
  if (whole.length === 0) return false;
  const place = `${part.length},${whole.length}`;
  const found =
    known.get(place) ??
    (heads(part, whole).some(([a, b]) => isWithin(part.slice(a), whole.slice(b), known)) ||
      isWithin(part, whole.slice(1), known));
  known.set(place, found);
  return found;
}

/** How many words at the beginning of each say the same. */
function heads(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const [x = '', x2 = ''] = a;
  const [y = '', y2 = ''] = b;
  return [
    ...(isSameWord(x, y) ? [[1, 1] as const] : []),
    ...(isCompound(x, y, y2) ? [[1, 2] as const] : []),
    ...(isCompound(y, x, x2) ? [[2, 1] as const] : []),
    ...(isInitials(x, b) ? [[1, x.length] as const] : []),
    ...(isInitials(y, a) ? [[y.length, 1] as const] : []),
  ];
}

function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < MIN_PREFIX) return false;
  const start = long.slice(0, short.length);
  return start === short || (short.length >= MIN_SLIP && letters(start) === letters(short));
}

const letters = (word: string): string => Array.from(word).sort().join('');

/** `opleidingencentrum` for `opleid.` and `centrum`. */
const isCompound = (word: string, first: string, second: string): boolean =>
  second !== '' &&
  Array.from({ length: word.length }, (_, at) => at).some(
    (at) =>
      at >= MIN_PREFIX &&
      word.length - at >= MIN_PREFIX &&
      isSameWord(word.slice(0, at), first) &&
      isSameWord(word.slice(at), second),
  );

/** `avo` for `algemeen voortgezet onderwijs`. */
const isInitials = (word: string, words: readonly string[]): boolean =>
  word.length >= 2 &&
  word.length <= MAX_INITIALS &&
  word.length <= words.length &&
  Array.from(word).every((letter, index) => words[index]?.startsWith(letter) === true);
