/**
 * What the scripts of each page may weigh: bytes of `gzip -9`. A page may weigh no more than a step above what
 * it weighs now, so that somebody decides about growth; the form never more than 52 KB. The others have no script.
 */
export const MAX_SCRIPT: Readonly<Record<string, number>> = {
  'aanvragen/index.html': 53_248,
  'status/index.html': 43_000,
  'ondertekenen/index.html': 40_500,
  'ssd/index.html': 45_500,
  'balie/index.html': 52_500,
  'index.html': 0,
  'privacy/index.html': 0,
  'toegankelijkheid/index.html': 0,
  '404.html': 0,
};

/** All pages share one style; never more than 10 KB. */
export const MAX_STYLE = 9_000;

/**
 * What comes while somebody fills in the form: the code of the registers, with the first number, and the page after sending.
 * Without them the form works as well: see what the browser tests say of one that does not come.
 */
export const FETCHED_LATER = { '/lookup-': 3_500, '/Received-': 5_500 } as const;
