import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Context } from 'aws-lambda';
import { createDispatch } from '../../../functions/mail/dispatch.ts';
import { toItem, fromItem } from '../../../functions/store/item.ts';
import { createLocalClients } from '../../../infra/local/clients.ts';
import { lambdaContext } from '../../../infra/local/lambda.ts';
import { createLocalTable } from '../../../infra/local/engine.ts';
import { toDispatch } from '../../../shared/dossier/dispatch.ts';
import { withProperty, fill } from '../../bench/fill.ts';
import { createDossierWithTwo } from '../../fixtures/dossiers.ts';
import { dispatched } from '../../fixtures/lives.ts';
import { fromDaysAgo } from '../../fixtures/times.ts';
import { functionEnv, TABLE_NAME } from '../../local/lambda-env.ts';
import { type Ses, startSes } from '../../local/ses.ts';
import { until } from '../../local/wait.ts';
import { type Harness, buildHarness } from './harness.ts';

const COUNT = 40;
const UNIT_MS = 3_000;
const grid = { source: 'aws.events' };

let harness: Harness;
let ses: Ses;
let client: DynamoDBClient;
let dispatch: (event: unknown, context: Context) => Promise<unknown>;
beforeAll(async () => {
  harness = await buildHarness();
  ses = await startSes();
  const env = functionEnv({
    ...harness.env,
    AWS_ENDPOINT_URL_SES: ses.url,
    RETRY_UNIT_SECONDS: String(UNIT_MS / 1_000),
  });
  const clients = createLocalClients(env);
  client = clients.dynamoClient;
  dispatch = createDispatch(env, clients);
  await createLocalTable(client, TABLE_NAME);
});
afterAll(async () => {
  client.destroy();
  await ses.stop();
  await harness.stop();
});

const dossiers = async () => (await harness.viewer.items()).map(fromItem);
const attempts = (list: Awaited<ReturnType<typeof dossiers>>): number[] =>
  list.flatMap(({ berichten }) => berichten.map(({ failedAttempts }) => failedAttempts));

describe('while SES says that mail comes too fast', () => {
  it('no mail counts as failed, a minute later it is due again, and afterwards each goes out once', async () => {
    const herinnering = toItem(fromDaysAgo(dispatched(createDossierWithTwo()), 8));
    await fill(client, TABLE_NAME, { of: 0, tot: COUNT }, (nummer) =>
      withProperty(herinnering, nummer),
    );
    ses.throttle(Infinity);
    await dispatch(grid, lambdaContext('versturen'));
    const during = await dossiers();
    expect(ses.received).toEqual([]);
    expect(Math.max(...attempts(during))).toBe(0);
    // Whoever was begun gave its lease back, and is due again in the next of the service's minutes.
    const later = new Date(Date.now() + UNIT_MS).toISOString();
    for (const dossier of during) {
      expect(dossier.lease).toBeUndefined();
      expect(toDispatch(dossier, later)).toHaveLength(2);
    }

    ses.throttle(0);
    await until(
      async () => {
        await dispatch(grid, lambdaContext('versturen'));
        return ses.received.length >= COUNT * 2 || undefined;
      },
      { withinMs: 30_000, what: 'all mails', eachMs: 500 },
    );
    const berichtIds = ses.received.map(({ berichtId }) => berichtId);
    expect(new Set(berichtIds).size).toBe(COUNT * 2);
    expect(berichtIds).toHaveLength(COUNT * 2);
  }, 60_000);
});
