import { randomUUID } from 'node:crypto';
import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { IncomingMessage } from 'node:http';
import * as z from 'zod/mini';
import { createSubmit } from '../../functions/aanvraag/submit.ts';
import { createSign } from '../../functions/dossier/sign.ts';
import { createView } from '../../functions/dossier/view.ts';
import { createDispatch } from '../../functions/mail/dispatch.ts';
import type { Env } from '../../functions/runtime/env.ts';
import { type Item, fromItem } from '../../functions/store/item.ts';
import { tableDefinition } from '../../functions/store/table.ts';
import { tokenFor } from '../../functions/security/holder.ts';
import { keyRingSchema } from '../../functions/security/tokens.ts';
import { createLocalClients } from '../../infra/local/clients.ts';
import { lambdaContext } from '../../infra/local/lambda.ts';
import { toEvent } from '../../infra/local/request.ts';
import {
  AGENDA_PARTITIONS,
  agendaPartitionOf,
  type Kenmerk,
} from '../../shared/dossier/kenmerk.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { KEYS, TABLE_NAME } from './env.ts';
import { property } from './fill.ts';

export const STEPS = ['accept', 'read', 'dispatch', 'sign', 'idle minute'] as const;
export type BenchStep = (typeof STEPS)[number];

/** One step, by us and by the engine alone: milliseconds, and requests to the engine. */
export type Measured = {
  readonly weMs: number;
  readonly engineMs: number;
  readonly requests: number;
};

/** What one dossier writes in its life here, version by version. */
type Versions = readonly Item[];
const VERSIONS = 6;

const receivedSchema = z.object({ kenmerk: z.string(), statusToken: z.string() });

function createFunctions(env: Env) {
  const clients = createLocalClients(env);
  return {
    indienen: createSubmit(env, clients),
    inzien: createView(env, clients),
    ondertekenen: createSign(env, clients),
    versturen: createDispatch(env, clients),
    dynamoClient: clients.dynamoClient,
  };
}
type Functions = ReturnType<typeof createFunctions>;

/**
 * Lives dossiers through the functions themselves, as Lambda calls them, each step beside the bare requests that it cannot
 * do without: the same items, with the same conditions, straight to the engine.
 */
export class LifeCycle {
  readonly #functies: Functions;
  readonly #engine: DynamoDBClient;
  readonly #keyRing = keyRingSchema.parse(KEYS);
  #requests = 0;
  #written: Item[] = [];
  #previous: Versions = [];
  #shadows = 0;
  #weFirst = true;

  private constructor(functies: Functions, engine: DynamoDBClient) {
    this.#functies = functies;
    this.#engine = engine;
    // After the SDK's retries: each attempt counts.
    functies.dynamoClient.middlewareStack.add(
      (next) => (command) => {
        this.#requests += 1;
        return next(command);
      },
      { step: 'finalizeRequest', priority: 'low', name: 'benchTeller' },
    );
    functies.dynamoClient.middlewareStack.add(
      (next) => (command) => {
        const { Item: item } = command.input as { Item?: Item };
        if (item !== undefined) this.#written.push(item);
        return next(command);
      },
      { step: 'initialize', name: 'benchItems' },
    );
  }

  /** @param engine straight to the engine that the environment of the functions names */
  static async start(engine: DynamoDBClient, env: Env): Promise<LifeCycle> {
    const loop = new LifeCycle(createFunctions(env), engine);
    // The first life shows what is written: from then on the engine can be given the same.
    await loop.#live();
    return loop;
  }

  /** How many dossiers one life adds: ours, and the one that the engine gets beside it. */
  static readonly PER_LIFE = 2;

  /** One life, each step measured beside the engine's own. */
  async live(): Promise<Record<BenchStep, Measured>> {
    this.#weFirst = !this.#weFirst;
    return this.#live(new Shadow(this.#engine, this.#previous, (this.#shadows += 1)));
  }

