import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import { people, findPerson } from './people.ts';

/** Where somebody chooses who to be; the id of what they came for follows it. */
export const INTERACTION_PATH = '/interaction/';

/** Shows the people as buttons, and takes the one that was pressed. */
export async function answerInteraction(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await provider.interactionDetails(request, response);
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound)) throw error;
    sendPage(response, 400, '<p>Dit is verlopen. Begin opnieuw op de pagina van de balie.</p>');
    return;
  }
  const person = request.method === 'POST' ? findPerson(await chosen(request)) : undefined;
  if (person === undefined) {
    sendPage(response, 200, choice);
    return;
  }
  const login = { accountId: person.subject };
  await provider.interactionFinished(request, response, { login });
}

const chosen = async (request: IncomingMessage): Promise<string | null> =>
  new URLSearchParams(await text(request)).get('person');

const choice = [
  '<p>Dit is een nagebootste inlogdienst op deze computer. Kies wie u bent.</p>',
  '<form method="post">',
  ...people.map(
    ({ subject, name }) =>
      `<p><button name="person" value="${subject}" type="submit">${name}</button></p>`,
  ),
  '</form>',
].join('');

function sendPage(response: ServerResponse, status: number, content: string): void {
  const title = 'Wie bent u?';
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  });
  response.end(
    `<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head><body><main><h1>${title}</h1>${content}</main></body></html>\n`,
  );
}
