import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import {
  maakProbleem,
  PROBLEEM_MEDIATYPE,
  type Probleem,
  type Probleemcode,
  type ProblemExtra,
} from '../../shared/api/problems.ts';

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

/** A refusal or a fault, while it is not yet said in which form it goes out. */
export type ProblemResult = { readonly problem: Probleem; readonly headers: Headers };

/** What a handler gives: an answer, or a problem of which the last step makes one. */
export type Result = Antwoord | ProblemResult;

export const isProblem = (result: Result): result is ProblemResult => 'problem' in result;

export function problemResult(
  code: Probleemcode,
  { headers = {}, ...extra }: ProblemExtra & { headers?: Headers } = {},
): ProblemResult {
  const problem = maakProbleem(code, extra);
  const retry = problem.status === 503 ? { 'retry-after': WACHT_SECONDEN } : {};
  return { problem, headers: { ...retry, ...headers } };
}

/** In the shape of RFC 9457. */
export const problemAsJson = ({ problem, headers }: ProblemResult): Antwoord => ({
  statusCode: problem.status,
  headers: { 'content-type': PROBLEEM_MEDIATYPE, ...headers },
  body: JSON.stringify(problem),
});

/** @param html says the same to a person */
export function problemAsPage({ problem, headers }: ProblemResult, html: string): Antwoord {
  const page = htmlAntwoord(problem.status, html);
  return { ...page, headers: { ...headers, ...page.headers } };
}
