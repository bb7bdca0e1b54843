import type * as z from 'zod/mini';
import { type ListedWork, listedWorkSchema } from '../../../shared/api/listed-work.ts';
import { type SessionAnswer, sessionSchema } from '../../../shared/api/desk-responses.ts';
import { readJson, sendRequest } from '../../api/request.ts';
import { searchOf, type ListFilter } from './address.ts';

export type ListedRow = ListedWork['aanvragen'][number];

type NoAnswer = { readonly kind: 'signed-out' | 'unreachable' };

export type SessionOutcome =
  | {
      readonly kind: 'signed-in';
      readonly session: SessionAnswer;
      /** How long it lasts when nothing more is asked. */
      readonly lastsMs: number;
    }
  /** This organisation has no desk. */
  | { readonly kind: 'no-desk' }
  | NoAnswer;

export async function askSession(): Promise<SessionOutcome> {
  const response = await sendRequest('/sessie', { method: 'GET' });
  if (response?.status === 404) return { kind: 'no-desk' };
  const session = await bodyOf(response, sessionSchema);
  if (typeof session === 'string') return { kind: session };
  // By the clock that it ends by: that of a computer may be wrong.
  const now = Date.parse(response?.headers.get('date') ?? '') || Date.now();
  return { kind: 'signed-in', session, lastsMs: Date.parse(session.verlooptOp) - now };
}

/** @returns whether the session has ended; it has too when there was none */
export async function endSession(): Promise<boolean> {
  const response = await sendRequest('/sessie', { method: 'DELETE' });
  return response?.ok === true || response?.status === SIGNED_OUT;
}

export type WorkOutcome =
  | { readonly kind: 'listed'; readonly rows: readonly ListedRow[]; readonly next: string }
  | NoAnswer;

/** A search for what is rare gives pages that are not full: so many are joined to one, so that nobody waits for long. */
const MAX_JOINED = 5;
const ENOUGH_ROWS = 25;
/** On one page of the service. */
const MAX_ROWS = '100';

/** One page of the list. @param after where the page before it ended */
export async function listWork(filter: Readonly<ListFilter>, after: string): Promise<WorkOutcome> {
  const rows: ListedRow[] = [];
  let next = after;
  for (let page = 0; page < MAX_JOINED; page += 1) {
    const listed = await askPage(searchOf(filter, next));
    if (typeof listed === 'string') return { kind: listed };
    rows.push(...listed.aanvragen);
    next = listed.volgende ?? '';
    if (next === '' || rows.length >= ENOUGH_ROWS) break;
  }
  return { kind: 'listed', rows, next };
}

/** How many came in since somebody last looked. */
export type NewCount = {
  readonly count: number;
  /** There may be more: they were not all looked at. */
  readonly isAtLeast: boolean;
};

/** @param since when that was @returns nothing when it cannot be told now */
export async function countNew(since: string): Promise<NewCount | undefined> {
  const search = new URLSearchParams({ vanaf: since.slice(0, 10), aantal: MAX_ROWS });
  let count = 0;
  for (let page = 0; page < MAX_JOINED; page += 1) {
    const listed = await askPage(search);
    if (typeof listed === 'string') return undefined;
    count += listed.aanvragen.filter(({ ingediendOp }) => ingediendOp > since).length;
    if (listed.volgende === null) return { count, isAtLeast: false };
    search.set('na', listed.volgende);
  }
  return { count, isAtLeast: true };
}

async function askPage(search: URLSearchParams): Promise<ListedWork | NoAnswer['kind']> {
  const response = await sendRequest(pathOf(search), { method: 'GET' });
  return bodyOf(response, listedWorkSchema);
}

const SIGNED_OUT = 401;

async function bodyOf<Body extends object>(
  response: Response | undefined,
  schema: z.ZodMiniType<Body>,
): Promise<Body | NoAnswer['kind']> {
  if (response?.status === SIGNED_OUT) return 'signed-out';
  if (!response?.ok) return 'unreachable';
  const body = schema.safeParse(await readJson(response));
  return body.success ? body.data : 'unreachable';
}

const pathOf = (search: URLSearchParams): string =>
  search.size === 0 ? '/aanvragen' : `/aanvragen?${search.toString()}`;

/** The whole list as one file. @returns nothing when a page of it did not come */
export async function fetchCsv(filter: Readonly<ListFilter>): Promise<Blob | NoAnswer['kind']> {
  const parts: string[] = [];
  for (let next: string | undefined = ''; next !== undefined;) {
    const search = searchOf(filter, next);
    search.set('aantal', MAX_ROWS);
    const response = await sendRequest(pathOf(search), { method: 'GET', accept: 'text/csv' });
    if (response?.status === SIGNED_OUT) return 'signed-out';
    if (!response?.ok) return 'unreachable';
    const page = await response.text();
    // Each page has its own heading.
    parts.push(parts.length === 0 ? page : page.slice(page.indexOf('\n') + 1));
    next = nextOf(response.headers.get('link'));
  }
  return new Blob(['\uFEFF', ...parts], { type: 'text/csv' });
}

function nextOf(link: string | null): string | undefined {
  const [, address] = /^<([^>]*)>; rel="next"$/.exec(link ?? '') ?? [];
  return address === undefined
    ? undefined
    : (new URL(address, location.origin).searchParams.get('na') ?? undefined);
}
