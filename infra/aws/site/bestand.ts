/**
 * What runs in CloudFront, at each request for the site and at each answer. Their text is what is deployed, so they use
 * nothing from outside themselves but `bestandVan` and `BEKEND`, and no newer syntax than CloudFront knows.
 */

/** The files of the site by their path; those under `/assets/` are not in it, because older ones stay too. */
declare const BEKEND: Readonly<Record<string, true>>;

/** The file of a path: a folder's address means the page in it. What the site does not have is the 404 page. */
export function bestandVan(uri: string): string {
  if (uri.startsWith('/assets/')) return uri;
  if (BEKEND[uri] === true) return uri;
  const pagina = uri.replace(/\/$/, '') + '/index.html';
  return BEKEND[pagina] === true ? pagina : '/404.html';
}

type Verzoek = { uri: string };
type Antwoord = { statusCode: number; statusDescription?: string };

export function bijVerzoek(event: { request: Verzoek }): Verzoek {
  event.request.uri = bestandVan(event.request.uri);
  return event.request;
}

/** The 404 page comes out of the bucket as any other; here it gets the status that it speaks of. */
export function bijAntwoord(event: { request: Verzoek; response: Antwoord }): Antwoord {
  if (bestandVan(event.request.uri) === '/404.html') {
    event.response.statusCode = 404;
    event.response.statusDescription = 'Not Found';
  }
  return event.response;
}
