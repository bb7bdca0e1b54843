/**
 * The licences under which others' code may stand in what we deploy, which is EUPL-1.2, each with the reason. Anything
 * else needs a look first: a copyleft licence, or one that the EUPL's list of compatible licences does not name.
 */
export const allowedLicences: Readonly<Record<string, string>> = {
  'EUPL-1.2': 'our own licence',
  MIT: 'permissive; asks to keep the notice',
  'MIT-0': 'MIT without a duty',
  ISC: 'permissive, as MIT',
  '0BSD': 'permissive, without a duty',
  'BSD-3-Clause': 'permissive; asks to keep the notice',
  'Apache-2.0': 'permissive, with a grant of patents; asks to keep the notice',
  'PSF-2.0': 'permissive; the parser of arguments that js-yaml brings, ported from Python',
  Unlicense: 'given to the public domain',
  'MIT AND OFL-1.1': 'permissive; the fonts may go along inside a document',
};

/** Packages that name their licence in a file only, by what that file says. */
export const licenceFromFile: Readonly<Record<string, string>> = { 'png-js': 'MIT' };
