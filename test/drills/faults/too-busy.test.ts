import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Context } from 'aws-lambda';
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
import { totdat } from '../../local/wait.ts';
import { type Bedding, legBedding } from './harness.ts';

const AANTAL = 40;
const EENHEID_MS = 3_000;
const rooster = { source: 'aws.events' };

let bedding: Bedding;
let ses: Ses;
let client: DynamoDBClient;
let versturen: (event: unknown, context: Context) => Promise<unknown>;
beforeAll(async () => {
  bedding = await legBedding();
  ses = await startSes();
  const env = functionEnv({
    ...bedding.omgeving,
    AWS_ENDPOINT_URL_SES: ses.url,
    RETRY_UNIT_SECONDS: String(EENHEID_MS / 1_000),
  });
  const clients = createLocalClients(env);
  client = clients.dynamoClient;
  versturen = createDispatch(env, clients);
  await maakTabel(client, TABEL);
});
afterAll(async () => {
  client.destroy();
  await ses.stop();
  await bedding.stop();
});

const dossiers = async () => (await bedding.kijker.items()).map(uitItem);
const pogingen = (lijst: Awaited<ReturnType<typeof dossiers>>): number[] =>
  lijst.flatMap(({ berichten }) => berichten.map(({ misluktePogingen }) => misluktePogingen));

describe('while SES says that mail comes too fast', () => {
  it('no mail counts as failed, a minute later it is due again, and afterwards each goes out once', async () => {
    const herinnering = naarItem(vanDagenGeleden(verzonden(maakDossierMetTwee()), 8));
    await vul(client, TABEL, { van: 0, tot: AANTAL }, (nummer) =>
      metEigenheid(herinnering, nummer),
    );
    ses.smoor(Infinity);
    await versturen(rooster, lambdaContext('versturen'));
    const tijdens = await dossiers();
    expect(ses.ontvangen).toEqual([]);
    expect(Math.max(...pogingen(tijdens))).toBe(0);
    // Whoever was begun gave its lease back, and is due again in the next of the service's minutes.
    const straks = new Date(Date.now() + EENHEID_MS).toISOString();
    for (const dossier of tijdens) {
      expect(dossier.verzending).toBeUndefined();
      expect(teVersturen(dossier, straks)).toHaveLength(2);
    }

    ses.smoor(0);
    await totdat(
      async () => {
        await versturen(rooster, lambdaContext('versturen'));
        return ses.ontvangen.length >= AANTAL * 2 || undefined;
      },
      { binnenMs: 30_000, wat: 'all mails', elkeMs: 500 },
    );
    const berichtIds = ses.ontvangen.map(({ berichtId }) => berichtId);
    expect(new Set(berichtIds).size).toBe(AANTAL * 2);
    expect(berichtIds).toHaveLength(AANTAL * 2);
  }, 60_000);
});
