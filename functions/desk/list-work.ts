import * as z from 'zod/mini';
import { ROLES } from '../../shared/desk/roles.ts';
import type { ListedWork } from '../../shared/api/listed-work.ts';
import { type Listed, type WorkQuery, workQuerySchema } from '../../shared/desk/work-query.ts';
import { API_BASIS } from '../../shared/api/protocol.ts';
import { daysAfter, endOfDay } from '../../shared/time/day.ts';
import { daysLater, later } from '../../shared/time/moment.ts';
import {
  createHttpDeps,
  createHttpHandler,
  type HttpHandler,
  type HttpRequest,
} from '../http/http-handler.ts';
import { type HttpResponse, jsonResponse, problemResult } from '../http/response.ts';
import type { Clients } from '../runtime/clients.ts';
import { momentNow } from '../runtime/clock.ts';
import { type Env, readEnv } from '../runtime/env.ts';
import { originEnv } from '../security/origin.ts';
import { BEGINNING, type Period, WorkList } from '../store/work-list.ts';
import { sessionEnv } from './env.ts';
import { createRequireSession } from './require-session.ts';
import { type Cursor, parseCursor, writeCursor } from './work-cursor.ts';
import { workAsCsv } from './work-csv.ts';
import { readWorkPage, type WorkPage } from './work-page.ts';

export const envSchema = z.object({ ...originEnv, ...sessionEnv });

/** Shows who is signed in what there is to do, or what was done. */
export function createListWork(
  env: Env,
  clients: Pick<Clients, 'dynamoClient' | 'readSecret'>,
): HttpHandler {
  const http = createHttpDeps(env, clients);
  const { TABLE_NAME } = readEnv(envSchema, env);
  const requireSession = createRequireSession(env, clients, http.logger);
  const list = new WorkList(clients.dynamoClient, TABLE_NAME);
  return createHttpHandler(async (request) => {
    const session = await requireSession(request, ROLES);
    if ('problem' in session) return session;
    const query = parseQuery(request.query);
    const cursor = query?.na === undefined ? undefined : parseCursor(query.na);
    if (query === undefined || (query.na !== undefined && cursor === undefined)) {
      return problemResult('ongeldig-verzoek');
    }
    const { subject } = session.employee;
    const period = periodOf(query, momentNow(60).now);
    const page = await readWorkPage({ query, period, cursor, subject }, list);
    return wantsCsv(request) ? csvAnswer(page, request) : jsonResponse(200, toBody(page), VARY);
  }, http);
}

/** @returns nothing for what is unknown, said twice, or no value of its kind */
function parseQuery(search: URLSearchParams): WorkQuery | undefined {
  const names = [...search.keys()];
  if (new Set(names).size < names.length) return undefined;
  const query = workQuerySchema.safeParse(Object.fromEntries(search));
  return query.success ? query.data : undefined;
}

/** What has ended is asked for by period; of the last year where none is given. */
const DEFAULT_CLOSED_DAYS = 365;

function periodOf({ toestand, vanaf, tot }: WorkQuery, now: string): Period {
  const until = tot === undefined ? now : endOfDay(tot);
  const standard = toestand === 'open' ? BEGINNING : daysLater(until, -DEFAULT_CLOSED_DAYS);
  const start = vanaf === undefined ? standard : later(endOfDay(daysAfter(vanaf, -1)), 1, 1);
  return { from: start < BEGINNING ? BEGINNING : start, until: until > now ? now : until };
}

/** The answer is another one for who asks for another form. */
const VARY = { vary: 'accept' };

const wantsCsv = ({ headers }: HttpRequest): boolean =>
  (headers['accept'] ?? '')
    .split(',')
    .some((type) => type.split(';')[0]?.trim().toLowerCase() === 'text/csv');

const toBody = ({ lines, next }: WorkPage): ListedWork => ({
  aanvragen: lines.map(toLine),
  volgende: next === undefined ? null : writeCursor(next),
});

const toLine = ({ kenmerk, ingediendOp, row }: Listed): ListedWork['aanvragen'][number] => ({
  kenmerk,
  status: row.status,
  soort: row.soort,
  ingediendOp,
  organisatie: row.organisatie,
  beheerder: row.beheerder,
  behandelaar: row.behandelaar === undefined ? null : { naam: row.behandelaar.name },
  sinds: row.sinds,
  signalen: row.signalen.map((code) => ({ code })),
});

/** The same lines. The next page stands in a header, for a program: a person asks for a shorter period. */
function csvAnswer({ lines, next }: WorkPage, request: HttpRequest): HttpResponse {
  return {
    statusCode: 200,
    headers: {
      ...VARY,
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="aanvragen.csv"',
      ...(next === undefined ? {} : { link: `<${nextUrl(request, next)}>; rel="next"` }),
    },
    body: workAsCsv(lines),
  };
}

function nextUrl({ query }: HttpRequest, next: Cursor): string {
  const search = new URLSearchParams(query);
  search.set('na', writeCursor(next));
  return `${API_BASIS}/aanvragen?${search.toString()}`;
}
