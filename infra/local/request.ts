import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/**
 * Content types whose body API Gateway passes on as text; every other body comes as base64. So does here one that is no
 * text, so that the functions see the bytes that were sent.
 */
const TEKST = /^(text\/|application\/(json|javascript|xml|[a-z0-9.+-]+\+(json|xml)))/i;

/** A request as API Gateway's HTTP API gives it to a function (payload version 2.0). */
export function naarEvent(
  verzoek: IncomingMessage,
  url: URL,
  lichaam: Buffer,
  route: { sleutel: string; parameters: Record<string, string> },
): APIGatewayProxyEventV2 {
  const { cookie, ...others } = verzoek.headers;
  const headers = Object.fromEntries(
    Object.entries(others).map(([naam, waarde]) => [
      naam,
      Array.isArray(waarde) ? waarde.join(',') : (waarde ?? ''),
    ]),
  );
  const isTekst = TEKST.test(headers['content-type'] ?? 'text/plain') && isUtf8(lichaam);
  const methode = verzoek.method ?? 'GET';
  return {
    version: '2.0',
    routeKey: route.sleutel,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers,
    // API Gateway gives these apart, and does not leave them among the headers.
    ...(cookie === undefined ? {} : { cookies: cookie.split(/; */) }),
    ...(lichaam.length > 0 ? { body: lichaam.toString(isTekst ? 'utf8' : 'base64') } : {}),
    isBase64Encoded: lichaam.length > 0 && !isTekst,
    pathParameters: route.parameters,
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: url.host,
      domainPrefix: 'local',
      http: {
        method: methode,
        path: url.pathname,
        protocol: `HTTP/${verzoek.httpVersion}`,
        sourceIp: verzoek.socket.remoteAddress ?? '',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.sleutel,
      stage: '$default',
      time: new Date().toUTCString(),
      timeEpoch: Date.now(),
    },
  };
}
