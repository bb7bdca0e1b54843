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
import { type Item, uitItem } from '../../functions/store/item.ts';
import { tabel } from '../../functions/store/table.ts';
import { tokenVoor } from '../../functions/security/holder.ts';
import { sleutelbosSchema } from '../../functions/security/tokens.ts';
import { createLocalClients } from '../../infra/local/clients.ts';
import { lambdaContext } from '../../infra/local/lambda.ts';
import { naarEvent } from '../../infra/local/request.ts';
import { AGENDAVAKKEN, agendaVakVan, type Kenmerk } from '../../shared/dossier/kenmerk.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { SLEUTELS, TABEL } from './env.ts';
import { eigenheid } from './fill.ts';

export const STAPPEN = ['accept', 'read', 'dispatch', 'sign', 'idle minute'] as const;
export type Stap = (typeof STAPPEN)[number];

/** One step, by us and by the engine alone: milliseconds, and requests to the engine. */
export type Gemeten = {
  readonly wijMs: number;
  readonly motorMs: number;
  readonly verzoeken: number;
};

/** What one dossier writes in its life here, version by version. */
type Versies = readonly Item[];
const VERSIES = 6;

const ontvangenSchema = z.object({ kenmerk: z.string(), statusToken: z.string() });

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
export class Levensloop {
  readonly #functies: Functions;
  readonly #motor: DynamoDBClient;
  readonly #bos = sleutelbosSchema.parse(SLEUTELS);
  #verzoeken = 0;
  #geschreven: Item[] = [];
  #vorige: Versies = [];
  #schaduwen = 0;
  #wijEerst = true;

  private constructor(functies: Functions, motor: DynamoDBClient) {
    this.#functies = functies;
    this.#motor = motor;
    // After the SDK's retries: each attempt counts.
    functies.dynamoClient.middlewareStack.add(
      (volgende) => (opdracht) => {
        this.#verzoeken += 1;
        return volgende(opdracht);
      },
      { step: 'finalizeRequest', priority: 'low', name: 'benchTeller' },
    );
    functies.dynamoClient.middlewareStack.add(
      (volgende) => (opdracht) => {
        const { Item: item } = opdracht.input as { Item?: Item };
        if (item !== undefined) this.#geschreven.push(item);
        return volgende(opdracht);
      },
      { step: 'initialize', name: 'benchItems' },
    );
  }

  /** @param motor straight to the engine that the environment of the functions names */
  static async begin(motor: DynamoDBClient, env: Env): Promise<Levensloop> {
    const loop = new Levensloop(createFunctions(env), motor);
    // The first life shows what is written: from then on the engine can be given the same.
    await loop.#leef();
    return loop;
  }

  /** How many dossiers one life adds: ours, and the one that the engine gets beside it. */
  static readonly PER_LEVEN = 2;

  /** One life, each step measured beside the engine's own. */
  async leef(): Promise<Record<Stap, Gemeten>> {
    this.#wijEerst = !this.#wijEerst;
    return this.#leef(new Schaduw(this.#motor, this.#vorige, (this.#schaduwen += 1)));
  }

  async #leef(schaduw?: Schaduw): Promise<Record<Stap, Gemeten>> {
    this.#geschreven = [];
    const naast = (stap: Stap, doe: () => Promise<unknown>): Promise<Gemeten> =>
      this.#naast(doe, () => schaduw?.[stap]());
    let kenmerk = '';
    let statusToken = '';
    const accept = await naast('accept', async () => {
      ({ kenmerk, statusToken } = await this.#dienIn());
    });
    const read = await naast('read', () => this.#vraagOp(kenmerk, statusToken));
    const dispatch = await naast('dispatch', () => this.#verstuur());
    const sign = await naast('sign', () => this.#teken(kenmerk));
    await this.#verstuur();
    await schaduw?.verstuurLaatste();
    const idle = await naast('idle minute', () => this.#roepVersturen({ source: 'aws.events' }));
    if (this.#geschreven.length !== VERSIES) {
      throw new Error(`A life wrote ${this.#geschreven.length} versions`);
    }
    this.#vorige = this.#geschreven;
    return { accept, read, dispatch, sign, 'idle minute': idle };
  }

  async #naast(
    wij: () => Promise<unknown>,
    motor: () => Promise<unknown> | undefined,
  ): Promise<Gemeten> {
    const ons = async (): Promise<number> => duur(wij);
    const hun = async (): Promise<number> => duur(async () => motor());
    if (!this.#wijEerst) {
      const motorMs = await hun();
      const vanaf = this.#verzoeken;
      const wijMs = await ons();
      return { wijMs, motorMs, verzoeken: this.#verzoeken - vanaf };
    }
    const vanaf = this.#verzoeken;
    const wijMs = await ons();
    const verzoeken = this.#verzoeken - vanaf;
    return { wijMs, motorMs: await hun(), verzoeken };
  }

  async #dienIn(): Promise<{ kenmerk: string; statusToken: string }> {
    const event = alsEvent('POST', '/aanvragen', {
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(maakAanvraag()),
    });
    const antwoord = await this.#functies.indienen(event, lambdaContext('indienen'));
    return ontvangenSchema.parse(inhoudVan(antwoord, 201));
  }

  async #vraagOp(kenmerk: string, token: string): Promise<void> {
    const event = alsEvent('GET', '/aanvragen/{kenmerk}', {
      headers: { authorization: `Bearer ${token}` },
      kenmerk,
    });
    inhoudVan(await this.#functies.inzien(event, lambdaContext('inzien')), 200);
  }

  async #teken(kenmerk: string): Promise<void> {
    const dossier = uitItem(this.#geschreven.at(-1) ?? {});
    const token = tokenVoor(this.#bos, { rol: 'ondertekenaar', nummer: 1 }, dossier);
    const event = alsEvent('POST', '/aanvragen/{kenmerk}/ondertekeningen', {
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ akkoord: true, documentHash: dossier.documentHash }),
      kenmerk,
    });
    inhoudVan(await this.#functies.ondertekenen(event, lambdaContext('ondertekenen')), 201);
  }

  /** As the table's stream wakes it, with what was written last. */
  #verstuur(): Promise<unknown> {
    return this.#roepVersturen({ Records: [{ dynamodb: { NewImage: this.#geschreven.at(-1) } }] });
  }

  #roepVersturen(event: unknown): Promise<unknown> {
    return this.#functies.versturen(event, lambdaContext('versturen'));
  }
}

/** The bare requests of a life: the items that ours wrote, under a kenmerk of their own. */
class Schaduw implements Record<Stap, () => Promise<unknown>> {
  readonly #motor: DynamoDBClient;
  readonly #versies: Versies;
  readonly #kenmerk: Kenmerk;
  #versie = 0;

