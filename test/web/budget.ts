/**
 * What the scripts of each page may weigh: bytes of `gzip -9`. A page may weigh no more than a step above what
 * it weighs now, so that somebody decides about growth; the form never more than 52 KB. The others have no script.
 */
export const MAX_SCRIPT: Readonly<Record<string, number>> = {
  'aanvragen/index.html': 57_000,
  'status/index.html': 41_500,
  'ondertekenen/index.html': 40_000,
  'ssd/index.html': 43_500,
  'balie/index.html': 51_000,
  'index.html': 0,
  'privacy/index.html': 0,
  'toegankelijkheid/index.html': 0,
  '404.html': 0,
};

/** All pages share one style; never more than 10 KB. */
export const MAX_STIJL = 10_000;

/** What only helps may come later, once somebody filled in a number: without it the form works as well. */
export const FETCHED_LATER = /\/lookup-/;
export const MAX_LATER = 3_500;
