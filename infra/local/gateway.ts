import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { HttpHandler } from '../../functions/http/http-handler.ts';
import { problemAsJson, problemResult } from '../../functions/http/response.ts';
import { API_BASIS, API_VERSION } from '../../shared/api/protocol.ts';
import {
  methodsOf,
  type Route,
  type RouteLambda,
  routesAt,
  defaultLambda,
  completePath,
} from '../../shared/api/routes.ts';
import { pageOfLink } from '../aws/site/viewer-functions.ts';
import { securityHeaders } from '../security-headers.ts';
import { lambdaContext } from './lambda.ts';
import { toEvent } from './request.ts';

/** API Gateway itself refuses a body larger than this: bytes. */
const MAX_BYTES = 10 * 1024 * 1024;

/**
 * Does what CloudFront and API Gateway do: routes the API to the functions, and everything else to the site.
 * @param maxAtOnce how many requests the functions work on at once; what comes on top of that is refused at once, as
 * AWS does where the functions' concurrency ends
 */
export function createGateway(
  lambdas: Readonly<Record<RouteLambda, HttpHandler>>,
  site: RequestListener,
  maxAtOnce: number,
): RequestListener {
  const handlers = limit(lambdas, maxAtOnce);
  return (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) {
      response.setHeader(name, value);
    }
    const url = adresOf(request.url ?? '/');
    if (url === null) {
      sendMelding(response, 400, 'Bad Request');
      return;
    }
    const location = pageOfLink(url.pathname);
    if (location !== undefined) {
      response.writeHead(302, { location, 'cache-control': 'no-store' }).end();
      return;
    }
    if (!url.pathname.startsWith(API_BASIS.slice(0, 5))) {
      site(request, response);
      return;
    }
    call(handlers, request, url, response).catch((error: unknown) => {
      console.error('The gateway could not answer:', error);
      if (!response.headersSent) sendMelding(response, 500, 'Internal Server Error');
      else response.destroy();
    });
  };
}

/**
 * What stands on the first line of a request: a path, or a whole address as for a proxy. A path may begin with two
 * slashes, which are no host. @returns null when it is neither
 */
const adresOf = (purpose: string): URL | null =>
  URL.parse(purpose.startsWith('/') ? `http://localhost${purpose}` : purpose);

function limit(
  lambdas: Readonly<Record<RouteLambda, HttpHandler>>,
  maxAtOnce: number,
): Readonly<Record<RouteLambda, HttpHandler>> {
  let busy = 0;
  const limited =
    (handler: HttpHandler): HttpHandler =>
    async (event, context) => {
      if (busy >= maxAtOnce) return problemAsJson(tooBusy);
      busy += 1;
      try {
        return await handler(event, context);
      } finally {
        busy -= 1;
      }
    };
  const headers = { 'cache-control': 'no-store', 'api-version': API_VERSION };
  const tooBusy = problemResult('even-niet-beschikbaar', { headers });
  return Object.fromEntries(
    Object.entries(lambdas).map(([name, handler]) => [name, limited(handler)]),
  ) as Record<RouteLambda, HttpHandler>;
}

async function call(
  handlers: Readonly<Record<RouteLambda, HttpHandler>>,
  request: IncomingMessage,
  url: URL,
  response: ServerResponse,
): Promise<void> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BYTES) {
    refuseBody(request, response);
    return;
  }
  const found: (Route & { lambda: RouteLambda }) | undefined = routesAt(url.pathname).find(
    (route) => methodsOf(route).some((method) => method === request.method),
  );
  const parameters = found === undefined ? {} : parametersOf(found, url.pathname);
  if (parameters === undefined) {
    sendMelding(response, 400, 'Bad Request');
    return;
  }
  const lambda = found?.lambda ?? defaultLambda;
  const key = found === undefined ? '$default' : `${request.method} ${completePath(found)}`;
  const body = await readBody(request);
  if (body === undefined) {
    refuseBody(request, response);
    return;
  }
  const event = toEvent(request, url, body, { key, parameters });
  send(response, await handlers[lambda](event, lambdaContext(lambda)));
}

/** A body may be sent without saying how long it is. @returns nothing when it is too long; the rest is not kept */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Destroyed, the connection could not carry the answer any more.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** How long what is still sent after the answer is thrown away: milliseconds. */
const LINGER_MS = 2_000;

/** Closed at once, the connection would be reset, and most clients would never see the answer. */
function refuseBody(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(413, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ message: 'Request Entity Too Large' }));
  request.resume();
  const end = setTimeout(() => request.destroy(), LINGER_MS);
  request.once('close', () => clearTimeout(end));
}

/** @returns the parameters in the path, decoded; nothing when they cannot be */
function parametersOf(route: Route, path: string): Record<string, string> | undefined {
  const sections = path.split('/');
  try {
    return Object.fromEntries(
      completePath(route)
        .split('/')
        .flatMap((section, index): [string, string][] =>
          section.startsWith('{')
            ? [[section.slice(1, -1), decodeURIComponent(sections[index] ?? '')]]
            : [],
        ),
    );
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function send(response: ServerResponse, result: APIGatewayProxyStructuredResultV2): void {
  response.statusCode = result.statusCode ?? 200;
  for (const [name, value] of Object.entries(result.headers ?? {})) {
    response.setHeader(name, String(value));
  }
  if (result.cookies !== undefined) response.setHeader('set-cookie', result.cookies);
  response.end(Buffer.from(result.body ?? '', result.isBase64Encoded === true ? 'base64' : 'utf8'));
}

/** API Gateway's own answers have their own shape. */
function sendMelding(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  response.end(JSON.stringify({ message }));
}
