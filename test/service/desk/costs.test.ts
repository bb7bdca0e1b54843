import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWatchWork } from '../../../functions/desk/watch-work.ts';
import { Dossiers } from '../../../functions/store/dossiers.ts';
import { AGENDA_PARTITIONS } from '../../../shared/dossier/kenmerk.ts';
import { createLocalClients } from '../../../infra/local/clients.ts';
import { lambdaContext } from '../../../infra/local/lambda.ts';
import { askAtDesk, type AtDesk, listWork } from '../../local/desk.ts';
import { captureOutput } from '../../drills/security/output.ts';
import { functionEnv } from '../../local/lambda-env.ts';
import { quiet, storeMany } from '../../local/many-dossiers.ts';
import { type Service, cleanUp, startService } from '../../local/service.ts';
import { type Engine, startEngine } from '../../local/engine.ts';
import { until } from '../../local/wait.ts';
import { bo, startSession } from '../../local/session.ts';

const OPEN = 60;
const CLOSED = [100, 10_000] as const;

let engine: Engine;
let service: Service;
let asBo: AtDesk;
let store: Dossiers;
let client: DynamoDBClient;
beforeAll(async () => {
  engine = await startEngine();
  service = await startService({
    AWS_ENDPOINT_URL_DYNAMODB: engine.url,
    DESK_MODE: 'both',
    RETRY_UNIT_SECONDS: '3600',
  });
  // The first look at what is due, after which the next is an hour away.
  await until(() => (countAgenda() >= AGENDA_PARTITIONS.length ? true : undefined));
  asBo = await startSession({ ...service, dynamodb: engine.url }, bo);
  client = new DynamoDBClient({
    endpoint: engine.url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  store = new Dossiers(client, 'beheerdersloket-dossiers');
});
afterAll(async () => {
  client.destroy();
  await cleanUp(service);
  await engine.stop();
});

const countAgenda = (): number =>
  engine.commands.filter(({ content }) => content['IndexName'] === 'agenda').length;

/** What is asked of the engine for something. */
async function costOf(ask: () => Promise<unknown>): Promise<string[]> {
  const before = engine.commands.length;
  await ask();
  return engine.commands
    .slice(before)
    .map(
      ({ operation, content }) =>
        `${operation} ${(content['IndexName'] as string | undefined) ?? 'table'}`,
    )
    .sort();
}

const LIST = ['GetItem table', ...Array.from({ length: 8 }, () => 'Query work')];

describe('the list of the desk', () => {
  it('costs the same however many dossiers have ended, and never goes through the table', async () => {
    const at = { dynamodb: engine.url };
    await storeMany(at, { from: 0, count: OPEN });
    let filled = 0;
    for (const closed of CLOSED) {
      const more = { from: OPEN + filled, count: closed - filled };
      await storeMany(at, { ...more, status: 'verwerkt' });
      filled = closed;
      // Filling may take over a minute, after which that an older session is used is written down.
      asBo = await startSession({ ...service, dynamodb: engine.url }, bo);
      expect(await costOf(() => listWork(service, asBo))).toEqual(LIST);
      const first = await listWork(service, asBo);
      expect(first.aanvragen).toHaveLength(50);
      const rest = { na: first.volgende ?? '' };
      expect(await costOf(() => listWork(service, asBo, rest))).toEqual(LIST);
      expect((await listWork(service, asBo, rest)).aanvragen).toHaveLength(OPEN - 50);
      // What has ended costs a request for each month that is looked at.
      const cost = await costOf(() => listWork(service, asBo, { toestand: 'dicht' }));
      expect(cost.slice(0, 1)).toEqual(['GetItem table']);
      expect(new Set(cost.slice(1))).toEqual(new Set(['Query work']));
      expect(cost.length).toBeLessThanOrEqual(1 + 13 + 1);
    }
  }, 240_000);

  it('costs one write more once a minute, by which a session that is used does not end', async () => {
    const minute = { startedAgo: 61_000, seenAgo: 61_000 };
    const as = await startSession({ ...service, dynamodb: engine.url }, bo, minute);
    expect(await costOf(() => listWork(service, as))).toEqual([...LIST, 'UpdateItem table']);
    expect(await costOf(() => listWork(service, as))).toEqual(LIST);
  });

  it('stays within its number of requests when what is looked for is not there, and says where to go on', async () => {
    const search = { toestand: 'dicht', zoek: 'bestaat niet' };
    const cost = await costOf(() => listWork(service, asBo, search));
    expect(cost.length).toBeLessThanOrEqual(1 + 40);
    const seen = await listWork(service, asBo, search);
    expect(seen.aanvragen).toEqual([]);
  });

  it('shows each that has ended once, page after page', async () => {
    const kenmerken = new Set<string>();
    let pages = 0;
    let next: string | null = '';
    for (; next !== null && pages < 10; pages += 1) {
      const search: Record<string, string> = { toestand: 'dicht', aantal: '100' };
      const page = await listWork(service, asBo, next === '' ? search : { ...search, na: next });
      for (const { kenmerk } of page.aanvragen) kenmerken.add(kenmerk);
      next = page.volgende;
    }
    expect(kenmerken.size).toBe(pages * 100);
  });
});

describe('what is done at the desk', () => {
  it('is one read of the session, one of the dossier and one write', async () => {
    const [{ kenmerk } = { kenmerk: '' }] = (await listWork(service, asBo)).aanvragen;
    const path = `/aanvragen/${kenmerk}/behandelaar`;
    expect(await costOf(() => askAtDesk(service, asBo, ['PUT', path]))).toEqual([
      ...['GetItem table', 'GetItem table', 'PutItem table'],
    ]);
  });
});

describe('the daily look for work that waits too long', () => {
  it('counts what had the same status for ten working days, by the index alone', async () => {
    const old = '2026-01-05T09:00:00.000Z';
    const dossier = quiet(800_000);
    const waiting = [{ soort: 'in-behandeling', tijd: old, door: { name: 'link' } }] as const;
    await store.add({ ...dossier, ingediendOp: old, gebeurtenissen: [...waiting] });
    const settings = { AWS_ENDPOINT_URL_DYNAMODB: engine.url, POWERTOOLS_LOG_LEVEL: 'INFO' };
    const env = functionEnv(settings);
    const output = captureOutput();
    const watch = createWatchWork(env, createLocalClients(env));
    const cost = await costOf(async () => {
      expect(await watch({}, lambdaContext('watch-work'))).toEqual({ count: 1 });
    });
    output.stop();
    expect(new Set(cost)).toEqual(new Set(['Query work']));
    // By the second an alarm rings; the first says which.
    const lines = output
      .take()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toMatchObject([
      { message: 'work-waits', kenmerk: dossier.kenmerk, status: 'in-behandeling', since: old },
      { message: 'work-watched', count: 1 },
    ]);
  });
});
