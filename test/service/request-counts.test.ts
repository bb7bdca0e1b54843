import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDelivery } from '../../functions/mail/delivery.ts';
import { tableDefinition } from '../../functions/store/table.ts';
import { createLocalClients } from '../../infra/local/clients.ts';
import { lambdaContext } from '../../infra/local/lambda.ts';
import { bounce, viaSns } from '../fixtures/ses.ts';
import { newAccount } from '../drills/faults/ledger.ts';
import { type Harness, buildHarness } from '../drills/faults/harness.ts';
import { Client } from '../drills/faults/client.ts';
import { live } from '../drills/faults/live.ts';
import { aanvraagOf, END } from '../drills/faults/lives.ts';
import { functionEnv } from '../local/lambda-env.ts';
import { costs, type Measurement, countCosts } from '../local/request-counts.ts';
import { type Service, cleanUp, startService } from '../local/service.ts';
import { until } from '../local/wait.ts';

describe('what is asked of the engine', () => {
  let measurement: Measurement;
  beforeAll(async () => {
    measurement = await countCosts();
  }, 120_000);

  it.each(Object.entries(costs))('to %s is %j', (act, expected) => {
    expect(measurement.counted[act as keyof typeof costs]).toEqual(expected);
  });

  it('in a minute with nothing due gives nothing back, however many dossiers there are', () => {
    expect(measurement.foundAtRest).toBe(0);
  });
});

describe('in the whole life of a dossier, however it ends', () => {
  let harness: Harness;
  let service: Service;
  const requested: { operation: string; index: string | undefined }[] = [];
  beforeAll(async () => {
    harness = await buildHarness();
    harness.dynamodb.plan = ({ headers, body }) => {
      const { IndexName: index } = JSON.parse(body.toString()) as { IndexName?: string };
      requested.push({ operation: String(headers['x-amz-target']).split('.')[1] ?? '', index });
      return undefined;
    };
    service = await startService({
      ...harness.env,
      RETRY_UNIT_SECONDS: '1',
      MAILS_PER_ADDRESS_PER_DAY: '20',
    });
  });
  afterAll(async () => {
    await cleanUp(service);
    await harness.stop();
  });

  it('nothing scans, and the only index that is asked is that of the agenda', async () => {
    const client = new Client(() => service.site);
    const accounts = END.map((outcome, index) => {
      const life = { ...LIFE, outcome };
      return { life, account: newAccount(index, aanvraagOf(life, index)) };
    });
    for (const { life, account } of accounts) {
      await live(life, account, { client, letterBox: harness.letterBox });
      expect(account).toMatchObject({ foreign: [], ready: true });
    }
    const kenmerk = accounts.at(-1)?.account.received?.kenmerk ?? '';
    await until(() => harness.letterBox.delivered.has(`${kenmerk}-1`) || undefined);
    await reportBounce(harness, kenmerk);
    for (const path of ['gezondheid', 'openapi.json', 'uitdaging', 'niets']) {
      await fetch(`${service.site}/api/v1/${path}`);
    }
    // A few ticks of the schedule, also after the last mail.
    const ticks = requested.filter(({ operation }) => operation === 'Query').length;
    await until(
      () =>
        requested.filter(({ operation }) => operation === 'Query').length > ticks + 16 || undefined,
    );
    const seen = new Set(
      requested.map(({ operation, index }) => `${operation} ${index ?? 'of the table'}`),
    );
    expect([...seen].sort()).toEqual([
      'GetItem of the table',
      'PutItem of the table',
      `Query ${tableDefinition.agenda.name}`,
      'UpdateItem of the table',
    ]);
  }, 90_000);
});

const LIFE = {
  type: 'gemeente',
  soort: 'aanmelding',
  ondertekenaarCount: 2,
  duplicate: false,
} as const;

/** What SES's report of a mail that never arrives asks of the engine, too. */
async function reportBounce({ env: baseEnv }: Harness, kenmerk: string): Promise<void> {
  const env = functionEnv(baseEnv);
  const handler = createDelivery(env, createLocalClients(env));
  await handler(viaSns(bounce(kenmerk, '1', 'Permanent')), lambdaContext('bezorging'));
}