  async #live(shadow?: Shadow): Promise<Record<BenchStep, Measured>> {
    this.#written = [];
    const nextTo = (step: BenchStep, run: () => Promise<unknown>): Promise<Measured> =>
      this.#nextTo(run, () => shadow?.[step]());
    let kenmerk = '';
    let statusToken = '';
    const accept = await nextTo('accept', async () => {
      ({ kenmerk, statusToken } = await this.#submit());
    });
    const read = await nextTo('read', () => this.#ask(kenmerk, statusToken));
    const dispatch = await nextTo('dispatch', () => this.#verstuur());
    const sign = await nextTo('sign', () => this.#teken(kenmerk));
    await this.#verstuur();
    await shadow?.dispatchLast();
    const idle = await nextTo('idle minute', () => this.#callDispatch({ source: 'aws.events' }));
    if (this.#written.length !== VERSIONS) {
      throw new Error(`A life wrote ${this.#written.length} versions`);
    }
    this.#previous = this.#written;
    return { accept, read, dispatch, sign, 'idle minute': idle };
  }

  async #nextTo(
    we: () => Promise<unknown>,
    engine: () => Promise<unknown> | undefined,
  ): Promise<Measured> {
    const us = async (): Promise<number> => duration(we);
    const their = async (): Promise<number> => duration(async () => engine());
    if (!this.#weFirst) {
      const engineMs = await their();
      const from = this.#requests;
      const weMs = await us();
      return { weMs, engineMs, requests: this.#requests - from };
    }
    const from = this.#requests;
    const weMs = await us();
    const requests = this.#requests - from;
    return { weMs, engineMs: await their(), requests };
  }

  async #submit(): Promise<{ kenmerk: string; statusToken: string }> {
    const event = asEvent('POST', '/aanvragen', {
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(createAanvraag()),
    });
    const response = await this.#functies.indienen(event, lambdaContext('indienen'));
    return receivedSchema.parse(contentOf(response, 201));
  }

  async #ask(kenmerk: string, token: string): Promise<void> {
    const event = asEvent('GET', '/aanvragen/{kenmerk}', {
      headers: { authorization: `Bearer ${token}` },
      kenmerk,
    });
    contentOf(await this.#functies.inzien(event, lambdaContext('inzien')), 200);
  }

  async #teken(kenmerk: string): Promise<void> {
    const dossier = fromItem(this.#written.at(-1) ?? {});
    const token = tokenFor(this.#keyRing, { rol: 'ondertekenaar', nummer: 1 }, dossier);
    const event = asEvent('POST', '/aanvragen/{kenmerk}/ondertekeningen', {
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ akkoord: true, documentHash: dossier.documentHash }),
      kenmerk,
    });
    contentOf(await this.#functies.ondertekenen(event, lambdaContext('ondertekenen')), 201);
  }

  /** As the table's stream wakes it, with what was written last. */
  #verstuur(): Promise<unknown> {
    return this.#callDispatch({ Records: [{ dynamodb: { NewImage: this.#written.at(-1) } }] });
  }

  #callDispatch(event: unknown): Promise<unknown> {
    return this.#functies.versturen(event, lambdaContext('versturen'));
  }
}

/** The bare requests of a life: the items that ours wrote, under a kenmerk of their own. */
class Shadow implements Record<BenchStep, () => Promise<unknown>> {
  readonly #engine: DynamoDBClient;
  readonly #versions: Versions;
  readonly #kenmerk: Kenmerk;
  #versie = 0;

  constructor(engine: DynamoDBClient, versions: Versions, nummer: number) {
    this.#engine = engine;
    this.#versions = versions;
    this.#kenmerk = property(-nummer).kenmerk;
  }

  accept = (): Promise<unknown> => this.#set('attribute_not_exists(kenmerk)');
  read = (): Promise<unknown> => this.#read();
  dispatch = (): Promise<unknown> => this.dispatchLast();
  sign = async (): Promise<void> => {
    await this.#read();
    await this.#set();
  };
  'idle minute' = (): Promise<unknown> =>
    Promise.all(AGENDA_PARTITIONS.map((partition) => this.#ask(partition)));

  async dispatchLast(): Promise<void> {
    await this.#set();
    await this.#set();
  }

  #set(condition = 'versie = :previous'): Promise<unknown> {
    const kenmerk = { S: this.#kenmerk };
    const item: Item = { ...this.#versions[this.#versie], kenmerk };
    const partition =
      item['agendaVak'] === undefined ? {} : { agendaVak: { S: agendaPartitionOf(this.#kenmerk) } };
    const withPrevious = condition.includes(':previous');
    const command = new PutItemCommand({
      TableName: TABLE_NAME,
      Item: { ...item, ...partition },
      ConditionExpression: condition,
      ...(withPrevious
        ? { ExpressionAttributeValues: { ':previous': { N: String(this.#versie) } } }
        : {}),
    });
    this.#versie += 1;
    return this.#engine.send(command);
  }

  #read(): Promise<unknown> {
    const Key = { kenmerk: { S: this.#kenmerk } };
    return this.#engine.send(
      new GetItemCommand({ TableName: TABLE_NAME, Key, ConsistentRead: true }),
    );
  }

  #ask(partition: string): Promise<unknown> {
    return this.#engine.send(
      new QueryCommand({
        TableName: TABLE_NAME,
        IndexName: tableDefinition.agenda.name,
        KeyConditionExpression: 'agendaVak = :partition AND agendaTijd <= :until',
        ExpressionAttributeValues: {
          ':partition': { S: partition },
          ':until': { S: new Date().toISOString() },
        },
        Limit: 50,
      }),
    );
  }
}

async function duration(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

type Question = {
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly kenmerk?: string;
};

/** A request as API Gateway gives it, made as the local gateway makes it. */
function asEvent(method: string, path: string, question: Question): APIGatewayProxyEventV2 {
  const { headers, body = '', kenmerk = '' } = question;
  const request = { method, headers, httpVersion: '1.1', socket: {} };
  const key = `${method} /api/v1${path}`;
  const url = new URL(`http://localhost/api/v1${path.replace('{kenmerk}', kenmerk)}`);
  const parameters: Record<string, string> = kenmerk === '' ? {} : { kenmerk };
  return toEvent(request as unknown as IncomingMessage, url, Buffer.from(body), {
    key,
    parameters,
  });
}

function contentOf(response: unknown, expected: number): unknown {
  const { statusCode, body = '' } = response as { statusCode: number; body?: string };
  if (statusCode !== expected) throw new Error(`Answered ${statusCode}: ${body}`);
  return JSON.parse(body);
}
