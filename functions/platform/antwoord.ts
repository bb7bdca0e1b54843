import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Fout } from '../../shared/aanvraag/errors.ts';
import { maakProbleem, PROBLEEM_MEDIATYPE, type Probleemcode } from '../../shared/api/problems.ts';

export type Antwoord = APIGatewayProxyStructuredResultV2;
type Headers = Record<string, string>;

/** How long a caller waits before it tries again when the service cannot take it now: seconds. */
const WACHT_SECONDEN = '30';

export function jsonAntwoord(statusCode: number, inhoud: object, headers: Headers = {}): Antwoord {
  return {
    statusCode,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(inhoud),
  };
}

export function htmlAntwoord(statusCode: number, html: string, headers: Headers = {}): Antwoord {
  return {
    statusCode,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
    body: html,
  };
}

/** @param moment from when it can be tried again; nothing when waiting does not help */
export function retryAfter(moment: string | undefined, nu: string): Headers {
  if (moment === undefined) return {};
  const seconds = Math.ceil((Date.parse(moment) - Date.parse(nu)) / 1_000);
  return { 'retry-after': String(Math.max(1, seconds)) };
}

/** A refusal or a fault in the shape of RFC 9457. */
export function probleemAntwoord(
  code: Probleemcode,
  { errors, headers = {} }: { errors?: readonly Fout[]; headers?: Headers } = {},
): Antwoord {
  const probleem = maakProbleem(code, errors);
  return {
    statusCode: probleem.status,
    headers: {
      'content-type': PROBLEEM_MEDIATYPE,
      ...(probleem.status === 503 ? { 'retry-after': WACHT_SECONDEN } : {}),
      ...headers,
    },
    body: JSON.stringify(probleem),
  };
}
