import { type AttributeValue, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { maakAanvraag } from '../fixtures/aanvragen.ts';

/**
 * A process that takes the same aanvraag in over and over, by our function and by hand, and tells its parent how much CPU
 * that took. Its standard output, the log, goes nowhere; that it is written counts.
 */

/** For each request in a block, CPU time: microseconds. */
export type Blok = {
  readonly wij: number;
  /** `JSON.parse`, and the body in one PutItem. */
  readonly handwerk: number;
  /** The same, but what is put is the item that we put. */
  readonly handwerkOnsItem: number;
  /** The body in one PutItem, by a client that is set as ours is. */
  readonly handwerkOnzeClient: number;
};

const OPWARMEN = 3_000;
const PER_BLOK = 400;
const BLOKKEN = Number(process.env['BENCH_RUNS'] ?? 21);

type Item = Record<string, AttributeValue>;
type Handler = (event: APIGatewayProxyEventV2, context: Context) => Promise<unknown>;

/** DynamoDB that answers at once: no network on either side, and all of the SDK on both. */
const motor = {
  handle: () =>
    Promise.resolve({
      response: { statusCode: 200, headers: {}, body: new TextEncoder().encode('{}') },
    }),
};

async function onzeHandler(): Promise<Handler> {
  const { dynamoClient } = await import('../../functions/opslag/verbinding.ts');
  Object.assign(dynamoClient.config, { requestHandler: motor });
  const { handler } = await import('../../functions/indienen/handler.ts');
  return handler;
}

/** What our handler puts for an aanvraag. It is looked at once, and not while anything is measured. */
async function vangItem(handler: Handler): Promise<Item> {
  const { dynamoClient } = await import('../../functions/opslag/verbinding.ts');
  let gevangen: Item | undefined;
  dynamoClient.middlewareStack.add(
    (volgende) => (opdracht) => {
      gevangen = (opdracht.input as { Item?: Item }).Item;
      return volgende(opdracht);
    },
    { step: 'initialize', name: 'vanger' },
  );
  await handler(nieuwEvent(), context);
  dynamoClient.middlewareStack.remove('vanger');
  // It keeps the stack that it put together; this makes it forget.
  dynamoClient.destroy();
  if (gevangen === undefined) throw new Error('Our handler stored nothing');
  return gevangen;
}

const TableName = process.env['TABEL'];
const client = new DynamoDBClient({ requestHandler: motor as never });
const clientAlsOnze = new DynamoDBClient({
  requestHandler: motor as never,
  cacheMiddleware: true,
});
clientAlsOnze.middlewareStack.remove('loggerMiddleware');

/** @param watErin what is put, of the body; it gets a key of its own */
function metDeHand(watErin: (inhoud: object) => object, met = client): Handler {
  return async ({ headers, body }) => {
    const inhoud = JSON.parse(body ?? '') as object;
    const kenmerk = headers['idempotency-key'];
    const Item = marshall({ ...watErin(inhoud), kenmerk });
    await met.send(new PutItemCommand({ TableName, Item }));
    return { statusCode: 201, body: JSON.stringify({ kenmerk }) };
  };
}

const lichaam = JSON.stringify(maakAanvraag());
const context = {
  functionName: 'indienen',
  memoryLimitInMB: '1024',
  awsRequestId: 'bench',
  invokedFunctionArn: 'arn:aws:lambda:eu-central-1:111122223333:function:indienen',
} as Context;

let nummer = 0;
function nieuwEvent(): APIGatewayProxyEventV2 {
  nummer += 1;
  return {
    version: '2.0',
    headers: { 'Content-Type': 'application/json', 'idempotency-key': `benchmark-${nummer}` },
    requestContext: { http: { method: 'POST' } },
    rawPath: '/api/v1/aanvragen',
    body: lichaam,
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2;
}

/** @returns CPU time per request: microseconds */
async function meetBlok(handler: Handler, keren: number): Promise<number> {
  const events = Array.from({ length: keren }, nieuwEvent);
  const begin = process.cpuUsage();
  for (const event of events) await handler(event, context);
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / keren;
}

const wij = await onzeHandler();
const onsDossier = unmarshall(await vangItem(wij));
const handwerk = metDeHand((inhoud) => inhoud);
const handwerkOnsItem = metDeHand(() => onsDossier);
const handwerkOnzeClient = metDeHand((inhoud) => inhoud, clientAlsOnze);
const handlers = { wij, handwerk, handwerkOnsItem, handwerkOnzeClient };

for (const handler of Object.values(handlers)) await meetBlok(handler, OPWARMEN);
const blokken: Blok[] = [];
for (let blok = 0; blok < BLOKKEN; blok += 1) {
  blokken.push({
    wij: await meetBlok(wij, PER_BLOK),
    handwerk: await meetBlok(handwerk, PER_BLOK),
    handwerkOnsItem: await meetBlok(handwerkOnsItem, PER_BLOK),
    handwerkOnzeClient: await meetBlok(handwerkOnzeClient, PER_BLOK),
  });
}
process.send?.(blokken);
if (process.send === undefined) console.error(blokken.slice(-8));
