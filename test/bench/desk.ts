import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { IncomingMessage } from 'node:http';
import { SESSION_COOKIE } from '../../functions/desk/cookies.ts';
import { createListWork } from '../../functions/desk/list-work.ts';
import { Sessions } from '../../functions/desk/session.ts';
import { naarItem } from '../../functions/store/item.ts';
import { tabel } from '../../functions/store/table.ts';
import { createLocalClients } from '../../infra/local/clients.ts';
import { lambdaContext } from '../../infra/local/lambda.ts';
import { naarEvent } from '../../infra/local/request.ts';
import { OPEN_PARTITIONS } from '../../shared/desk/work-row.ts';
import { bo } from '../local/session.ts';
import { maakDossier, na } from '../fixtures/dossiers.ts';
import { legOndergrond, type Ondergrond, TABEL } from './env.ts';
import { metEigenheid, vul } from './fill.ts';
import { type Onderdeel, type Regel, regelVan } from './result.ts';

/** Dossiers that have ended; beside them as many are open as a busy desk has. */
const CLOSED = [100, 10_000, 100_000] as const;
const OPEN = 500;
const TIMES = 40;

type Measured = { readonly requests: number; readonly oursMs: number; readonly engineMs: number };

/** The first page of the list, at three numbers of dossiers that have ended. */
export const onderdeel: Onderdeel = {
  titel: 'The list of the desk: 500 open dossiers, from 100 to 100,000 that have ended',
  meet: async () => {
    const ground = await legOndergrond();
    try {
      return { regels: await measureAll(ground) };
    } finally {
      await ground.stop();
    }
  },
};

async function measureAll({ client, omgeving }: Ondergrond): Promise<Regel[]> {
  const open = naarItem(maakDossier());
  const ended = naarItem(na(maakDossier(), { soort: 'trek-in' }));
  await vul(client, TABEL, { van: 0, tot: OPEN }, (number) => metEigenheid(open, number));
  const list = await openList(client, { ...omgeving, DESK_MODE: 'both' });
  const rows: Regel[] = [];
  let filled = 0;
  for (const closed of CLOSED) {
    const numbers = { van: OPEN + filled, tot: OPEN + closed };
    await vul(client, TABEL, numbers, (number) => metEigenheid(ended, number));
    filled = closed;
    const measured: Measured[] = [];
    for (let time = 0; time < TIMES; time += 1) measured.push(await list());
    const at = `list with ${closed.toLocaleString('en')} ended`;
    const requests = measured.map((one) => one.requests);
    rows.push(regelVan(`${at}: requests`, 'requests', requests, 9));
    const factors = measured.map(({ oursMs, engineMs }) => oursMs / engineMs);
    rows.push(regelVan(`${at}: time, to that of the engine alone`, '×', factors));
  }
  return rows;
}

/** One list through the function itself, beside the bare queries that it cannot do without. */
async function openList(
  client: DynamoDBClient,
  env: Readonly<Record<string, string | undefined>>,
): Promise<() => Promise<Measured>> {
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
  const id = await new Sessions(client, TABEL).start(bo, new Date().toISOString());
  const headers = { cookie: `${SESSION_COOKIE}=${id}` };
  const request = { method: 'GET', headers, httpVersion: '1.1', socket: {} };
  const event = naarEvent(
    request as unknown as IncomingMessage,
    new URL('http://localhost/api/v1/aanvragen'),
    Buffer.alloc(0),
    { sleutel: 'GET /api/v1/aanvragen', parameters: {} },
  );
  return async () => {
    const before = requests;
    const oursMs = await duration(async () => {
      const { statusCode } = await handler(event, lambdaContext('list-work'));
      if (statusCode !== 200) throw new Error(`Answered ${statusCode}`);
    });
    const engineMs = await duration(() =>
      Promise.all(OPEN_PARTITIONS.map((one) => ask(client, one))),
    );
    return { requests: requests - before, oursMs, engineMs };
  };
}

const ask = (client: DynamoDBClient, partition: string): Promise<unknown> =>
  client.send(
    new QueryCommand({
      TableName: TABEL,
      IndexName: tabel.work.name,
      KeyConditionExpression: `${tabel.work.partition} = :partition`,
      ExpressionAttributeValues: { ':partition': { S: partition } },
      Limit: 51,
    }),
  );

async function duration(run: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await run();
  return performance.now() - begin;
}
