import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDispatch } from '../../../functions/mail/dispatch.ts';
import { naarItem, uitItem } from '../../../functions/store/item.ts';
import { createLocalClients } from '../../../infra/local/clients.ts';
import { lambdaContext } from '../../../infra/local/lambda.ts';
import { maakTabel } from '../../../infra/local/engine.ts';
import { teVersturen } from '../../../shared/dossier/dispatch.ts';
import { metEigenheid, vul } from '../../bench/fill.ts';
import { maakDossierMetTwee } from '../../fixtures/dossiers.ts';
import { verzonden } from '../../fixtures/lives.ts';
import { vanDagenGeleden } from '../../fixtures/times.ts';
import { functionEnv, TABEL } from '../../local/lambda-env.ts';
import { type Ses, startSes } from '../../local/ses.ts';
import { type Bedding, legBedding } from './harness.ts';

const PER_SECONDE = 20;
const DOSSIERS = 30;
const MAILS = DOSSIERS * 2;
const rooster = { source: 'aws.events' };

let bedding: Bedding;
let ses: Ses;
let client: DynamoDBClient;
let versturen: (event: unknown, context: Context) => Promise<unknown>;
const genomenOp: number[] = [];
beforeAll(async () => {
  bedding = await legBedding();
  ses = await startSes(() => {
    genomenOp.push(performance.now());
  });
  const env = functionEnv({
    ...bedding.omgeving,
    AWS_ENDPOINT_URL_SES: ses.url,
    MAILS_PER_SECOND: String(PER_SECONDE),
  });
  const clients = createLocalClients(env);
  client = clients.dynamoClient;
  versturen = createDispatch(env, clients);
  await maakTabel(client, TABEL);
  const herinnering = naarItem(vanDagenGeleden(verzonden(maakDossierMetTwee()), 8));
  await vul(client, TABEL, { van: 0, tot: DOSSIERS }, (nummer) =>
    metEigenheid(herinnering, nummer),
  );
});
afterAll(async () => {
  client.destroy();
  await ses.stop();
  await bedding.stop();
});

const dossiers = async () => (await bedding.kijker.items()).map(uitItem);

describe('a backlog of mail', () => {
  it('that there is no time for stays due, without a lease', async () => {
    // Of the time that a call needs to end what it began, so much is left: a second.
    const begin = performance.now();
    await versturen(rooster, {
      ...lambdaContext('versturen'),
      getRemainingTimeInMillis: () => 26_000 - (performance.now() - begin),
    });
    expect(performance.now() - begin).toBeLessThan(3_000);
    expect(genomenOp.length).toBeGreaterThan(0);
    expect(genomenOp.length).toBeLessThan(MAILS);
    // Whatever was begun was also done.
    const over = (await dossiers()).flatMap((dossier) => {
      expect(dossier.verzending).toBeUndefined();
      return teVersturen(dossier, new Date().toISOString());
    });
    expect(over).toEqual([]);
  });

  it('goes to SES as fast as it may, and no faster', async () => {
    const eerder = genomenOp.length;
    await versturen(rooster, lambdaContext('versturen'));
    expect(genomenOp).toHaveLength(MAILS);
    const tijden = genomenOp.slice(eerder);
    const seconden = ((tijden.at(-1) ?? 0) - (tijden[0] ?? 0)) / 1_000;
    const perSeconde = (tijden.length - 1) / seconden;
    expect(perSeconde).toBeLessThan(PER_SECONDE * 1.2);
    expect(perSeconde).toBeGreaterThan(PER_SECONDE * 0.6);
  });
});
