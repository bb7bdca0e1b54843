import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { HttpHandler } from '../../functions/http/http-handler.ts';
import { problemAsJson, problemResult } from '../../functions/http/response.ts';
import { API_BASIS, API_VERSIE } from '../../shared/api/protocol.ts';
import {
  methodsOf,
  type Route,
  type Routefunctie,
  routesOp,
  standaardfunctie,
  volledigPad,
} from '../../shared/api/routes.ts';
import { pageOfLink } from '../aws/site/viewer-functions.ts';
import { beveiligingsheaders } from '../security-headers.ts';
import { lambdaContext } from './lambda.ts';
import { naarEvent } from './request.ts';

/** API Gateway itself refuses a body larger than this: bytes. */
const MAX_BYTES = 10 * 1024 * 1024;

/**
 * Does what CloudFront and API Gateway do: routes the API to the functions, and everything else to the site.
 * @param maxTegelijk how many requests the functions work on at once; what comes on top of that is refused at once, as
 * AWS does where the functions' concurrency ends
 */
export function maakGateway(
  functies: Readonly<Record<Routefunctie, HttpHandler>>,
  site: RequestListener,
  maxTegelijk: number,
): RequestListener {
  const handlers = begrens(functies, maxTegelijk);
  return (verzoek, antwoord) => {
    for (const [naam, waarde] of Object.entries(beveiligingsheaders)) {
      antwoord.setHeader(naam, waarde);
    }
    const url = adresVan(verzoek.url ?? '/');
    if (url === null) {
      stuurMelding(antwoord, 400, 'Bad Request');
      return;
    }
    const location = pageOfLink(url.pathname);
    if (location !== undefined) {
      antwoord.writeHead(302, { location, 'cache-control': 'no-store' }).end();
      return;
    }
    if (!url.pathname.startsWith(API_BASIS.slice(0, 5))) {
      site(verzoek, antwoord);
      return;
    }
    roepAan(handlers, verzoek, url, antwoord).catch((fout: unknown) => {
      console.error('The gateway could not answer:', fout);
      if (!antwoord.headersSent) stuurMelding(antwoord, 500, 'Internal Server Error');
      else antwoord.destroy();
    });
  };
}

/**
 * What stands on the first line of a request: a path, or a whole address as for a proxy. A path may begin with two
 * slashes, which are no host. @returns null when it is neither
 */
const adresVan = (doel: string): URL | null =>
  URL.parse(doel.startsWith('/') ? `http://localhost${doel}` : doel);

function begrens(
  functies: Readonly<Record<Routefunctie, HttpHandler>>,
  maxTegelijk: number,
): Readonly<Record<Routefunctie, HttpHandler>> {
  let bezig = 0;
  const begrensd =
    (handler: HttpHandler): HttpHandler =>
    async (event, context) => {
      if (bezig >= maxTegelijk) return problemAsJson(tooBusy);
      bezig += 1;
      try {
        return await handler(event, context);
      } finally {
        bezig -= 1;
      }
    };
  const headers = { 'cache-control': 'no-store', 'api-version': API_VERSIE };
  const tooBusy = problemResult('even-niet-beschikbaar', { headers });
  return Object.fromEntries(
    Object.entries(functies).map(([naam, handler]) => [naam, begrensd(handler)]),
  ) as Record<Routefunctie, HttpHandler>;
}

async function roepAan(
  handlers: Readonly<Record<Routefunctie, HttpHandler>>,
  verzoek: IncomingMessage,
  url: URL,
  antwoord: ServerResponse,
): Promise<void> {
  if (Number(verzoek.headers['content-length'] ?? 0) > MAX_BYTES) {
    refuseBody(verzoek, antwoord);
    return;
  }
  const gevonden: (Route & { functie: Routefunctie }) | undefined = routesOp(url.pathname).find(
    (route) => methodsOf(route).some((methode) => methode === verzoek.method),
  );
  const parameters = gevonden === undefined ? {} : parametersVan(gevonden, url.pathname);
  if (parameters === undefined) {
    stuurMelding(antwoord, 400, 'Bad Request');
    return;
  }
  const functie = gevonden?.functie ?? standaardfunctie;
  const sleutel =
    gevonden === undefined ? '$default' : `${verzoek.method} ${volledigPad(gevonden)}`;
  const lichaam = await readBody(verzoek);
  if (lichaam === undefined) {
    refuseBody(verzoek, antwoord);
    return;
  }
  const event = naarEvent(verzoek, url, lichaam, { sleutel, parameters });
  stuur(antwoord, await handlers[functie](event, lambdaContext(functie)));
}

/** A body may be sent without saying how long it is. @returns nothing when it is too long; the rest is not kept */
async function readBody(verzoek: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Destroyed, the connection could not carry the answer any more.
  for await (const chunk of verzoek.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** How long what is still sent after the answer is thrown away: milliseconds. */
const LINGER_MS = 2_000;

/** Closed at once, the connection would be reset, and most clients would never see the answer. */
function refuseBody(verzoek: IncomingMessage, antwoord: ServerResponse): void {
  antwoord.writeHead(413, { 'content-type': 'application/json' });
  antwoord.end(JSON.stringify({ message: 'Request Entity Too Large' }));
  verzoek.resume();
  const end = setTimeout(() => verzoek.destroy(), LINGER_MS);
  verzoek.once('close', () => clearTimeout(end));
}

/** @returns the parameters in the path, decoded; nothing when they cannot be */
function parametersVan(route: Route, pad: string): Record<string, string> | undefined {
  const delen = pad.split('/');
  try {
    return Object.fromEntries(
      volledigPad(route)
        .split('/')
        .flatMap((deel, index): [string, string][] =>
          deel.startsWith('{') ? [[deel.slice(1, -1), decodeURIComponent(delen[index] ?? '')]] : [],
        ),
    );
  } catch (fout) {
    if (fout instanceof URIError) return undefined;
    throw fout;
  }
}

function stuur(antwoord: ServerResponse, resultaat: APIGatewayProxyStructuredResultV2): void {
  antwoord.statusCode = resultaat.statusCode ?? 200;
  for (const [naam, waarde] of Object.entries(resultaat.headers ?? {})) {
    antwoord.setHeader(naam, String(waarde));
  }
  if (resultaat.cookies !== undefined) antwoord.setHeader('set-cookie', resultaat.cookies);
  antwoord.end(
    Buffer.from(resultaat.body ?? '', resultaat.isBase64Encoded === true ? 'base64' : 'utf8'),
  );
}

/** API Gateway's own answers have their own shape. */
function stuurMelding(antwoord: ServerResponse, status: number, message: string): void {
  antwoord.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  antwoord.end(JSON.stringify({ message }));
}
