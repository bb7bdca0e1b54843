import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { lambdaContext } from '../../infra/lokaal/lambda.ts';
import { maakTabel } from '../../infra/lokaal/motor.ts';
import { maakDossier } from '../fixtures/dossiers.ts';
import { bounce, viaEventBridge, viaSns } from '../fixtures/ses.ts';
import { type Motor, startMotor } from '../lokaal/motor.ts';

let motor: Motor;
let handler: (event: unknown, context: Context) => Promise<unknown>;
let dossiers: InstanceType<(typeof import('../../functions/opslag/dossiers.ts'))['Dossiers']>;
const dossier = maakDossier();
const { kenmerk } = dossier;

beforeAll(async () => {
  motor = await startMotor();
  const omgeving = {
    AWS_ENDPOINT_URL_DYNAMODB: motor.url,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    TABEL: 'dossiers',
  };
  for (const [naam, waarde] of Object.entries(omgeving)) vi.stubEnv(naam, waarde);
  const { dynamoClient } = await import('../../functions/opslag/verbinding.ts');
  const { Dossiers } = await import('../../functions/opslag/dossiers.ts');
  ({ handler } = await import('../../functions/bezorging/handler.ts'));
  await maakTabel(dynamoClient, 'dossiers');
  dossiers = new Dossiers(dynamoClient, 'dossiers');
  await dossiers.voegToe(dossier);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await motor.stop();
});

const roepAan = (event: unknown) => handler(event, lambdaContext('bezorging'));
const statussen = async () =>
  (await dossiers.lees(kenmerk))?.berichten.map(({ soort, status }) => `${soort} ${status}`);

describe('the function that takes what SES reports', () => {
  it('does nothing with a transient bounce, a delivery, or a dossier that is gone', async () => {
    await roepAan(viaSns(bounce(kenmerk, '3', 'Transient')));
    await roepAan(viaEventBridge({ ...bounce(kenmerk, '3', 'Permanent'), eventType: 'Delivery' }));
    await roepAan(viaSns(bounce('0000-0000-0000', '3', 'Permanent')));
    expect((await dossiers.lees(kenmerk))?.versie).toBe(1);
  });

  it('marks the mail of a permanent bounce, however often it is reported, and owes the beheerder a mail', async () => {
    await Promise.all(
      [viaSns, viaEventBridge].map((als) => roepAan(als(bounce(kenmerk, '3', 'Permanent')))),
    );
    expect(await statussen()).toEqual([
      'ontvangst te-versturen',
      'melding te-versturen',
      'verzoek niet-bezorgd',
      'adres-werkt-niet te-versturen',
    ]);
  });

  it('fails on anything else, so that it is kept and seen', async () => {
    await expect(roepAan({ Records: [], x: 1 })).resolves.toBeUndefined();
    await expect(roepAan({ iets: 'anders' })).rejects.toThrow('no event of SES');
  });
});
