import { withoutJoiners, withPlainStops } from './characters.ts';

/**
 * Mails are made from applicants' text for people who did not ask for them. What a mail program could make a link of, or
 * a reader could take for one, is refused: see docs/decisions/0020-addresses-in-text.md.
 */

/** Signs that look like a full stop, a colon or a slash, and that compatibility (NFKC) leaves as they are. */
const LOOKS_LIKE_STOP = /[\u06D4\u0701\u0702\uA4F8]/g;
const LOOKS_LIKE_COLON = /[\u02D0\u0589\u05C3\u2236\uA789]/g;
const LOOKS_LIKE_SLASH = /[\\\u2044\u2215\u2571\u27CB\u29F8]/g;

/** Printable ASCII is what it looks like, but for the backslash. Judging most values takes a tenth of the time with this. */
const AS_IT_IS = /^[\n\x20-[\]-~]*$/;

/** The text as it is read: whatever width or kind of sign it was written in. */
export const asRead = (value: string): string =>
  AS_IT_IS.test(value)
    ? value
    : withPlainStops(withoutJoiners(value).normalize('NFKC'))
        .replace(LOOKS_LIKE_STOP, '.')
        .replace(LOOKS_LIKE_COLON, ':')
        .replace(LOOKS_LIKE_SLASH, '/');

const SCHEMES = 'http https ftp ftps sftp mailto javascript vbscript callto'.split(' ');

/** These are words as well ("data: zie bijlage"), so they only count with something right behind them. */
const SCHEMES_AND_WORDS = ['data', 'file'];

function hasScheme(read: string): boolean {
  const parts = read.toLowerCase().split(':');
  return parts.some((part, place) => {
    const next = parts[place + 1];
    if (next === undefined) return false;
    const isWord = (scheme: string): boolean => endsWithWord(part, scheme);
    return SCHEMES.some(isWord) || (/^\S/.test(next) && SCHEMES_AND_WORDS.some(isWord));
  });
}

const endsWithWord = (text: string, word: string): boolean =>
  text.endsWith(word) && !/[\p{L}\p{N}]$/u.test(text.slice(0, -word.length));

/** `://`, `www.`, a scheme, or a domain name with a path behind it. */
export const hasWebAddress = (value: string): boolean => {
  const read = asRead(value);
  return /www\./i.test(read) || hasSchemeOrPath(read);
};

/** The same without `www.`, with which an e-mail address may begin. @param read as {@link asRead} gives it */
export const hasSchemeOrPath = (read: string): boolean =>
  read.includes('://') ||
  hasScheme(read) ||
  (read.includes('/') && hasDomain(read, (after) => /^(?::\d{1,5})?\//.test(after)));

/** A domain name anywhere. */
export const hasDomainName = (value: string): boolean => hasDomain(asRead(value), () => true);

/** Letters, digits and what stands between them in a domain name. */
const RUN = /[\p{L}\p{M}\p{N}_.-]+/gu;

/** @param isFollowed looks at what comes right behind the run that the domain name ends */
function hasDomain(read: string, isFollowed: (after: string) => boolean): boolean {
  if (!read.includes('.')) return false;
  for (const { 0: run, index } of read.matchAll(RUN)) {
    const end = index + run.length;
    if (!isFollowed(read.slice(end, end + 7))) continue;
    const labels = run.split('.');
    if (labels.some((label, place) => isDomain(labels[place - 1] ?? '', label))) {
      return true;
    }
  }
  return false;
}

/**
 * Whether two words with only a dot between them are a domain name. Any ending counts: new ones come every year, and
 * a reader does not know which there are. What people write with a dot and no space is an initial or an abbreviation.
 */
function isDomain(name: string, next: string): boolean {
  const end = /^\p{L}[\p{L}\p{M}]+/u.exec(next.toLowerCase())?.[0];
  if (end === undefined || !/[\p{L}\p{N}]/u.test(name)) return false;
  return isShortForm(name) ? KNOWN_ENDINGS.has(end) : true;
}

/** `J`, `Anne-M`, `v`, `2`, `drs`: what stands before a dot without being a name that somebody could own. */
function isShortForm(name: string): boolean {
  const last = name.split('-').at(-1) ?? '';
  return (
    /^[\p{L}\p{N}]$/u.test(name) ||
    /^\p{Lu}$/u.test(last) ||
    /^\p{N}+$/u.test(name) ||
    ABBREVIATIONS.has(name.toLowerCase())
  );
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/**
 * Endings that make a domain name of an initial or an abbreviation too, as in `t.me`. A few are surnames as well (_Top_,
 * _Amsterdam_): the message says to put a space after the initial.
 */
const KNOWN_ENDINGS = words(
  'nl be eu com net org info biz name pro co io ai me gl ly to tv cc ws tk ru cn uk gov edu app dev xyz top site online shop store link click live email cloud page club vip amsterdam frl school academy education example test',
);

/** Titles, first names, functies and small words that are cut short with a dot. */
const ABBREVIATIONS = words(
  'dr drs ir ing mr mrs prof bc bacc lic msc bsc llm mba ' +
    'dhr hr mw mevr mej ds pr zr br past mgr msgr jhr jkvr jkr st sr jr ' +
    'alb ant bern chr corn fr gerh ger hendr herm hub ij jac joh jos lud matth nic ph phil sch sj th tj wilh wm ' +
    'adj adm admin adv afd alg appl arr ass beh bel best burg comm coord coörd coll dep docu ' +
    'dir div econ fac fin gem hfd ict insp inst int jur man mdw med medew ond onderst ondw ' +
    'kwal leerl leerlz log onderz opl onderw org pers pl plv pol prov psych secr sect soc stafmdw stg stud syst tech techn toez vert voorz ' +
    'vvz vz waarn wnd weth zak bijl bijv blz bv ca etc evt excl incl max min nr nrs pag resp tel zgn',
);
