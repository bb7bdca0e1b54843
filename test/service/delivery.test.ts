import type { Context } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDelivery } from '../../functions/mail/delivery.ts';
import { Dossiers } from '../../functions/store/dossiers.ts';
import { createLocalClients } from '../../infra/local/clients.ts';
import { lambdaContext } from '../../infra/local/lambda.ts';
import { createLocalTable } from '../../infra/local/engine.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Kenmerk } from '../../shared/dossier/kenmerk.ts';
import { dossierWith, afterMail } from '../fixtures/beheer.ts';
import { createDossier } from '../fixtures/dossiers.ts';
import { bounce, viaEventBridge, viaSns } from '../fixtures/ses.ts';
import { type Engine, startEngine } from '../local/engine.ts';
import { type Output, captureOutput } from '../drills/security/output.ts';

let engine: Engine;
let handler: (event: unknown, context: Context) => Promise<unknown>;
let dossiers: Dossiers;
const dossier = createDossier();
const { kenmerk } = dossier;

beforeAll(async () => {
  engine = await startEngine();
  const env = { AWS_ENDPOINT_URL_DYNAMODB: engine.url, TABLE_NAME: 'dossiers' };
  const { dynamoClient } = createLocalClients(env);
  handler = createDelivery(env, { dynamoClient });
  await createLocalTable(dynamoClient, 'dossiers');
  dossiers = new Dossiers(dynamoClient, 'dossiers');
  await dossiers.add(dossier);
});
afterAll(async () => {
  await engine.stop();
});

/** What the function writes in its log: there the alarm reads it. */
let output: Output;
beforeEach(() => {
  output = captureOutput();
});
afterEach(() => {
  output.stop();
});
type Line = { readonly message: string; readonly level: string };
const takeLog = (): Line[] =>
  output
    .take()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

const call = (event: unknown) => handler(event, lambdaContext('bezorging'));
const statuses = async () =>
  (await dossiers.read(kenmerk))?.berichten.map(({ soort, status }) => `${soort} ${status}`);

describe('the function that takes what SES reports', () => {
  it('does nothing with a transient bounce, a delivery, or a dossier that is gone', async () => {
    await call(viaSns(bounce(kenmerk, '3', 'Transient')));
    await call(viaEventBridge({ ...bounce(kenmerk, '3', 'Permanent'), eventType: 'Delivery' }));
    await call(viaSns(bounce('0000-0000-0000', '3', 'Permanent')));
    expect((await dossiers.read(kenmerk))?.versie).toBe(1);
  });

  it('marks the mail of a permanent bounce, however often it is reported, and owes the beheerder a mail', async () => {
    await Promise.all(
      [viaSns, viaEventBridge].map((when) => call(when(bounce(kenmerk, '3', 'Permanent')))),
    );
    expect(await statuses()).toEqual([
      'ontvangst te-versturen',
      'melding te-versturen',
      'verzoek niet-bezorgd',
      'adres-werkt-niet te-versturen',
    ]);
  });

  it('fails on anything else, so that it is kept and seen', async () => {
    await expect(call({ Records: [], x: 1 })).resolves.toBeUndefined();
    await expect(call({ something: 'anders' })).rejects.toThrow('no event of SES');
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
let number = 60;
/** A dossier of its own, of which all mails were sent. */
async function sent(): Promise<Dossier> {
  number += 1;
  const dossier = { ...afterMail(dossierWith(number), 0, true), versie: 1 };
  await dossiers.add(dossier);
  return dossier;
}

const soorten = (found: Dossier | undefined) =>
  found?.berichten.map(({ soort, aan, status }) => `${soort} ${aan} ${status}`);
const read = async (kenmerk: Kenmerk) => soorten(await dossiers.read(kenmerk));

describe.each(table)('a bounce %s/%s', (type, subtype) => {
  describe.each(Object.keys(ORDERS) as (keyof typeof ORDERS)[])('%s', (order) => {
    it.each([
      ['1', 'ontvangst beheerder', ['beheerder-niet-bereikt ssd te-versturen']],
      ['2', 'melding ssd', []],
      ['3', 'verzoek ondertekenaar 1', ['adres-werkt-niet beheerder te-versturen']],
    ])('of mail %s (%s) does what it must, once', async (id, who, effects) => {
      const { kenmerk, berichten } = await sent();
      const reported = bounce(kenmerk, id, type, subtype);
      for (const what of ORDERS[order]) {
        const eventType = what === 'bounce' ? 'Bounce' : 'Delivery';
        await call(viaEventBridge({ ...reported, eventType }));
      }
      const wrong = neverArrives(type, subtype);
      expect(await read(kenmerk)).toEqual([
        ...berichten.map(({ id: other, soort, aan }) =>
          other === id && wrong ? `${who} niet-bezorgd` : `${soort} ${aan} verstuurd`,
        ),
        ...(wrong ? effects : []),
      ]);
      const alarms = takeLog().filter(({ message }) => message === 'ssd-niet-bezorgd');
      expect(alarms).toHaveLength(wrong && id === '2' ? 1 : 0);
    });
  });
});

describe('a report of SES about a mail of nobody we know', () => {
  it('changes nothing and alarms nobody, and the log says that it was there', async () => {
    const { kenmerk } = await sent();
    const reported = bounce(kenmerk, '2', 'Permanent');
    await call(viaEventBridge({ ...reported, mail: { ...reported.mail, tags: {} } }));
    expect((await dossiers.read(kenmerk))?.versie).toBe(1);
    const log = takeLog();
    expect(log).toMatchObject([{ level: 'INFO', message: 'ses-gebeurtenis-niet-van-ons' }]);
    expect(JSON.stringify(log)).not.toContain('bestaat-niet');
  });
});

describe('a mail of the SSD that came back', () => {
  it('rings at once, with the kenmerk and no address', async () => {
    const { kenmerk } = await sent();
    await call(viaSns(bounce(kenmerk, '2', 'Permanent')));
    const log = takeLog();
    expect(log.filter(({ level }) => level === 'ERROR')).toMatchObject([
      { message: 'ssd-niet-bezorgd', kenmerk, bericht: '2', soort: 'melding' },
    ]);
    expect(JSON.stringify(log)).not.toContain('@');
  });

  it('rings also when SES refused to send it, as for a virus', async () => {
    const { kenmerk } = await sent();
    const { bounce: _, ...reported } = bounce(kenmerk, '2', 'Permanent');
    await call(viaEventBridge({ ...reported, eventType: 'Reject', reject: { reason: 'Virus' } }));
    expect(takeLog().map(({ message }) => message)).toContain('ssd-niet-bezorgd');
    expect(await read(kenmerk)).toContain('melding ssd niet-bezorgd');
  });
});
