import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Context } from 'aws-lambda';
import { createDispatch } from '../../../functions/mail/dispatch.ts';
import { type Item, naarItem } from '../../../functions/store/item.ts';
import { createLocalClients } from '../../../infra/local/clients.ts';
import { lambdaContext } from '../../../infra/local/lambda.ts';
import { maakTabel } from '../../../infra/local/engine.ts';
import { agendaVakVan } from '../../../shared/dossier/kenmerk.ts';
import { maakDossierNu } from '../../fixtures/dossiers.ts';
import { functionEnv, TABEL } from '../../local/lambda-env.ts';
import { type Bedding, legBedding } from './harness.ts';
import type { Storing } from './faults.ts';

let bedding: Bedding;
let client: DynamoDBClient;
let versturen: (event: unknown, context: Context) => Promise<unknown>;
beforeAll(async () => {
  bedding = await legBedding();
  const env = functionEnv(bedding.omgeving);
  const clients = createLocalClients(env);
  client = clients.dynamoClient;
  versturen = createDispatch(env, clients);
  await maakTabel(client, TABEL);
});
afterEach(() => {
  bedding.dynamodb.plan = undefined;
  bedding.ses.plan = undefined;
});
afterAll(async () => {
  client.destroy();
  await bedding.stop();
});

let nummer = 0;
/** A dossier that was just accepted, with its three mails owed. */
async function neemAan(): Promise<{ kenmerk: string; vak: string; item: Item }> {
  nummer += 1;
  const dossier = maakDossierNu(nummer);
  const item = naarItem(dossier);
  await client.send(new PutItemCommand({ TableName: TABEL, Item: item }));
  return { kenmerk: dossier.kenmerk, vak: agendaVakVan(dossier.kenmerk), item };
}

const record = (item: unknown) => ({
  eventID: '1',
  eventName: 'MODIFY',
  eventSource: 'aws:dynamodb',
  dynamodb: { StreamViewType: 'NEW_IMAGE', NewImage: item },
});
const alsBatch = (items: readonly unknown[]) => ({ Records: items.map(record) });
const rooster = { source: 'aws.events' };

const context = (resterendMs?: number): Context => ({
  ...lambdaContext('versturen'),
  ...(resterendMs === undefined ? {} : { getRemainingTimeInMillis: () => resterendMs }),
});

const kopieen = (kenmerk: string): number[] =>
  [1, 2, 3].map((id) => bedding.brievenbus.bezorgd.get(`${kenmerk}-${id}`)?.length ?? 0);

const bewaard = async (kenmerk: string): Promise<Item | undefined> =>
  (await bedding.kijker.items()).find((item) => item['kenmerk']?.S === kenmerk);

describe('records on the stream that are doubled, late and out of order', () => {
  it('send every mail once, whatever the order', async () => {
    const volgorde = fc.record({
      aantal: fc.integer({ min: 2, max: 4 }),
      trekking: fc.array(fc.nat({ max: 11 }), { minLength: 6, maxLength: 12 }),
    });
    const eigenschap = fc.asyncProperty(volgorde, async ({ aantal, trekking }) => {
      const nieuw = await Promise.all(Array.from({ length: aantal }, neemAan));
      const [eerste] = nieuw;
      // The first of them is sent already: all its records that still come are late.
      if (eerste !== undefined) await versturen(alsBatch([eerste.item]), context());
      const later = eerste === undefined ? undefined : await bewaard(eerste.kenmerk);
      const records = [...nieuw.map(({ item }) => item), ...(later === undefined ? [] : [later])];
      const dooreen = trekking.map((getal) => records[getal % records.length]);
      await versturen(alsBatch([...dooreen, ...records]), context());
      for (const { kenmerk } of nieuw) expect(kopieen(kenmerk)).toEqual([1, 1, 1]);
    });
    await fc.assert(eigenschap, { numRuns: 5 });
  });
});

const vergiftigd: [string, unknown][] = [
  ['that is no object', 'x'],
  ['without attributes', {}],
  ['with a value that is none', { kenmerk: { S: 'X' }, agendaTijd: { S: 'y' }, versie: { Q: 1 } }],
  ['whose kenmerk is a number', { kenmerk: { N: '1' }, agendaTijd: { N: '2' } }],
  ['that nests without end', { kenmerk: { S: 'X' }, agendaTijd: { S: 'y' }, a: diep(5_000) }],
];

function diep(lagen: number): unknown {
  let waarde: unknown = { S: 'x' };
  for (let laag = 0; laag < lagen; laag += 1) waarde = { M: { a: waarde } };
  return waarde;
}

describe('a poisoned record', () => {
  it.each(vergiftigd)('%s never stops its neighbours in the batch', async (_, gif) => {
    const [voor, na] = [await neemAan(), await neemAan()];
    await versturen(alsBatch([voor.item, gif, na.item]), context());
    expect([kopieen(voor.kenmerk), kopieen(na.kenmerk)]).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
  });
});

describe('a call that runs out of time', () => {
  it('begins no dossier that it may not be able to record; the schedule does it later', async () => {
    const { kenmerk, item } = await neemAan();
    await versturen(alsBatch([item]), context(20_000));
    expect(kopieen(kenmerk)).toEqual([0, 0, 0]);
    await versturen(rooster, context());
    expect(kopieen(kenmerk)).toEqual([1, 1, 1]);
  });
});

describe('a part of the agenda that cannot be read', () => {
  it('is reported after the other parts were done to the end', async () => {
    const nieuw = [await neemAan()];
    while (new Set(nieuw.map(({ vak }) => vak)).size < 2) nieuw.push(await neemAan());
    const kapot = nieuw.at(-1)?.vak;
    const over = nieuw.filter(({ vak }) => vak !== kapot);
    const vraag = `":partition":{"S":"${kapot ?? ''}"}`;
    bedding.dynamodb.plan = ({ lichaam }) =>
      lichaam.includes(vraag) ? storing('verminkt') : undefined;
    bedding.ses.plan = () => storing('traag');
    await expect(versturen(rooster, context())).rejects.toThrow('stay on the agenda');
    for (const { kenmerk } of over) {
      expect(kopieen(kenmerk)).toEqual([1, 1, 1]);
      expect((await bewaard(kenmerk))?.['verzending']).toBeUndefined();
    }
    bedding.dynamodb.plan = undefined;
    await versturen(rooster, context());
    for (const { kenmerk } of nieuw) expect(kopieen(kenmerk)).toEqual([1, 1, 1]);
  });
});

const storing = (soort: Storing['soort']): Storing => ({ soort, ms: 300, duur: 1 });
