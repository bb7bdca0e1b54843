import { isForm } from './content-type.ts';
import { type Middleware, RequestRefused } from './middleware.ts';

/**
 * Refuses a form that a page of somebody else sent: any site can have its visitors' browsers send one, which asks no leave
 * as JSON does. What has neither header is no browser, or an old one.
 * @param siteUrl where the site is; nothing where that is not known beforehand
 */
export function refuseOtherSites(siteUrl: string | undefined): Middleware {
  const own = siteUrl === undefined ? undefined : originsOf(new URL(siteUrl));
  return {
    before: ({ event }) => {
      if (isForm(event) && isFromElsewhere(event.headers, own)) {
        throw new RequestRefused('andere-site');
      }
    },
  };
}

type Headers = Readonly<Record<string, string | undefined>>;

/**
 * Whether a page of the site itself asks, for what a cookie alone would allow: a browser says so in at least one of the two
 * headers, and what has neither is refused.
 * @param siteUrl where the site is
 */
export function createOwnPageCheck(siteUrl: string | undefined): (headers: Headers) => boolean {
  const own = siteUrl === undefined ? undefined : originsOf(new URL(siteUrl));
  return (headers) => {
    const { 'sec-fetch-site': relation, origin } = headers;
    const isSaid = relation === 'same-origin' || (relation === undefined && origin !== undefined);
    return isSaid && !isFromElsewhere(headers, own);
  };
}

function isFromElsewhere(headers: Headers, own: readonly string[] | undefined): boolean {
  const { 'sec-fetch-site': relation = '', origin = '' } = headers;
  // `none`: by the person's own hand.
  if (!['', 'none', 'same-origin'].includes(relation)) return true;
  if (origin === '') return false;
  // A page that sends no referrer has the origin `null`, whoever's it is: then the browser's own judgement counts.
  if (origin === 'null' || own === undefined) return relation !== 'same-origin';
  return !own.includes(origin);
}

/** Names of this machine: the site of `npm start` is reached by either. */
const LOOPBACK = ['localhost', '127.0.0.1'];

function originsOf(site: URL): string[] {
  if (!LOOPBACK.includes(site.hostname)) return [site.origin];
  return LOOPBACK.map((name) => site.origin.replace(site.hostname, name));
}
