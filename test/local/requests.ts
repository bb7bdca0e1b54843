import { randomUUID } from 'node:crypto';
import type { ReceivedResponse } from '../../shared/api/responses.ts';
import type { Problem } from '../../shared/api/problems.ts';
import type { Service } from './service.ts';

/** What a 201 or a problem may hold; a test looks at the status first. */
export type Result = Omit<ReceivedResponse, 'status'> &
  Omit<Problem, 'status'> & { status: string | number };

export type HttpResponse<Content> = {
  readonly status: number;
  readonly headers: Headers;
  readonly content: Content;
};

/** Sends an aanvraag as a program does. The answer is what it says it is; a test asserts on its status first. */
export async function submitAanvraag(
  service: Pick<Service, 'site'>,
  aanvraag: unknown,
  key: string = randomUUID(),
  headers: Readonly<Record<string, string>> = {},
): Promise<HttpResponse<Result>> {
  const response = await fetch(`${service.site}/api/v1/aanvragen`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
    body: typeof aanvraag === 'string' ? aanvraag : JSON.stringify(aanvraag),
  });
  return {
    status: response.status,
    headers: response.headers,
    content: (await response.json()) as Result,
  };
}

/** Asks for a dossier with a token. */
export async function ask(
  service: Pick<Service, 'site'>,
  kenmerk: string,
  token: string | undefined,
): Promise<HttpResponse<Record<string, unknown>>> {
  const response = await fetch(`${service.site}/api/v1/aanvragen/${kenmerk}`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  return {
    status: response.status,
    headers: response.headers,
    content: (await response.json()) as Record<string, unknown>,
  };
}

/** Sends the form as a browser without JavaScript does. */
export async function sendForm(
  service: Pick<Service, 'site'>,
  fields: Readonly<Record<string, string>>,
): Promise<{ status: number; headers: Headers; html: string }> {
  const response = await fetch(`${service.site}/api/v1/aanvragen`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

/** Asks something of a dossier with the token of a link; without a body when there is nothing to say. */
export async function withLink(
  service: Pick<Service, 'site'>,
  method: 'POST' | 'PATCH',
  path: string,
  token: string,
  content: unknown,
): Promise<HttpResponse<Record<string, unknown>>> {
  const response = await fetch(`${service.site}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(content === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(content === undefined ? {} : { body: JSON.stringify(content) }),
  });
  return {
    status: response.status,
    headers: response.headers,
    content: (await response.json()) as Record<string, unknown>,
  };
}
