import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDelivery } from '../../functions/mail/delivery.ts';
import { tabel } from '../../functions/store/table.ts';
import { createLocalClients } from '../../infra/local/clients.ts';
import { lambdaContext } from '../../infra/local/lambda.ts';
import { bounce, viaSns } from '../fixtures/ses.ts';
import { nieuweRekening } from '../drills/faults/ledger.ts';
import { type Bedding, legBedding } from '../drills/faults/harness.ts';
import { Klant } from '../drills/faults/client.ts';
import { leef } from '../drills/faults/live.ts';
import { aanvraagVan, AFLOPEN } from '../drills/faults/lives.ts';
import { functionEnv } from '../local/lambda-env.ts';
import { kosten, type Meting, telKosten } from '../local/request-counts.ts';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';
import { totdat } from '../local/wait.ts';

describe('what is asked of the engine', () => {
  let meting: Meting;
  beforeAll(async () => {
    meting = await telKosten();
  }, 120_000);

  it.each(Object.entries(kosten))('to %s is %j', (handeling, verwacht) => {
    expect(meting.geteld[handeling as keyof typeof kosten]).toEqual(verwacht);
  });

  it('in a minute with nothing due gives nothing back, however many dossiers there are', () => {
    expect(meting.gevondenInRust).toBe(0);
  });
});

describe('in the whole life of a dossier, however it ends', () => {
  let bedding: Bedding;
  let loket: Loket;
  const gevraagd: { operatie: string; index: string | undefined }[] = [];
  beforeAll(async () => {
    bedding = await legBedding();
    bedding.dynamodb.plan = ({ headers, lichaam }) => {
      const { IndexName: index } = JSON.parse(lichaam.toString()) as { IndexName?: string };
      gevraagd.push({ operatie: String(headers['x-amz-target']).split('.')[1] ?? '', index });
      return undefined;
    };
    loket = await startLoket({
      ...bedding.omgeving,
      RETRY_UNIT_SECONDS: '1',
      MAILS_PER_ADDRESS_PER_DAY: '20',
    });
  });
  afterAll(async () => {
    await ruimOp(loket);
    await bedding.stop();
  });

  it('nothing scans, and the only index that is asked is that of the agenda', async () => {
    const klant = new Klant(() => loket.site);
    const rekeningen = AFLOPEN.map((afloop, index) => {
      const leven = { ...LEVEN, afloop };
      return { leven, rekening: nieuweRekening(index, aanvraagVan(leven, index)) };
    });
    for (const { leven, rekening } of rekeningen) {
      await leef(leven, rekening, { klant, brievenbus: bedding.brievenbus });
      expect(rekening).toMatchObject({ vreemd: [], klaar: true });
    }
    const kenmerk = rekeningen.at(-1)?.rekening.ontvangen?.kenmerk ?? '';
    await totdat(() => bedding.brievenbus.bezorgd.has(`${kenmerk}-1`) || undefined);
    await meldBounce(bedding, kenmerk);
    for (const pad of ['gezondheid', 'openapi.json', 'uitdaging', 'niets']) {
      await fetch(`${loket.site}/api/v1/${pad}`);
    }
    // A few ticks of the schedule, also after the last mail.
    const ticks = gevraagd.filter(({ operatie }) => operatie === 'Query').length;
    await totdat(
      () =>
        gevraagd.filter(({ operatie }) => operatie === 'Query').length > ticks + 16 || undefined,
    );
    const gezien = new Set(
      gevraagd.map(({ operatie, index }) => `${operatie} ${index ?? 'of the table'}`),
    );
    expect([...gezien].sort()).toEqual([
      'GetItem of the table',
      'PutItem of the table',
      `Query ${tabel.agenda.naam}`,
      'UpdateItem of the table',
    ]);
  }, 90_000);
});

const LEVEN = {
  type: 'gemeente',
  soort: 'aanmelding',
  aantalOndertekenaars: 2,
  dubbel: false,
} as const;

/** What SES's report of a mail that never arrives asks of the engine, too. */
async function meldBounce({ omgeving }: Bedding, kenmerk: string): Promise<void> {
  const env = functionEnv(omgeving);
  const handler = createDelivery(env, createLocalClients(env));
  await handler(viaSns(bounce(kenmerk, '1', 'Permanent')), lambdaContext('bezorging'));
}
