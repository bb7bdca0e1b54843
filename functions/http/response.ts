import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import {
  createProblem,
  PROBLEM_MEDIATYPE,
  type Problem,
  type ProblemCode,
  type ProblemExtra,
} from '../../shared/api/problems.ts';

export type HttpResponse = APIGatewayProxyStructuredResultV2;
type Headers = Record<string, string>;

/** How long a caller waits before it tries again when the service cannot take it now: seconds. */
const WAIT_SECONDS = '30';

export function jsonResponse(
  statusCode: number,
  content: object,
  headers: Headers = {},
): HttpResponse {
  return {
    statusCode,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(content),
  };
}

export function htmlResponse(
  statusCode: number,
  html: string,
  headers: Headers = {},
): HttpResponse {
  return {
    statusCode,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
    body: html,
  };
}

/** @param moment from when it can be tried again; nothing when waiting does not help */
export function retryAfter(moment: string | undefined, now: string): Headers {
  if (moment === undefined) return {};
  const seconds = Math.ceil((Date.parse(moment) - Date.parse(now)) / 1_000);
  return { 'retry-after': String(Math.max(1, seconds)) };
}

/** A refusal or a fault, while it is not yet said in which form it goes out. */
export type ProblemResult = { readonly problem: Problem; readonly headers: Headers };

/** What a handler gives: an answer, or a problem of which the last step makes one. */
export type Result = HttpResponse | ProblemResult;

export const isProblem = (result: Result): result is ProblemResult => 'problem' in result;

export function problemResult(
  code: ProblemCode,
  { headers = {}, ...extra }: ProblemExtra & { headers?: Headers } = {},
): ProblemResult {
  const problem = createProblem(code, extra);
  const retry = problem.status === 503 ? { 'retry-after': WAIT_SECONDS } : {};
  return { problem, headers: { ...retry, ...headers } };
}

/** In the shape of RFC 9457. */
export const problemAsJson = ({ problem, headers }: ProblemResult): HttpResponse => ({
  statusCode: problem.status,
  headers: { 'content-type': PROBLEM_MEDIATYPE, ...headers },
  body: JSON.stringify(problem),
});

/** @param html says the same to a person */
export function problemAsPage({ problem, headers }: ProblemResult, html: string): HttpResponse {
  const page = htmlResponse(problem.status, html);
  return { ...page, headers: { ...headers, ...page.headers } };
}
