import assert from 'node:assert/strict';
import { SESSION_COOKIE } from '../../../functions/desk/cookies.ts';
import { Sessions } from '../../../functions/desk/session.ts';
import { deskWorkOperations } from '../../../shared/api/desk-work-operations.ts';
import { API_BASIS } from '../../../shared/api/protocol.ts';
import { completePath, methodsOf, routes } from '../../../shared/api/routes.ts';
import { bo } from '../../local/session.ts';
import type { Deployed } from './deployed.ts';
import type { Visitor } from './visitor.ts';

const keys = routes
  .filter(({ lambda, path }) => path.startsWith('/sessie') || lambda in deskWorkOperations)
  .flatMap((route) => methodsOf(route).map((method) => `${method} ${completePath(route)}`));

/** Whether a route is for the desk alone: without a session nobody gets as far as the table there. */
export const isAtDesk = (key: string): boolean => keys.includes(key);

/** @returns the headers of a page of the site where Bo is signed in: the provider of a stage cannot be asked here */
export async function signInAtDesk(
  { table }: Pick<Deployed, 'table'>,
  site: string,
): Promise<Readonly<Record<string, string>>> {
  const id = await new Sessions(table.client, table.name).start(bo, new Date().toISOString());
  return { cookie: `${SESSION_COOKIE}=${id}`, origin: new URL(site).origin };
}

/** Everything that only the desk does, signing out as the last. By a link nobody is signed in. */
export async function workAtDesk(visitor: Visitor, kenmerk: string): Promise<void> {
  const { headers } = await visitor.asSsd(kenmerk);
  const below = `/aanvragen/${kenmerk}`;
  const checks = { handelsregister: true, tekenbevoegd: true, nummers: true, teruggebeld: null };
  for (const [method, path, body] of [
    ['PUT', `${below}/behandelaar`],
    ['POST', `${below}/notities`, { tekst: 'De school is gebeld.' }],
    ['PUT', `${below}/controles`, checks],
    ['DELETE', `${below}/behandelaar`],
    ['DELETE', '/sessie'],
  ] as const) {
    const { status } = await visitor.call(method, `${API_BASIS}${path}`, { headers, body });
    const isRight = headers === undefined ? [401, 404].includes(status) : status < 300;
    assert.ok(isRight, `${method} ${path}: ${status}`);
  }
}
