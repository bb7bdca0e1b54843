import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { API_VERSION } from '../../shared/api/protocol.ts';
import { type Problem, type ProblemCode, problems } from '../../shared/api/problems.ts';
import type { Clients } from '../runtime/clients.ts';
import { type Env, readEnv } from '../runtime/env.ts';
import { logEvents } from '../runtime/log-events.ts';
import { createLogger, errorData, type Logger } from '../runtime/logger.ts';
import { ORIGIN_HEADER, originEnv, originFrom } from '../security/origin.ts';
import { isForm } from './content-type.ts';
import { refuseOtherSites } from './form-origin.ts';
import { type Middleware, RequestRefused } from './middleware.ts';
import { type BodyKind, readBody } from './request-body.ts';
import {
  type HttpResponse,
  isProblem,
  problemAsJson,
  problemAsPage,
  problemResult,
  type Result,
} from './response.ts';

/** A request after the stack: headers in lower case, the body parsed. */
export type HttpRequest = {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly parameters: Readonly<Record<string, string | undefined>>;
  /** What stands behind the question mark, decoded. */
  readonly query: URLSearchParams;
  /** Each as `name=value`. */
  readonly cookies: readonly string[];
  readonly method: string;
  readonly path: string;
  /** The parsed body; nothing where the function takes none. */
  readonly body: unknown;
  /** Whether the body came from an HTML form, which wants a page back. */
  readonly isForm: boolean;
};

/** A function behind a route, as Lambda calls it. */
export type HttpHandler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<HttpResponse>;

/** What every function behind a route works with. */
export type HttpDeps = {
  readonly logger: Logger;
  /** @param header what a request has in the header that CloudFront adds */
  readonly isViaCloudFront: (header: string | undefined) => Promise<boolean>;
};

/** @throws InvalidEnv */
export const createHttpDeps = (
  env: Env,
  { readSecret }: Pick<Clients, 'readSecret'>,
): HttpDeps => ({
  logger: createLogger(env),
  isViaCloudFront: originFrom(readEnv(z.object(originEnv), env), readSecret),
});

type AsPage = (problem: Problem) => Promise<string>;
type WantsPage = (event: Pick<APIGatewayProxyEventV2, 'headers'>) => boolean;

type Options = {
  /** What the function takes as a body. */
  readonly body?: 'none' | BodyKind;
  /** Makes a page of a problem, for whoever sent an HTML form. */
  readonly asPage?: AsPage;
  /** Who else gets that page. */
  readonly wantsPage?: WantsPage;
  /** Where forms come from. */
  readonly siteUrl?: string | undefined;
};

/**
 * The one way in for every route: what happens around a handler. A handler parses, decides, acts and answers; it
 * returns refusals, and what it throws becomes a problem without a detail of what went wrong.
 */
export function createHttpHandler(
  handle: (request: HttpRequest) => Promise<Result> | Result,
  { logger, isViaCloudFront }: HttpDeps,
  { body = 'none', asPage, wantsPage = isForm, siteUrl }: Options = {},
): HttpHandler {
  const finish = createFinish(logger, asPage, wantsPage);
  const stack = middy<APIGatewayProxyEventV2, HttpResponse>()
    .use(injectLambdaContext(logger))
    .use(answerFaults(finish, logger))
    .use(httpHeaderNormalizer())
    .use(refuseOthersThan(isViaCloudFront, logger));
  if (body === 'json-of-formulier') stack.use(refuseOtherSites(siteUrl));
  if (body !== 'none') stack.use(readBody(body));
  return stack.handler(async (event, context) =>
    finish(event, context, await handle(toRequest(event, body !== 'none'))),
  );
}

function toRequest(event: APIGatewayProxyEventV2, takesBody: boolean): HttpRequest {
  const { headers, pathParameters, requestContext, rawPath, rawQueryString, cookies } = event;
  return {
    headers,
    parameters: pathParameters ?? {},
    query: new URLSearchParams(rawQueryString),
    cookies: cookies ?? [],
    method: requestContext.http.method,
    path: rawPath,
    body: takesBody ? event.body : undefined,
    isForm: isForm(event),
  };
}

/** Every answer, of a handler or of a fault, leaves with the same headers and one line in the log. */
function createFinish(logger: Logger, asPage: AsPage | undefined, wantsPage: WantsPage) {
  return async (
    event: APIGatewayProxyEventV2,
    context: Context,
    result: Result,
  ): Promise<HttpResponse> => {
    const { headers, ...answer } = await toResponse(result, wantsPage(event) ? asPage : undefined);
    const { method } = event.requestContext.http;
    logger.info('verzoek', {
      functie: context.functionName,
      method,
      status: answer.statusCode,
    });
    const complete = {
      ...answer,
      headers: { 'cache-control': 'no-store', 'api-version': API_VERSION, ...headers },
    };
    return method === 'HEAD' ? withoutContent(complete) : complete;
  };
}

/** @param asPage for whoever gets a page, whatever the answer is */
async function toResponse(result: Result, asPage: AsPage | undefined): Promise<HttpResponse> {
  if (!isProblem(result)) return result;
  return asPage !== undefined
    ? problemAsPage(result, await asPage(result.problem))
    : problemAsJson(result);
}

/** What GET would get, but for the content itself (RFC 9110, 9.3.2). */
function withoutContent({ body, isBase64Encoded, ...answer }: HttpResponse): HttpResponse {
  if (body === undefined) return answer;
  const bytes = Buffer.byteLength(body, isBase64Encoded === true ? 'base64' : 'utf8');
  return { ...answer, headers: { ...answer.headers, 'content-length': String(bytes) } };
}

/** What is thrown is answered as any problem is. */
function answerFaults(finish: ReturnType<typeof createFinish>, logger: Logger): Middleware {
  return {
    onError: async (request) => {
      const { event, context, error } = request;
      request.response = await finish(event, context, resultOfFault(error, logger));
    },
  };
}

function resultOfFault(fault: unknown, logger: Logger): Result {
  const code = codeOfFault(fault);
  if (problems[code].status >= 500) logger.error('fout', { code, error: errorData(fault) });
  return problemResult(code);
}

const TEMPORARY = ['opslag-onbereikbaar', 'sleutelbos-onbereikbaar', 'herkomst-onbereikbaar'];

/** What a caller gets to know of a fault. */
function codeOfFault(fault: unknown): ProblemCode {
  if (fault instanceof RequestRefused) return fault.code;
  const { code, name } = fault as { code?: unknown; name?: unknown };
  const isTemporary = typeof code === 'string' && TEMPORARY.includes(code);
  return isTemporary || name === 'TimeoutError' ? 'even-niet-beschikbaar' : 'interne-fout';
}

/** Whoever finds the API's own address does not get past the firewall: there is nothing at it. */
function refuseOthersThan(
  isViaCloudFront: HttpDeps['isViaCloudFront'],
  logger: Logger,
): Middleware {
  return {
    before: async ({ event }) => {
      if (await isViaCloudFront(event.headers[ORIGIN_HEADER])) return;
      logger.warn(logEvents.bypass);
      throw new RequestRefused('niet-gevonden');
    },
  };
}
