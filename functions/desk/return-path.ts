/** The desk's own pages. */
const DESK_PATH = '/balie/';

/**
 * Where somebody goes after signing in: below the desk only, else a link to this site could lead to any other.
 * @param path as the address names it; the desk itself where it names none
 * @returns the path with what comes after it; nothing when it leads elsewhere
 */
export function returnPath(path: string | null): string | undefined {
  if (path === null || path === '') return DESK_PATH;
  if (path.length > MAX_LENGTH || !PLAIN.test(path)) return undefined;
  // As a browser reads it: dots, slashes and escapes count there too.
  const url = URL.parse(path, ANYWHERE);
  if (url === null || url.origin !== ANYWHERE) return undefined;
  const { pathname, search, hash } = url;
  if (!pathname.startsWith(DESK_PATH) || /%(?:2e|2f|5c)/i.test(pathname)) return undefined;
  return pathname + search + hash;
}

const MAX_LENGTH = 500;
/** One slash, then no other and no backslash, which a browser takes for one; no control characters. */
const PLAIN = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/;
const ANYWHERE = 'https://site.invalid';
