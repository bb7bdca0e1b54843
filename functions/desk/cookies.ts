import type { HttpRequest } from '../http/http-handler.ts';

/** Whose session this is: an id that means nothing by itself. */
export const SESSION_COOKIE = '__Host-session';
/** What was sent along to the provider, until it answers. */
export const SIGN_IN_COOKIE = '__Host-sign-in';

type CookieName = typeof SESSION_COOKIE | typeof SIGN_IN_COOKIE;

/** `__Host-`: a browser takes it only from this very host, so no other name of the domain can plant one. */
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** @param value letters, digits, `-` and `_` only */
export const setCookie = (name: CookieName, value: string, maxAgeSeconds: number): string =>
  `${name}=${value}; Max-Age=${maxAgeSeconds}; ${ATTRIBUTES}`;

export const clearCookie = (name: CookieName): string => setCookie(name, '', 0);

/** @returns what the browser has under this name; nothing when it has none, or more than one */
export function cookieValue({ cookies }: Pick<HttpRequest, 'cookies'>, name: CookieName) {
  const values = cookies
    .flatMap((cookie) => cookie.split(';'))
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie.startsWith(`${name}=`))
    .map((cookie) => cookie.slice(name.length + 1));
  return values.length === 1 && values[0] !== '' ? values[0] : undefined;
}
