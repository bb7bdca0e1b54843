import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { type Harness, buildHarness } from './harness.ts';

const PER_SECOND = 20;
const DOSSIERS = 30;
const MAILS = DOSSIERS * 2;
const grid = { source: 'aws.events' };

let harness: Harness;
let ses: Ses;
let client: DynamoDBClient;
let dispatch: (event: unknown, context: Context) => Promise<unknown>;
const takenAt: number[] = [];
beforeAll(async () => {
  harness = await buildHarness();
  ses = await startSes(() => {
    takenAt.push(performance.now());
  });
  const env = functionEnv({
    ...harness.env,
    AWS_ENDPOINT_URL_SES: ses.url,
    MAILS_PER_SECOND: String(PER_SECOND),
  });
  const clients = createLocalClients(env);
  client = clients.dynamoClient;
  dispatch = createDispatch(env, clients);
  await createLocalTable(client, TABLE_NAME);
  const herinnering = toItem(fromDaysAgo(dispatched(createDossierWithTwo()), 8));
  await fill(client, TABLE_NAME, { of: 0, tot: DOSSIERS }, (nummer) =>
    withProperty(herinnering, nummer),
  );
});
afterAll(async () => {
  client.destroy();
  await ses.stop();
  await harness.stop();
});

const dossiers = async () => (await harness.viewer.items()).map(fromItem);

describe('a backlog of mail', () => {
  it('that there is no time for stays due, without a lease', async () => {
    // Of the time that a call needs to end what it began, so much is left: a second.
    const start = performance.now();
    await dispatch(grid, {
      ...lambdaContext('versturen'),
      getRemainingTimeInMillis: () => 26_000 - (performance.now() - start),
    });
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(takenAt.length).toBeGreaterThan(0);
    expect(takenAt.length).toBeLessThan(MAILS);
    // Whatever was begun was also done.
    const over = (await dossiers()).flatMap((dossier) => {
      expect(dossier.lease).toBeUndefined();
      return toDispatch(dossier, new Date().toISOString());
    });
    expect(over).toEqual([]);
  });

  it('goes to SES as fast as it may, and no faster', async () => {
    const earlier = takenAt.length;
    await dispatch(grid, lambdaContext('versturen'));
    expect(takenAt).toHaveLength(MAILS);
    const times = takenAt.slice(earlier);
    const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1_000;
    const perSecond = (times.length - 1) / seconds;
    // A busy machine takes some of them together, and the first one late; without a rate they come at hundreds a second.
    expect(perSecond).toBeLessThan(PER_SECOND * 1.5);
    expect(perSecond).toBeGreaterThan(PER_SECOND * 0.5);
  });
});
