import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy, { type Request as MiddyRequest } from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { API_VERSIE } from '../../shared/api/routes.ts';
import {
  PROBLEEM_MEDIATYPE,
  type Probleem,
  type Probleemcode,
  problemen,
} from '../../shared/api/problems.ts';
import { type Antwoord, htmlAntwoord, probleemAntwoord } from './antwoord.ts';
import { isForm } from './content-type.ts';
import { refuseOtherSites } from './form-origin.ts';
import { HERKOMST_HEADER, herkomstOmgeving, herkomstUit } from './herkomst.ts';
import { foutgegevens, logboek } from './logboek.ts';
import { meetpunten } from './meetpunten.ts';
import { type Middleware, RequestRefused } from './middleware.ts';
import { leesOmgeving } from './omgeving.ts';
import { type BodyKind, readBody } from './request-body.ts';

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

type Lichaam = 'geen' | BodyKind;
type Aanroep = MiddyRequest<APIGatewayProxyEventV2, Antwoord>;

type Opties = {
  /** What the function takes as a body. */
  readonly lichaam?: Lichaam;
  /** Makes a page of a problem, for whoever sent an HTML form. */
  readonly alsPagina?: (probleem: Probleem) => Promise<string>;
  /** Where forms come from. */
  readonly siteUrl?: string | undefined;
};

/**
 * The one way in for every route: what happens around a handler. A handler parses, decides, acts and answers; it
 * returns refusals, and what it throws becomes a problem without a detail of what went wrong.
 */
export function httpFunctie(
  verwerk: (verzoek: Verzoek) => Promise<Antwoord> | Antwoord,
  { lichaam = 'geen', alsPagina, siteUrl }: Opties = {},
) {
  const stapel = middy<APIGatewayProxyEventV2, Antwoord>()
    .use(injectLambdaContext(logboek))
    .use(afronding(alsPagina))
    .use(httpHeaderNormalizer())
    .use(herkomst());
  if (lichaam === 'json-of-formulier') stapel.use(refuseOtherSites(siteUrl));
  if (lichaam !== 'geen') stapel.use(readBody(lichaam));
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
    isFormulier: isForm(event),
  };
}

/** Every answer, of a handler or of a fault, leaves with the same headers and one line in the log. */
function afronding(alsPagina: Opties['alsPagina']): Middleware {
  const rondAf = async ({ event, context }: Aanroep, antwoord: Antwoord): Promise<Antwoord> => {
    const volledig = metVasteHeaders(await voorLezer(event, antwoord, alsPagina));
    const afgerond = isHead(event) ? withoutContent(volledig) : volledig;
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
  if (alsPagina === undefined || !isProbleem || !isForm(event)) return antwoord;
  const html = await alsPagina(JSON.parse(antwoord.body ?? '') as Probleem);
  const pagina = htmlAntwoord(antwoord.statusCode ?? 500, html);
  return { ...pagina, headers: { ...antwoord.headers, ...pagina.headers } };
}

const isHead = ({ requestContext }: APIGatewayProxyEventV2): boolean =>
  requestContext.http.method === 'HEAD';

/** What GET would get, but for the content itself (RFC 9110, 9.3.2). */
function withoutContent({ body, isBase64Encoded, ...antwoord }: Antwoord): Antwoord {
  if (body === undefined) return antwoord;
  const bytes = Buffer.byteLength(body, isBase64Encoded === true ? 'base64' : 'utf8');
  return { ...antwoord, headers: { ...antwoord.headers, 'content-length': String(bytes) } };
}

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
  if (fout instanceof RequestRefused) return fout.code;
  const { code, name } = fout as { code?: unknown; name?: unknown };
  const isTijdelijk = typeof code === 'string' && TIJDELIJK.includes(code);
  return isTijdelijk || name === 'TimeoutError' ? 'even-niet-beschikbaar' : 'interne-fout';
}

const viaCloudFront = herkomstUit(leesOmgeving(z.object(herkomstOmgeving)));

/** Whoever finds the API's own address does not get past the firewall: there is nothing at it. */
function herkomst(): Middleware {
  return {
    before: async ({ event }) => {
      if (await viaCloudFront(event.headers[HERKOMST_HEADER])) return;
      logboek.warn(meetpunten.buitenom);
      throw new RequestRefused('niet-gevonden');
    },
  };
}
