import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Context } from 'aws-lambda';
import { createDispatch } from '../../../functions/mail/dispatch.ts';
import { type Item, toItem } from '../../../functions/store/item.ts';
import { createLocalClients } from '../../../infra/local/clients.ts';
import { lambdaContext } from '../../../infra/local/lambda.ts';
import { createLocalTable } from '../../../infra/local/engine.ts';
import { agendaPartitionOf } from '../../../shared/dossier/kenmerk.ts';
import { createDossierNow } from '../../fixtures/dossiers.ts';
import { functionEnv, TABLE_NAME } from '../../local/lambda-env.ts';
import { type Harness, buildHarness } from './harness.ts';
import type { Outage } from './faults.ts';

let harness: Harness;
let client: DynamoDBClient;
let dispatch: (event: unknown, context: Context) => Promise<unknown>;
beforeAll(async () => {
  harness = await buildHarness();
  const env = functionEnv(harness.env);
  const clients = createLocalClients(env);
  client = clients.dynamoClient;
  dispatch = createDispatch(env, clients);
  await createLocalTable(client, TABLE_NAME);
});
afterEach(() => {
  harness.dynamodb.plan = undefined;
  harness.ses.plan = undefined;
});
afterAll(async () => {
  client.destroy();
  await harness.stop();
});

let nummer = 0;
/** A dossier that was just accepted, with its three mails owed. */
async function acceptAanvraag(): Promise<{ kenmerk: string; partition: string; item: Item }> {
  nummer += 1;
  const dossier = createDossierNow(nummer);
  const item = toItem(dossier);
  await client.send(new PutItemCommand({ TableName: TABLE_NAME, Item: item }));
  return { kenmerk: dossier.kenmerk, partition: agendaPartitionOf(dossier.kenmerk), item };
}

const record = (item: unknown) => ({
  eventID: '1',
  eventName: 'MODIFY',
  eventSource: 'aws:dynamodb',
  dynamodb: { StreamViewType: 'NEW_IMAGE', NewImage: item },
});
const asBatch = (items: readonly unknown[]) => ({ Records: items.map(record) });
const grid = { source: 'aws.events' };

const context = (remainingMs?: number): Context => ({
  ...lambdaContext('versturen'),
  ...(remainingMs === undefined ? {} : { getRemainingTimeInMillis: () => remainingMs }),
});

const copies = (kenmerk: string): number[] =>
  [1, 2, 3].map((id) => harness.letterBox.delivered.get(`${kenmerk}-${id}`)?.length ?? 0);

const saved = async (kenmerk: string): Promise<Item | undefined> =>
  (await harness.viewer.items()).find((item) => item['kenmerk']?.S === kenmerk);

describe('records on the stream that are doubled, late and out of order', () => {
  it('send every mail once, whatever the order', async () => {
    const order = fc.record({
      aantal: fc.integer({ min: 2, max: 4 }),
      draw: fc.array(fc.nat({ max: 11 }), { minLength: 6, maxLength: 12 }),
    });
    const property = fc.asyncProperty(order, async ({ aantal, draw }) => {
      const fresh = await Promise.all(Array.from({ length: aantal }, acceptAanvraag));
      const [first] = fresh;
      // The first of them is sent already: all its records that still come are late.
      if (first !== undefined) await dispatch(asBatch([first.item]), context());
      const later = first === undefined ? undefined : await saved(first.kenmerk);
      const records = [...fresh.map(({ item }) => item), ...(later === undefined ? [] : [later])];
      const shuffled = draw.map((number) => records[number % records.length]);
      await dispatch(asBatch([...shuffled, ...records]), context());
      for (const { kenmerk } of fresh) expect(copies(kenmerk)).toEqual([1, 1, 1]);
    });
    await fc.assert(property, { numRuns: 5 });
  });
});

const poisoned: [string, unknown][] = [
  ['that is no object', 'x'],
  ['without attributes', {}],
  ['with a value that is none', { kenmerk: { S: 'X' }, agendaTijd: { S: 'y' }, versie: { Q: 1 } }],
  ['whose kenmerk is a number', { kenmerk: { N: '1' }, agendaTijd: { N: '2' } }],
  ['that nests without end', { kenmerk: { S: 'X' }, agendaTijd: { S: 'y' }, a: deep(5_000) }],
];

function deep(layers: number): unknown {
  let value: unknown = { S: 'x' };
  for (let middleware = 0; middleware < layers; middleware += 1) value = { M: { a: value } };
  return value;
}

describe('a poisoned record', () => {
  it.each(poisoned)('%s never stops its neighbours in the batch', async (_, gif) => {
    const [before, after] = [await acceptAanvraag(), await acceptAanvraag()];
    await dispatch(asBatch([before.item, gif, after.item]), context());
    expect([copies(before.kenmerk), copies(after.kenmerk)]).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
  });
});

describe('a call that runs out of time', () => {
  it('begins no dossier that it may not be able to record; the schedule does it later', async () => {
    const { kenmerk, item } = await acceptAanvraag();
    await dispatch(asBatch([item]), context(20_000));
    expect(copies(kenmerk)).toEqual([0, 0, 0]);
    await dispatch(grid, context());
    expect(copies(kenmerk)).toEqual([1, 1, 1]);
  });
});

describe('a part of the agenda that cannot be read', () => {
  it('is reported after the other parts were done to the end', async () => {
    const fresh = [await acceptAanvraag()];
    while (new Set(fresh.map(({ partition }) => partition)).size < 2)
      fresh.push(await acceptAanvraag());
    const broken = fresh.at(-1)?.partition;
    const over = fresh.filter(({ partition }) => partition !== broken);
    const question = `":partition":{"S":"${broken ?? ''}"}`;
    harness.dynamodb.plan = ({ body }) => (body.includes(question) ? outage('mangled') : undefined);
    harness.ses.plan = () => outage('slow');
    await expect(dispatch(grid, context())).rejects.toThrow('stay on the agenda');
    for (const { kenmerk } of over) {
      expect(copies(kenmerk)).toEqual([1, 1, 1]);
      expect((await saved(kenmerk))?.['lease']).toBeUndefined();
    }
    harness.dynamodb.plan = undefined;
    await dispatch(grid, context());
    for (const { kenmerk } of fresh) expect(copies(kenmerk)).toEqual([1, 1, 1]);
  });
});

const outage = (soort: Outage['soort']): Outage => ({ soort, ms: 300, duration: 1 });
