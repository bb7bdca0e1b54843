import type { IncomingMessage, RequestListener, Server } from 'node:http';

/** The names of this machine, with any port. Another one is a web page that made its own name lead here (DNS rebinding). */
const LOCAL_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/**
 * Stands in front of what is for this machine only: whoever opens a web page lets it send requests to this machine, and
 * what listens here asks nobody who they are.
 * @param server its own answers come behind this
 */
export function keepToThisMachine(server: Server): void {
  const behind = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response) => {
    if (!isLocal(request.headers.host) || isOfAnotherPage(request)) {
      response.writeHead(403, { 'content-type': 'text/plain', connection: 'close' });
      response.end('Only for programs and pages of this machine.\n');
      return;
    }
    // The engine allows every origin that it is told of.
    delete request.headers.origin;
    for (const answer of behind) answer(request, response);
  });
}

const isLocal = (host: string | undefined): boolean => host !== undefined && LOCAL_HOST.test(host);

/** A page of the server itself may ask; another one may only lead a person here, as a link does. */
function isOfAnotherPage({ method, headers }: IncomingMessage): boolean {
  const { host, origin, 'sec-fetch-site': site, 'sec-fetch-dest': target } = headers;
  if (origin !== undefined) return origin.toLowerCase() !== `http://${String(host).toLowerCase()}`;
  const isElsewhere = site !== undefined && site !== 'same-origin' && site !== 'none';
  return isElsewhere && !(method === 'GET' && target === 'document');
}
