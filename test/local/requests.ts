import { randomUUID } from 'node:crypto';
import type { Ontvangen } from '../../shared/api/responses.ts';
import type { Probleem } from '../../shared/api/problems.ts';
import type { Loket } from './service.ts';

/** What a 201 or a problem may hold; a test looks at the status first. */
export type Uitslag = Omit<Ontvangen, 'status'> &
  Omit<Probleem, 'status'> & { status: string | number };

export type Antwoord<Inhoud> = {
  readonly status: number;
  readonly headers: Headers;
  readonly inhoud: Inhoud;
};

/** Sends an aanvraag as a program does. The answer is what it says it is; a test asserts on its status first. */
export async function dienIn(
  loket: Pick<Loket, 'site'>,
  aanvraag: unknown,
  sleutel: string = randomUUID(),
  headers: Readonly<Record<string, string>> = {},
): Promise<Antwoord<Uitslag>> {
  const antwoord = await fetch(`${loket.site}/api/v1/aanvragen`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': sleutel, ...headers },
    body: typeof aanvraag === 'string' ? aanvraag : JSON.stringify(aanvraag),
  });
  return {
    status: antwoord.status,
    headers: antwoord.headers,
    inhoud: (await antwoord.json()) as Uitslag,
  };
}

/** Asks for a dossier with a token. */
export async function vraagOp(
  loket: Pick<Loket, 'site'>,
  kenmerk: string,
  token: string | undefined,
): Promise<Antwoord<Record<string, unknown>>> {
  const antwoord = await fetch(`${loket.site}/api/v1/aanvragen/${kenmerk}`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  return {
    status: antwoord.status,
    headers: antwoord.headers,
    inhoud: (await antwoord.json()) as Record<string, unknown>,
  };
}

/** Sends the form as a browser without JavaScript does. */
export async function stuurFormulier(
  loket: Pick<Loket, 'site'>,
  velden: Readonly<Record<string, string>>,
): Promise<{ status: number; headers: Headers; html: string }> {
  const antwoord = await fetch(`${loket.site}/api/v1/aanvragen`, {
    method: 'POST',
    body: new URLSearchParams(velden),
  });
  return { status: antwoord.status, headers: antwoord.headers, html: await antwoord.text() };
}

/** Asks something of a dossier with the token of a link; without a body when there is nothing to say. */
export async function metLink(
  loket: Pick<Loket, 'site'>,
  methode: 'POST' | 'PATCH',
  pad: string,
  token: string,
  inhoud: unknown,
): Promise<Antwoord<Record<string, unknown>>> {
  const antwoord = await fetch(`${loket.site}/api/v1${pad}`, {
    method: methode,
    headers: {
      authorization: `Bearer ${token}`,
      ...(inhoud === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(inhoud === undefined ? {} : { body: JSON.stringify(inhoud) }),
  });
  return {
    status: antwoord.status,
    headers: antwoord.headers,
    inhoud: (await antwoord.json()) as Record<string, unknown>,
  };
}
