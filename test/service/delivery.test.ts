import type { Context } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDelivery } from '../../functions/mail/delivery.ts';
import { Dossiers } from '../../functions/store/dossiers.ts';
import { createLocalClients } from '../../infra/local/clients.ts';
import { lambdaContext } from '../../infra/local/lambda.ts';
import { maakTabel } from '../../infra/local/engine.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Kenmerk } from '../../shared/dossier/kenmerk.ts';
import { dossierMet, naPost } from '../fixtures/beheer.ts';
import { maakDossier } from '../fixtures/dossiers.ts';
import { bounce, viaEventBridge, viaSns } from '../fixtures/ses.ts';
import { type Motor, startMotor } from '../local/engine.ts';
import { type Uitvoer, vangUitvoer } from '../drills/security/output.ts';

let motor: Motor;
let handler: (event: unknown, context: Context) => Promise<unknown>;
let dossiers: Dossiers;
const dossier = maakDossier();
const { kenmerk } = dossier;

beforeAll(async () => {
  motor = await startMotor();
  const env = { AWS_ENDPOINT_URL_DYNAMODB: motor.url, TABEL: 'dossiers' };
  const { dynamoClient } = createLocalClients(env);
  handler = createDelivery(env, { dynamoClient });
  await maakTabel(dynamoClient, 'dossiers');
  dossiers = new Dossiers(dynamoClient, 'dossiers');
  await dossiers.voegToe(dossier);
});
afterAll(async () => {
  await motor.stop();
});

/** What the function writes in its log: there the alarm reads it. */
let uitvoer: Uitvoer;
beforeEach(() => {
  uitvoer = vangUitvoer();
});
afterEach(() => {
  uitvoer.stop();
});
type Line = { readonly message: string; readonly level: string };
const takeLog = (): Line[] =>
  uitvoer
    .neem()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

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

const SUBTYPES = {
  Permanent: ['General', 'NoEmail', 'Suppressed', 'OnAccountSuppressionList'],
  Transient: ['General', 'MailboxFull', 'MessageTooLarge', 'ContentRejected', 'AttachmentRejected'],
  Undetermined: ['Undetermined'],
} as const;
const table = Object.entries(SUBTYPES).flatMap(([type, subtypes]) =>
  subtypes.map((subtype) => [type as keyof typeof SUBTYPES, subtype] as const),
);
/** By the design: what was not taken is not delivered; an auto-reply and what nobody can tell change nothing. */
const neverArrives = (type: string, subtype: string): boolean =>
  type === 'Permanent' || (type === 'Transient' && subtype !== 'General');

/** All that SES may report of one mail, in each order in which it may come. */
const ORDERS = {
  alone: ['bounce'],
  'after the delivery': ['delivery', 'bounce'],
  'before the delivery': ['bounce', 'delivery'],
  twice: ['bounce', 'bounce'],
  'twice around a delivery': ['bounce', 'delivery', 'bounce'],
} as const;

/** Beyond that of the dossier above, and one byte. */
let getal = 60;
/** A dossier of its own, of which all mails were sent. */
async function sent(): Promise<Dossier> {
  getal += 1;
  const dossier = { ...naPost(dossierMet(getal), 0, true), versie: 1 };
  await dossiers.voegToe(dossier);
  return dossier;
}

const soorten = (gevonden: Dossier | undefined) =>
  gevonden?.berichten.map(({ soort, aan, status }) => `${soort} ${aan} ${status}`);
const lees = async (kenmerk: Kenmerk) => soorten(await dossiers.lees(kenmerk));

describe.each(table)('a bounce %s/%s', (type, subtype) => {
  describe.each(Object.keys(ORDERS) as (keyof typeof ORDERS)[])('%s', (order) => {
    it.each([
      ['1', 'ontvangst beheerder', ['beheerder-niet-bereikt ssd te-versturen']],
      ['2', 'melding ssd', []],
      ['3', 'verzoek ondertekenaar 1', ['adres-werkt-niet beheerder te-versturen']],
    ])('of mail %s (%s) does what it must, once', async (id, wie, gevolgen) => {
      const { kenmerk, berichten } = await sent();
      const gemeld = bounce(kenmerk, id, type, subtype);
      for (const what of ORDERS[order]) {
        const eventType = what === 'bounce' ? 'Bounce' : 'Delivery';
        await roepAan(viaEventBridge({ ...gemeld, eventType }));
      }
      const mis = neverArrives(type, subtype);
      expect(await lees(kenmerk)).toEqual([
        ...berichten.map(({ id: ander, soort, aan }) =>
          ander === id && mis ? `${wie} niet-bezorgd` : `${soort} ${aan} verstuurd`,
        ),
        ...(mis ? gevolgen : []),
      ]);
      const alarms = takeLog().filter(({ message }) => message === 'ssd-niet-bezorgd');
      expect(alarms).toHaveLength(mis && id === '2' ? 1 : 0);
    });
  });
});

describe('a report of SES about a mail of nobody we know', () => {
  it('changes nothing and alarms nobody, and the log says that it was there', async () => {
    const { kenmerk } = await sent();
    const gemeld = bounce(kenmerk, '2', 'Permanent');
    await roepAan(viaEventBridge({ ...gemeld, mail: { ...gemeld.mail, tags: {} } }));
    expect((await dossiers.lees(kenmerk))?.versie).toBe(1);
    const log = takeLog();
    expect(log).toMatchObject([{ level: 'INFO', message: 'ses-gebeurtenis-niet-van-ons' }]);
    expect(JSON.stringify(log)).not.toContain('bestaat-niet');
  });
});

describe('a mail of the SSD that came back', () => {
  it('rings at once, with the kenmerk and no address', async () => {
    const { kenmerk } = await sent();
    await roepAan(viaSns(bounce(kenmerk, '2', 'Permanent')));
    const log = takeLog();
    expect(log.filter(({ level }) => level === 'ERROR')).toMatchObject([
      { message: 'ssd-niet-bezorgd', kenmerk, bericht: '2', soort: 'melding' },
    ]);
    expect(JSON.stringify(log)).not.toContain('@');
  });

  it('rings also when SES refused to send it, as for a virus', async () => {
    const { kenmerk } = await sent();
    const { bounce: _, ...gemeld } = bounce(kenmerk, '2', 'Permanent');
    await roepAan(viaEventBridge({ ...gemeld, eventType: 'Reject', reject: { reason: 'Virus' } }));
    expect(takeLog().map(({ message }) => message)).toContain('ssd-niet-bezorgd');
    expect(await lees(kenmerk)).toContain('melding ssd niet-bezorgd');
  });
});
