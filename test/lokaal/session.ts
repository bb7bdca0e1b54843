import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESSION_COOKIE } from '../../functions/desk/cookies.ts';
import { type Employee, Sessions } from '../../functions/desk/session.ts';
import type { Loket } from './loket.ts';

/** People of the desk. */
export const bo: Employee = { subject: 'bo', name: 'Bo Behandelaar', roles: ['behandelaar'] };
export const cas: Employee = { subject: 'cas', name: 'Cas Controleur', roles: ['behandelaar'] };
export const lou: Employee = { subject: 'lou', name: 'Lou Lezer', roles: ['lezer'] };

/**
 * Starts a session without going by the provider.
 * @param ago how long before now: milliseconds
 * @returns the headers of a page of the site itself that has its cookie
 */
export async function startSession(
  { dynamodb, site }: Pick<Loket, 'dynamodb' | 'site'>,
  employee: Employee,
  ago = 0,
): Promise<Record<string, string>> {
  const client = new DynamoDBClient({
    endpoint: dynamodb,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const sessions = new Sessions(client, 'beheerdersloket-dossiers');
  const id = await sessions.start(employee, new Date(Date.now() - ago).toISOString());
  client.destroy();
  return { cookie: `${SESSION_COOKIE}=${id}`, origin: site };
}
