import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy, { type MiddlewareObj, type Request as MiddyRequest } from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import httpUrlencodeBodyParser from '@middy/http-urlencode-body-parser';
import { createError, decodeBody, HttpError } from '@middy/util';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { parse } from 'secure-json-parse';
import * as z from 'zod/mini';
import { API_VERSIE } from '../../shared/api/routes.ts';
import {
  PROBLEEM_MEDIATYPE,
  type Probleem,
  type Probleemcode,
  problemen,
} from '../../shared/api/problemen.ts';
import { type Antwoord, htmlAntwoord, probleemAntwoord } from './antwoord.ts';
import { HERKOMST_HEADER, herkomstOmgeving, herkomstUit } from './herkomst.ts';
import { foutgegevens, logboek } from './logboek.ts';
import { meetpunten } from './meetpunten.ts';
import { leesOmgeving } from './omgeving.ts';

/** A body may be this large: bytes. */
const MAX_BYTES = 32 * 1024;

const JSON_TYPE = /^application\/([a-z0-9.+-]+\+)?json$/;
const FORMULIER_TYPE = 'application/x-www-form-urlencoded';

/** A request after the stack: headers in lower case, the body parsed. */
export type Verzoek = {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly parameters: Readonly<Record<string, string | undefined>>;
  readonly methode: string;
  readonly pad: string;
  /** The parsed body; nothing where the function takes none. */
  readonly lichaam: unknown;
  /** Whether the body came from an HTML form, which wants a page back. */
  readonly isFormulier: boolean;
};

/** `json-of-niets` may come without a body, and then without a media type. */
type Lichaam = 'geen' | 'json-of-niets' | 'json-of-formulier';
type Aanroep = MiddyRequest<APIGatewayProxyEventV2, Antwoord>;
type Laag = MiddlewareObj<APIGatewayProxyEventV2, Antwoord>;

type Opties = {
  /** What the function takes as a body. */
  readonly lichaam?: Lichaam;
  /** Makes a page of a problem, for whoever sent an HTML form. */
  readonly alsPagina?: (probleem: Probleem) => Promise<string>;
};

/**
 * The one way in for every route: what happens around a handler. A handler parses, decides, acts and answers; it
 * returns refusals, and what it throws becomes a problem without a detail of what went wrong.
 */
export function httpFunctie(
  verwerk: (verzoek: Verzoek) => Promise<Antwoord> | Antwoord,
  { lichaam = 'geen', alsPagina }: Opties = {},
) {
  const stapel = middy<APIGatewayProxyEventV2, Antwoord>()
    .use(injectLambdaContext(logboek))
    .use(afronding(alsPagina))
    .use(httpHeaderNormalizer())
    .use(herkomst());
  if (lichaam !== 'geen') {
    stapel.use(mediatype(lichaam)).use(maximumgrootte()).use(jsonLichaam());
  }
  if (lichaam === 'json-of-formulier') {
    stapel.use(httpUrlencodeBodyParser({ disableContentTypeError: true }));
  }
  return stapel.handler(async (event) => verwerk(naarVerzoek(event, lichaam)));
}

function naarVerzoek(event: APIGatewayProxyEventV2, lichaam: Lichaam): Verzoek {
  const { headers, pathParameters, requestContext, rawPath } = event;
  return {
    headers,
    parameters: pathParameters ?? {},
    methode: requestContext.http.method,
    pad: rawPath,
    lichaam: lichaam === 'geen' ? undefined : event.body,
    isFormulier: isFormulier(event),
  };
}

/** Every answer, of a handler or of a fault, leaves with the same headers and one line in the log. */
function afronding(alsPagina: Opties['alsPagina']): Laag {
  const rondAf = async ({ event, context }: Aanroep, antwoord: Antwoord): Promise<Antwoord> => {
    const afgerond = metVasteHeaders(await voorLezer(event, antwoord, alsPagina));
    schrijfRegel(event, context, afgerond);
    return afgerond;
  };
  return {
    after: async (request) => {
      request.response = await rondAf(
        request,
        request.response ?? probleemAntwoord('interne-fout'),
      );
    },
    onError: async (request) => {
      const code = probleemVan(request.error);
      const antwoord = probleemAntwoord(code);
      if (problemen[code].status >= 500) {
        logboek.error('fout', { code, fout: foutgegevens(request.error) });
      }
      request.response = await rondAf(request, antwoord);
    },
  };
}