  constructor(motor: DynamoDBClient, versies: Versies, nummer: number) {
    this.#motor = motor;
    this.#versies = versies;
    this.#kenmerk = eigenheid(-nummer).kenmerk;
  }

  accept = (): Promise<unknown> => this.#zet('attribute_not_exists(kenmerk)');
  read = (): Promise<unknown> => this.#lees();
  dispatch = (): Promise<unknown> => this.verstuurLaatste();
  sign = async (): Promise<void> => {
    await this.#lees();
    await this.#zet();
  };
  'idle minute' = (): Promise<unknown> => Promise.all(AGENDAVAKKEN.map((vak) => this.#vraag(vak)));

  async verstuurLaatste(): Promise<void> {
    await this.#zet();
    await this.#zet();
  }

  #zet(voorwaarde = 'versie = :vorige'): Promise<unknown> {
    const kenmerk = { S: this.#kenmerk };
    const item: Item = { ...this.#versies[this.#versie], kenmerk };
    const vak =
      item['agendaVak'] === undefined ? {} : { agendaVak: { S: agendaVakVan(this.#kenmerk) } };
    const metVorige = voorwaarde.includes(':vorige');
    const opdracht = new PutItemCommand({
      TableName: TABEL,
      Item: { ...item, ...vak },
      ConditionExpression: voorwaarde,
      ...(metVorige
        ? { ExpressionAttributeValues: { ':vorige': { N: String(this.#versie) } } }
        : {}),
    });
    this.#versie += 1;
    return this.#motor.send(opdracht);
  }

  #lees(): Promise<unknown> {
    const Key = { kenmerk: { S: this.#kenmerk } };
    return this.#motor.send(new GetItemCommand({ TableName: TABEL, Key, ConsistentRead: true }));
  }

  #vraag(vak: string): Promise<unknown> {
    return this.#motor.send(
      new QueryCommand({
        TableName: TABEL,
        IndexName: tabel.agenda.naam,
        KeyConditionExpression: 'agendaVak = :vak AND agendaTijd <= :tot',
        ExpressionAttributeValues: { ':vak': { S: vak }, ':tot': { S: new Date().toISOString() } },
        Limit: 50,
      }),
    );
  }
}

async function duur(doe: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await doe();
  return performance.now() - begin;
}

type Vraag = {
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly kenmerk?: string;
};

/** A request as API Gateway gives it, made as the local gateway makes it. */
function alsEvent(method: string, pad: string, vraag: Vraag): APIGatewayProxyEventV2 {
  const { headers, body = '', kenmerk = '' } = vraag;
  const verzoek = { method, headers, httpVersion: '1.1', socket: {} };
  const sleutel = `${method} /api/v1${pad}`;
  const url = new URL(`http://localhost/api/v1${pad.replace('{kenmerk}', kenmerk)}`);
  const parameters: Record<string, string> = kenmerk === '' ? {} : { kenmerk };
  return naarEvent(verzoek as unknown as IncomingMessage, url, Buffer.from(body), {
    sleutel,
    parameters,
  });
}

function inhoudVan(antwoord: unknown, verwacht: number): unknown {
  const { statusCode, body = '' } = antwoord as { statusCode: number; body?: string };
  if (statusCode !== verwacht) throw new Error(`Answered ${statusCode}: ${body}`);
  return JSON.parse(body);
}
