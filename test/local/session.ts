import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESSION_COOKIE } from '../../functions/desk/cookies.ts';
import { type SignedInEmployee, Sessions } from '../../functions/desk/session.ts';
import type { Service } from './service.ts';

/** People of the desk. */
export const bo: SignedInEmployee = {
  subject: 'bo',
  name: 'Bo Behandelaar',
  roles: ['behandelaar'],
};
export const cas: SignedInEmployee = {
  subject: 'cas',
  name: 'Cas Controleur',
  roles: ['behandelaar'],
};
export const lou: SignedInEmployee = { subject: 'lou', name: 'Lou Lezer', roles: ['lezer'] };

/** Since when it is there, and since when nothing was asked with it: milliseconds ago. */
type Age = { readonly startedAgo: number; readonly seenAgo: number };

/**
 * Starts a session without going by the provider.
 * @returns the headers of a page of the site itself that has its cookie
 */
export async function startSession(
  { dynamodb, site }: Pick<Service, 'dynamodb' | 'site'>,
  employee: SignedInEmployee,
  { startedAgo, seenAgo }: Age = { startedAgo: 0, seenAgo: 0 },
): Promise<Record<string, string>> {
  const client = new DynamoDBClient({
    endpoint: dynamodb,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();
  const sessions = new Sessions(client, 'beheerdersloket-dossiers');
  const id = await sessions.start(employee, ago(startedAgo));
  // Used in between, no longer ago than a session may rest.
  for (let used = startedAgo - STEP; used > seenAgo; used -= STEP)
    await sessions.find(id, ago(used));
  if (seenAgo !== startedAgo) await sessions.find(id, ago(seenAgo));
  client.destroy();
  return { cookie: `${SESSION_COOKIE}=${id}`, origin: site };
}

const STEP = 25 * 60_000;
