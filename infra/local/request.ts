import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/**
 * Content types whose body API Gateway passes on as text; every other body comes as base64. So does here one that is no
 * text, so that the functions see the bytes that were sent.
 */
const TEXT = /^(text\/|application\/(json|javascript|xml|[a-z0-9.+-]+\+(json|xml)))/i;

/** A request as API Gateway's HTTP API gives it to a function (payload version 2.0). */
export function toEvent(
  request: IncomingMessage,
  url: URL,
  body: Buffer,
  route: { key: string; parameters: Record<string, string> },
): APIGatewayProxyEventV2 {
  const { cookie, ...others } = request.headers;
  const headers = Object.fromEntries(
    Object.entries(others).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : (value ?? ''),
    ]),
  );
  const isText = TEXT.test(headers['content-type'] ?? 'text/plain') && isUtf8(body);
  const method = request.method ?? 'GET';
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers,
    // API Gateway gives these apart, and does not leave them among the headers.
    ...(cookie === undefined ? {} : { cookies: cookie.split(/; */) }),
    ...(body.length > 0 ? { body: body.toString(isText ? 'utf8' : 'base64') } : {}),
    isBase64Encoded: body.length > 0 && !isText,
    pathParameters: route.parameters,
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: url.host,
      domainPrefix: 'local',
      http: {
        method,
        path: url.pathname,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: '$default',
      time: new Date().toUTCString(),
      timeEpoch: Date.now(),
    },
  };
}
