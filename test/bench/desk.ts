import { type DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { IncomingMessage } from 'node:http';
import { SESSION_COOKIE } from '../../functions/desk/cookies.ts';
import { createListWork } from '../../functions/desk/list-work.ts';
import { Sessions } from '../../functions/desk/session.ts';
import { sha256Hex } from '../../functions/security/hash.ts';
import { toItem } from '../../functions/store/item.ts';
import { noDossier } from '../../functions/store/limits.ts';
import { tableDefinition } from '../../functions/store/table.ts';
import { BEGINNING } from '../../functions/store/work-list.ts';
import { createLocalClients } from '../../infra/local/clients.ts';
import { lambdaContext } from '../../infra/local/lambda.ts';
import { toEvent } from '../../infra/local/request.ts';
import { OPEN_PARTITIONS } from '../../shared/desk/work-row.ts';
import { bo } from '../local/session.ts';
import { createDossier, after } from '../fixtures/dossiers.ts';
import { drawSurface, type Surface, TABLE_NAME } from './env.ts';
import { withProperty, fill } from './fill.ts';
import { type Part, percentile95, type ResultRow, lineOf } from './result.ts';

/** Dossiers that have ended; beside them as many are open as a busy desk has. */
const CLOSED = [100, 10_000, 100_000] as const;
const OPEN = 500;
const TIMES = 200;
/** Before it is measured, so that everything is loaded and compiled. */
const WARM_UP = 20;

/** The session, and the eight partitions of what is open. */
const MAX_REQUESTS = 1 + OPEN_PARTITIONS.length;

type Measured = { readonly requests: number; readonly oursMs: number; readonly engineMs: number };

/** The first page of the list, at three numbers of dossiers that have ended. */
export const part: Part = {
  titel: 'The list of the desk: 500 open dossiers, from 100 to 100,000 that have ended',
  measure: async () => {
    const ground = await drawSurface();
    try {
      return { regels: await measureAll(ground) };
    } finally {
      await ground.stop();
    }
  },
};

async function measureAll({ client, env }: Surface): Promise<ResultRow[]> {
  const open = toItem(createDossier());
  const ended = toItem(after(createDossier(), { soort: 'trek-in' }));
  await fill(client, TABLE_NAME, { of: 0, tot: OPEN }, (number) => withProperty(open, number));
  const list = openList(client, { ...env, DESK_MODE: 'both' });
  const rows: ResultRow[] = [];
  let filled = 0;
  for (const closed of CLOSED) {
    const numbers = { of: OPEN + filled, tot: OPEN + closed };
    await fill(client, TABLE_NAME, numbers, (number) => withProperty(ended, number));
    filled = closed;
    for (let time = 0; time < WARM_UP; time += 1) await list();
    const measured: Measured[] = [];
    for (let time = 0; time < TIMES; time += 1) measured.push(await list());
    rows.push(...rowsOf(`list with ${closed.toLocaleString('en')} ended`, measured));
  }
  return rows;
}

function rowsOf(at: string, measured: readonly Measured[]): ResultRow[] {
  const ours = percentile95(measured.map(({ oursMs }) => oursMs));
  const engines = percentile95(measured.map(({ engineMs }) => engineMs));
  const factors = measured.map(({ oursMs, engineMs }) => oursMs / engineMs);
  return [
    lineOf(
      `${at}: requests`,
      'requests',
      measured.map(({ requests }) => requests),
      MAX_REQUESTS,
    ),
    lineOf(`${at}: time, to that of the engine alone`, '×', factors),
    lineOf(`${at}: p95`, 'ms', [ours]),
    lineOf(`${at}: p95 of the engine alone`, 'ms', [engines]),
    lineOf(`${at}: p95, to that of the engine alone`, '×', [ours / engines]),
  ];
}

/** One list through the function itself, beside the bare requests that it cannot do without. */
function openList(
  client: DynamoDBClient,
  env: Readonly<Record<string, string | undefined>>,
): () => Promise<Measured> {
  const clients = createLocalClients(env);
  let requests = 0;
  clients.dynamoClient.middlewareStack.add(
    (next) => (args) => {
      requests += 1;
      return next(args);
    },
    { step: 'finalizeRequest', priority: 'low', name: 'benchCounter' },
  );
  const handler = createListWork(env, clients);
  const sessions = new Sessions(client, TABLE_NAME);
  const ours = async (id: string): Promise<void> => {
    const { statusCode } = await handler(listEvent(id), lambdaContext('list-work'));
    if (statusCode !== 200) throw new Error(`Answered ${statusCode}`);
  };
  const engines = async (id: string): Promise<void> => {
    await readSession(clients.dynamoClient, id);
    await Promise.all(OPEN_PARTITIONS.map((one) => ask(clients.dynamoClient, one)));
  };
  let isOursFirst = false;
  return async () => {
    // A new one each time: once a minute it is written down that a session is used, which is no part of the list.
    const id = await sessions.start(bo, new Date().toISOString());
    // In turn: what comes second finds what the first had to fetch.
    isOursFirst = !isOursFirst;
    const engineFirstMs = isOursFirst ? 0 : await duration(() => engines(id));
    const before = requests;
    const oursMs = await duration(() => ours(id));
    const counted = requests - before;
    const engineMs = isOursFirst ? await duration(() => engines(id)) : engineFirstMs;
    return { requests: counted, oursMs, engineMs };
  };
}

/** The list as a browser asks for it. */
function listEvent(sessionId: string) {
  const headers = { cookie: `${SESSION_COOKIE}=${sessionId}` };
  const request = { method: 'GET', headers, httpVersion: '1.1', socket: {} };
  return toEvent(
    request as unknown as IncomingMessage,
    new URL('http://localhost/api/v1/aanvragen'),
    Buffer.alloc(0),
    { key: 'GET /api/v1/aanvragen', parameters: {} },
  );
}

const readSession = (client: DynamoDBClient, id: string): Promise<unknown> =>
  client.send(
    new GetItemCommand({
      TableName: TABLE_NAME,
      Key: { [tableDefinition.key]: { S: `${noDossier.session}${sha256Hex(id)}` } },
      ConsistentRead: true,
    }),
  );

const ask = (client: DynamoDBClient, partition: string): Promise<unknown> =>
  client.send(
    new QueryCommand({
      TableName: TABLE_NAME,
      IndexName: tableDefinition.work.name,
      KeyConditionExpression: `${tableDefinition.work.partition} = :partition AND ${tableDefinition.work.sort} BETWEEN :from AND :until`,
      ExpressionAttributeValues: {
        ':partition': { S: partition },
        ':from': { S: BEGINNING },
        ':until': { S: new Date().toISOString() },
      },
      Limit: 51,
    }),
  );

async function duration(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