/** Whoever sent an HTML form gets a page, whatever the answer is. */
async function voorLezer(
  event: APIGatewayProxyEventV2,
  antwoord: Antwoord,
  alsPagina: Opties['alsPagina'],
): Promise<Antwoord> {
  const isProbleem = antwoord.headers?.['content-type'] === PROBLEEM_MEDIATYPE;
  if (alsPagina === undefined || !isProbleem || !isFormulier(event)) return antwoord;
  const html = await alsPagina(JSON.parse(antwoord.body ?? '') as Probleem);
  return { ...antwoord, ...htmlAntwoord(antwoord.statusCode ?? 500, html) };
}

const isFormulier = (event: APIGatewayProxyEventV2): boolean =>
  mediatypeVan(event) === FORMULIER_TYPE;

/** Without its parameters: white space may stand before the first of them (RFC 9110, 5.6.6). */
const mediatypeVan = ({ headers }: APIGatewayProxyEventV2): string =>
  (headers['content-type'] ?? '').split(';', 1).join('').trim().toLowerCase();

function metVasteHeaders(antwoord: Antwoord): Antwoord {
  const headers = { 'cache-control': 'no-store', 'api-version': API_VERSIE, ...antwoord.headers };
  return { ...antwoord, headers };
}

function schrijfRegel(event: APIGatewayProxyEventV2, context: Context, antwoord: Antwoord): void {
  logboek.info('verzoek', {
    functie: context.functionName,
    methode: event.requestContext.http.method,
    status: antwoord.statusCode,
  });
}

const TIJDELIJK = ['opslag-onbereikbaar', 'sleutelbos-onbereikbaar', 'herkomst-onbereikbaar'];

/** What a caller gets to know of a fault. */
function probleemVan(fout: unknown): Probleemcode {
  if (fout instanceof HttpError) {
    if (fout.statusCode === 404) return 'niet-gevonden';
    if (fout.statusCode === 413) return 'te-groot';
    // The parser says 422 where the body cannot be read at all.
    return fout.statusCode === 415 ? 'verkeerd-mediatype' : 'onleesbare-json';
  }
  const { code, name } = fout as { code?: unknown; name?: unknown };
  const isTijdelijk = typeof code === 'string' && TIJDELIJK.includes(code);
  return isTijdelijk || name === 'TimeoutError' ? 'even-niet-beschikbaar' : 'interne-fout';
}

const viaCloudFront = herkomstUit(leesOmgeving(z.object(herkomstOmgeving)));

/** Whoever finds the API's own address does not get past the firewall: there is nothing at it. */
function herkomst(): Laag {
  return {
    before: async ({ event }) => {
      if (await viaCloudFront(event.headers[HERKOMST_HEADER])) return;
      logboek.warn(meetpunten.buitenom);
      throw createError(404, 'Not by way of CloudFront');
    },
  };
}

function mediatype(lichaam: Lichaam): Laag {
  return {
    before: ({ event }) => {
      if (lichaam === 'json-of-niets' && (event.body ?? '') === '') {
        event.headers = { ...event.headers, 'content-type': 'application/json' };
        event.body = '{}';
        event.isBase64Encoded = false;
      }
      const type = mediatypeVan(event);
      const kan = JSON_TYPE.test(type) || (lichaam === 'json-of-formulier' && isFormulier(event));
      if (!kan) throw createError(415, 'Unsupported media type');
      // The parser of a form reads this header again, and must not come to another conclusion.
      event.headers = { ...event.headers, 'content-type': type };
    },
  };
}

function maximumgrootte(): Laag {
  return {
    before: ({ event }) => {
      const bytes = Buffer.byteLength(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
      if (bytes > MAX_BYTES) throw createError(413, 'Body too large');
    },
  };
}

/**
 * Reads JSON, and refuses a `__proto__` in it. Middy's own parser looks for that with a function that is called for every
 * value, five times the work of reading; this one looks at the text first.
 */
function jsonLichaam(): Laag {
  return {
    before: ({ event }) => {
      if (isFormulier(event)) return;
      const tekst = decodeBody(event.body, event.isBase64Encoded);
      try {
        event.body = parse(tekst ?? '') as string;
      } catch {
        // Without its cause, which quotes what somebody typed.
        throw createError(422, 'Unreadable JSON');
      }
    },
  };
}
