import type { Context } from 'aws-lambda';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDelivery } from '../../../functions/mail/delivery.ts';
import { createDispatch } from '../../../functions/mail/dispatch.ts';
import { toItem } from '../../../functions/store/item.ts';
import { createLocalClients } from '../../../infra/local/clients.ts';
import { lambdaContext } from '../../../infra/local/lambda.ts';
import { createDossierWithTwo } from '../../fixtures/dossiers.ts';
import { bounce, viaEventBridge, viaSns } from '../../fixtures/ses.ts';
import { type Service, cleanUp, startService } from '../../local/service.ts';
import { allItems } from '../../local/store.ts';
import { type Ses, startSes } from '../../local/ses.ts';
import { submitAanvraag } from '../../local/requests.ts';
import { envBeside } from './entrance.ts';
import { BODIES, SEED } from './size.ts';
import { type Output, captureOutput } from './output.ts';
import { mangled } from './mutilate.ts';
import { CANARY } from './hostile.ts';

type Functie = (event: unknown, context: Context) => Promise<unknown>;

let ses: Ses;
let service: Service;
let dispatch: Functie;
let bezorging: Functie;
let output: Output;
beforeAll(async () => {
  ses = await startSes();
  service = await startService({ RETRY_UNIT_SECONDS: '3600' });
  const env = await envBeside(service, { AWS_ENDPOINT_URL_SES: ses.url });
  const clients = createLocalClients(env);
  dispatch = createDispatch(env, clients);
  bezorging = createDelivery(env, clients);
  output = captureOutput();
});
afterAll(async () => {
  output.stop();
  await cleanUp(service);
  await ses.stop();
});

const options = { numRuns: Math.ceil(BODIES / 20), seed: SEED };
const MAX_MS = 30_000 + options.numRuns * 50;
/** Nobody sent this one in. */
const foreign = createDossierWithTwo();

describe('a stream that brings what was never stored', () => {
  it(
    'stores nothing, mails nobody and does not stand still',
    async () => {
      const stream = {
        Records: [{ eventName: 'INSERT', dynamodb: { NewImage: toItem(foreign) } }],
      };
      await fc.assert(
        fc.asyncProperty(mangled(fc.constant(stream.Records[0])), async (record) => {
          await dispatch({ Records: [record, ...stream.Records] }, lambdaContext('versturen'));
          expect(output.take()).not.toContain(CANARY);
        }),
        options,
      );
      expect(await allItems(service)).toEqual([]);
      expect(ses.received).toEqual([]);
    },
    MAX_MS,
  );

  it('names no item in the log by a key that is no kenmerk', async () => {
    const NewImage = { ...toItem(foreign), kenmerk: { S: CANARY } };
    await dispatch({ Records: [{ dynamodb: { NewImage } }] }, lambdaContext('versturen'));
    const from = output.take();
    expect(from).toContain('dossier-onleesbaar');
    expect(from).not.toContain(CANARY);
  });
});

describe('events that say they come from SES', () => {
  it(
    'change no dossier that they do not name, and leave nothing in the log',
    async () => {
      const { content } = await submitAanvraag(service, foreign.aanvraag);
      const before = await quiet(content.kenmerk);
      const gebeurtenis = fc.constant(bounce(foreign.kenmerk, '3', 'Permanent'));
      const events = fc.oneof(
        mangled(gebeurtenis).map(viaEventBridge),
        mangled(gebeurtenis).map(viaSns),
        mangled(gebeurtenis.map(viaSns)),
      );
      await fc.assert(
        fc.asyncProperty(events, async (event) => {
          const error: unknown = await bezorging(event, lambdaContext('bezorging')).catch(
            (thrown: unknown) => thrown,
          );
          expect([undefined, 'NoSesEvent']).toContain((error as Error | undefined)?.name);
          expect(output.take()).not.toContain(CANARY);
        }),
        options,
      );
      expect(await quiet(content.kenmerk)).toEqual(before);
    },
    MAX_MS,
  );

  /** The only dossier there is, once its mails are out. */
  async function quiet(kenmerk: string): Promise<unknown> {
    await expect
      .poll(async () => JSON.stringify(await allItems(service)))
      .not.toMatch(/"te-versturen"|"verzending"/);
    const items = await allItems(service);
    expect(items.map((item) => item['kenmerk'])).toEqual([kenmerk]);
    return items;
  }
});
