/**
 * Results are told in the perfect tense in Dutch: "is binnengekomen", not "kwam binnen", which is English in Dutch words. Verbs
 * of the texts of this service, without what is another word too (namen, ondertekende); what was, had to or could (was, had,
 * moest, kon) is as people say it.
 */
const SIMPLE_PAST = `
  antwoordde, begon, bekeek, belde, bracht, corrigeerde, deed, deden, drukte, gaf, gaven, ging, gingen, haalde, hoorde,
  keek, koos, kozen, kreeg, kregen, kwam, kwamen, las, lazen, legde, liet, lieten, maakte, maakten, meldde, nam, ontving,
  ontvingen, ondertekenden, schreef, stelde, stopte, stuurde, stuurden, tekende, tekenden, trok, trokken, veranderde,
  verbeterde, verklaarde, verliep, verliepen, verstuurde, verviel, verwerkte, vond, vroeg, vroegen, weigerde, weigerden, wijzigde,
  wilde, wilden, zag, zond
`
  .trim()
  .split(/,\s+/);

/** What officials write, with the plain words for it. */
const STIFF = ['ten hoogste', 'ten minste', 'hoeft niet)', 'verder gaan', 'opsturen'] as const;

const words = (list: readonly string[]): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:${list.map((one) => one.replace(')', '\\)')).join('|')})(?!\\p{L})`,
    'iu',
  );

const PAST = words(SIMPLE_PAST);
const OFFICIAL = words(STIFF);

/** The sentences that tell a result in the simple past. */
export const pastIn = (sentences: readonly string[]): string[] =>
  sentences.filter((sentence) => PAST.test(sentence));

export const stiffIn = (sentences: readonly string[]): string[] =>
  sentences.filter((sentence) => OFFICIAL.test(sentence));
