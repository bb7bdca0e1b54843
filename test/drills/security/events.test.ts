import type { Context } from 'aws-lambda';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDelivery } from '../../../functions/mail/delivery.ts';
import { createDispatch } from '../../../functions/mail/dispatch.ts';
import { naarItem } from '../../../functions/store/item.ts';
import { createLocalClients } from '../../../infra/local/clients.ts';
import { lambdaContext } from '../../../infra/local/lambda.ts';
import { maakDossierMetTwee } from '../../fixtures/dossiers.ts';
import { bounce, viaEventBridge, viaSns } from '../../fixtures/ses.ts';
import { type Loket, ruimOp, startLoket } from '../../local/service.ts';
import { alleItems } from '../../local/store.ts';
import { type Ses, startSes } from '../../local/ses.ts';
import { dienIn } from '../../local/requests.ts';
import { envBeside } from './entrance.ts';
import { LICHAMEN, ZAAD } from './size.ts';
import { type Uitvoer, vangUitvoer } from './output.ts';
import { verminkt } from './mutilate.ts';
import { KANARIE } from './hostile.ts';

type Functie = (event: unknown, context: Context) => Promise<unknown>;

let ses: Ses;
let loket: Loket;
let versturen: Functie;
let bezorging: Functie;
let uitvoer: Uitvoer;
beforeAll(async () => {
  ses = await startSes();
  loket = await startLoket({ RETRY_UNIT_SECONDS: '3600' });
  const env = await envBeside(loket, { AWS_ENDPOINT_URL_SES: ses.url });
  const clients = createLocalClients(env);
  versturen = createDispatch(env, clients);
  bezorging = createDelivery(env, clients);
  uitvoer = vangUitvoer();
});
afterAll(async () => {
  uitvoer.stop();
  await ruimOp(loket);
  await ses.stop();
});

const opties = { numRuns: Math.ceil(LICHAMEN / 20), seed: ZAAD };
const MAX_MS = 30_000 + opties.numRuns * 50;
/** Nobody sent this one in. */
const vreemd = maakDossierMetTwee();

describe('a stream that brings what was never stored', () => {
  it(
    'stores nothing, mails nobody and does not stand still',
    async () => {
      const stroom = {
        Records: [{ eventName: 'INSERT', dynamodb: { NewImage: naarItem(vreemd) } }],
      };
      await fc.assert(
        fc.asyncProperty(verminkt(fc.constant(stroom.Records[0])), async (record) => {
          await versturen({ Records: [record, ...stroom.Records] }, lambdaContext('versturen'));
          expect(uitvoer.neem()).not.toContain(KANARIE);
        }),
        opties,
      );
      expect(await alleItems(loket)).toEqual([]);
      expect(ses.ontvangen).toEqual([]);
    },
    MAX_MS,
  );

  it('names no item in the log by a key that is no kenmerk', async () => {
    const NewImage = { ...naarItem(vreemd), kenmerk: { S: KANARIE } };
    await versturen({ Records: [{ dynamodb: { NewImage } }] }, lambdaContext('versturen'));
    const uit = uitvoer.neem();
    expect(uit).toContain('dossier-onleesbaar');
    expect(uit).not.toContain(KANARIE);
  });
});

describe('events that say they come from SES', () => {
  it(
    'change no dossier that they do not name, and leave nothing in the log',
    async () => {
      const { inhoud } = await dienIn(loket, vreemd.aanvraag);
      const voor = await rustig(inhoud.kenmerk);
      const gebeurtenis = fc.constant(bounce(vreemd.kenmerk, '3', 'Permanent'));
      const events = fc.oneof(
        verminkt(gebeurtenis).map(viaEventBridge),
        verminkt(gebeurtenis).map(viaSns),
        verminkt(gebeurtenis.map(viaSns)),
      );
      await fc.assert(
        fc.asyncProperty(events, async (event) => {
          const fout: unknown = await bezorging(event, lambdaContext('bezorging')).catch(
            (gegooid: unknown) => gegooid,
          );
          expect([undefined, 'GeenSesgebeurtenis']).toContain((fout as Error | undefined)?.name);
          expect(uitvoer.neem()).not.toContain(KANARIE);
        }),
        opties,
      );
      expect(await rustig(inhoud.kenmerk)).toEqual(voor);
    },
    MAX_MS,
  );

  /** The only dossier there is, once its mails are out. */
  async function rustig(kenmerk: string): Promise<unknown> {
    await expect
      .poll(async () => JSON.stringify(await alleItems(loket)))
      .not.toMatch(/"te-versturen"|"verzending"/);
    const items = await alleItems(loket);
    expect(items.map((item) => item['kenmerk'])).toEqual([kenmerk]);
    return items;
  }
});
