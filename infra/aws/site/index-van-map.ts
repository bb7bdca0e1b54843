/**
 * Runs in CloudFront, on each request for a page: a folder's address means the page in it. Its text is what is
 * deployed, so it uses nothing from outside itself, and no newer syntax than CloudFront knows.
 */
export function handler(event: { request: { uri: string } }): { uri: string } {
  const request = event.request;
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  else if (!/\.[^/]*$/.test(request.uri)) request.uri += '/index.html';
  return request;
}
