/**
 * What runs in CloudFront, at each request for the site and at each answer. Their text is what is deployed, so they use
 * nothing from outside themselves but `fileOf`, `pageOfLink` and `KNOWN`, and no newer syntax than CloudFront knows. The
 * gateway of `npm start` follows `pageOfLink` too.
 */

/** The files of the site by their path; not those under `/assets/` and `/registers/`, of which older ones stay too. */
declare const KNOWN: Readonly<Record<string, true>>;

/** The file of a path: a folder's address means the page in it. What the site does not have is the 404 page. */
export function fileOf(uri: string): string {
  if (uri.startsWith('/assets/') || uri.startsWith('/registers/')) return uri;
  if (KNOWN[uri] === true) return uri;
  const page = uri.replace(/\/$/, '') + '/index.html';
  return KNOWN[page] === true ? page : '/404.html';
}

/**
 * Some mail programs encode the `#` of a link, or lose it: then its kenmerk and token come as a path, which servers and
 * browsers write down. @returns where the page itself reads them, or nothing when the path holds no link
 */
export function pageOfLink(uri: string): string | undefined {
  // What was encoded twice: the page decodes the rest.
  const path = uri.replace(/%(?:25)+/g, '%');
  const parts =
    /^\/(status|ondertekenen|ssd)(?:\/|%2F)*(?:#|%23)(.+)$/i.exec(path) ??
    /^\/(status|ondertekenen|ssd)\/(?=[\w-]{12,14}\.\w{1,16}\.[\w-]{43})(.+)$/i.exec(path);
  return parts === null ? undefined : `/${String(parts[1]).toLowerCase()}/#${String(parts[2])}`;
}

type Header = { value: string };
type Redirect = {
  statusCode: number;
  statusDescription: string;
  headers: Record<string, Header>;
};
type ViewerRequest = { uri: string };
type HttpResponse = { statusCode: number; statusDescription?: string };

export function onRequest(event: { request: ViewerRequest }): ViewerRequest | Redirect {
  const page = pageOfLink(event.request.uri);
  if (page !== undefined) {
    // Said here as well: it is not sure that CloudFront adds the policy's headers to what a function answers itself.
    return {
      statusCode: 302,
      statusDescription: 'Found',
      headers: {
        location: { value: page },
        'cache-control': { value: 'no-store' },
        'referrer-policy': { value: 'no-referrer' },
      },
    };
  }
  event.request.uri = fileOf(event.request.uri);
  return event.request;
}

/** The 404 page comes out of the bucket as any other; here it gets the status that it speaks of. */
export function onResponse(event: {
  request: ViewerRequest;
  response: HttpResponse;
}): HttpResponse {
  if (fileOf(event.request.uri) === '/404.html') {
    event.response.statusCode = 404;
    event.response.statusDescription = 'Not Found';
  }
  return event.response;
}
