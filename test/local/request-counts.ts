import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { setTimeout as wait } from 'node:timers/promises';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { MAX_ONDERTEKENAARS } from '../../shared/aanvraag/wijzen.ts';
import type { Challenge } from '../../shared/api/proof-of-work.ts';
import { PROOF_OF_WORK_HEADER } from '../../shared/api/protocol.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { type Service, cleanUp, startService } from './service.ts';
import { type Engine, type EngineRequest, startEngine } from './engine.ts';
import { firstLetterCount, linkIn, waitForLetter, waitForLetters } from './mailbox.ts';
import { submitAanvraag, withLink, ask } from './requests.ts';
import { until } from './wait.ts';

/** Requests to the engine, by operation. */
export type Costs = Readonly<Partial<Record<string, number>>>;

/**
 * What each thing asks of the engine, in requests. The tests hold the service to it, the benchmark shows it and reckons
 * with it: this is the one place where these numbers stand.
 */
export const costs = {
  'accept an aanvraag': { PutItem: 1 },
  'accept with a proof of work and two recipients counted': {
    GetItem: 3,
    PutItem: 2,
    UpdateItem: 2,
  },
  'accept with a proof of work and six recipients counted': {
    GetItem: 7,
    PutItem: 2,
    UpdateItem: 6,
  },
  'send the three mails that are due of a dossier': { PutItem: 2 },
  'send the seven mails that are due of a dossier': { PutItem: 2 },
  'read a dossier': { GetItem: 1 },
  sign: { GetItem: 1, PutItem: 1 },
  'a step of the SSD': { GetItem: 1, PutItem: 1 },
  'a minute of the schedule in which nothing is due': { Query: 8 },
  'a whole life: sent in, read and signed by one, taken up, done': { GetItem: 4, PutItem: 10 },
} as const satisfies Record<string, Costs>;
export type Act = keyof typeof costs;

/** Of all operations together. */
export const sumOf = (requested: Costs): number =>
  Object.values(requested).reduce<number>((until, count) => until + (count ?? 0), 0);

/** What was counted, and how many items the minute with nothing due got back. */
export type Measurement = {
  readonly counted: Readonly<Record<Act, Costs>>;
  readonly foundAtRest: number;
};

/** No tick of the schedule comes between. */
const LONG_MINUTE = { RETRY_UNIT_SECONDS: '3600' };
/** Nothing was asked for so long: then nothing more comes, milliseconds. */
const SILENT_MS = 400;

/** Lets the real service do each of these things once, and counts what it asks of the engine. */
export async function countCosts(): Promise<Measurement> {
  const engine = await startEngine();
  try {
    const ordinary = await withService(engine, {}, (service) =>
      countOrdinary(new Counter(engine), service),
    );
    const limits = { PROOF_OF_WORK: 'on', MAILS_PER_ADDRESS_PER_DAY: '20' };
    // By now there are dossiers, done and waiting: nothing of them is due when this one looks at the agenda.
    return await withService(engine, limits, async (service) => {
      const counter = new Counter(engine);
      const rest = engine.commands.filter(({ operation }) => !operation.endsWith('Table'));
      const foundAtRest = rest.reduce((until, { found = NaN }) => until + found, 0);
      const withLimits = await countWithinLimits(counter, service);
      const atRest = { 'a minute of the schedule in which nothing is due': perOperation(rest) };
      return { counted: { ...ordinary, ...withLimits, ...atRest }, foundAtRest };
    });
  } finally {
    await engine.stop();
  }
}

async function withService<Outcome>(
  engine: Engine,
  env: Record<string, string>,
  run: (service: Service) => Promise<Outcome>,
): Promise<Outcome> {
  engine.commands.length = 0;
  const service = await startService({
    AWS_ENDPOINT_URL_DYNAMODB: engine.url,
    ...LONG_MINUTE,
    ...env,
  });
  try {
    // The schedule looks at the agenda as soon as the service runs.
    await until(() => engine.commands.some(({ operation }) => operation === 'Query') || undefined);
    await new Counter(engine).untilSilent();
    return await run(service);
  } finally {
    await cleanUp(service);
  }
}

async function countOrdinary(counter: Counter, service: Service) {
  const aanvraag = createAanvraag();
  const { kenmerk, costs: first } = await acceptAanvraag(counter, service, aanvraag);
  const many = await acceptAanvraag(counter, service, signedBy(MAX_ONDERTEKENAARS));
  const signingLink = linkIn(await waitForLetter(service, kenmerk, signerOf(aanvraag)));
  const ssdLink = linkIn(await waitForLetter(service, kenmerk, ssd.email));

  const read = await counter.count(async () => {
    const { content } = await ask(service, kenmerk, signingLink);
    return String(content['documentHash']);
  });
  const sign = await counter.count(() => {
    const body = { akkoord: true, documentHash: read.outcome };
    return run(service, `/aanvragen/${kenmerk}/ondertekeningen`, signingLink, body);
  });
  const setStep = (stap: string) =>
    counter.count(() =>
      run(service, `/aanvragen/${kenmerk}/afhandelingen`, ssdLink, { stap, toelichting: '' }),
    );
  const takenUp = await setStep('in-behandeling');
  const ready = await setStep('verwerkt');
  const life = [first, read, sign, takenUp, ready].flatMap(({ commands }) => commands);
  return {
    'accept an aanvraag': perOperation(first.itself),
    'send the three mails that are due of a dossier': perOperation(first.afterwards),
    'send the seven mails that are due of a dossier': perOperation(many.costs.afterwards),
    'read a dossier': perOperation(read.commands),
    sign: perOperation(sign.itself),
    'a step of the SSD': perOperation(takenUp.commands),
    'a whole life: sent in, read and signed by one, taken up, done': perOperation(life),
  };
}

async function countWithinLimits(counter: Counter, service: Service) {
  const one = await acceptAanvraag(counter, service, createAanvraag(), await proof(service));
  const five = signedBy(MAX_ONDERTEKENAARS);
  const many = await acceptAanvraag(counter, service, five, await proof(service));
  return {
    'accept with a proof of work and two recipients counted': perOperation(one.costs.itself),
    'accept with a proof of work and six recipients counted': perOperation(many.costs.itself),
  };
}

/** Sends an aanvraag in, and waits until its mails went out. @throws Error when it is not accepted */
async function acceptAanvraag(
  counter: Counter,
  service: Service,
  aanvraag: Aanvraag,
  headers: Record<string, string> = {},
): Promise<{ kenmerk: string; costs: Counted<string> }> {
  const counted = await counter.count(async () => {
    const { status, content } = await submitAanvraag(service, aanvraag, undefined, headers);
    if (status !== 201) throw new Error(`Not accepted: ${status} ${content.code}`);
    await waitForLetters(service, content.kenmerk, firstLetterCount(aanvraag));
    return content.kenmerk;
  });
  return { kenmerk: counted.outcome, costs: counted };
}

async function run(service: Service, path: string, token: string, body: unknown): Promise<void> {
  const { status, content } = await withLink(service, 'POST', path, token, body);
  if (status !== 201) throw new Error(`${path}: ${status} ${String(content['code'])}`);
}

async function proof(service: Service): Promise<Record<string, string>> {
  const response = await fetch(`${service.site}/api/v1/uitdaging`);
  const challenge = (await response.json()) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  const content = JSON.stringify({ challenge, solution });
  return { [PROOF_OF_WORK_HEADER]: Buffer.from(content).toString('base64') };
}

function signedBy(count: number): Aanvraag {
  const aanvraag = createAanvraag();
  aanvraag.ondertekening.ondertekenaars = Array.from({ length: count }, (_, index) => ({
    naam: `A. Bakker ${'I'.repeat(index + 1)}`,
    functie: 'Bestuurder',
    email: `bakker-${index + 1}@example.nl`,
  }));
  return aanvraag;
}

const signerOf = ({ ondertekening }: Aanvraag): string =>
  ondertekening.ondertekenaars[0]?.email ?? '';

/** What was asked for something, all of it, and that up to and including its own write, after which its mails go out. */
type Counted<Outcome> = {
  readonly outcome: Outcome;
  readonly commands: readonly EngineRequest[];
  readonly itself: readonly EngineRequest[];
  readonly afterwards: readonly EngineRequest[];
};

class Counter {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** @param run what to do; all that it makes happen is counted, until nothing is asked any more */
  async count<Outcome>(run: () => Promise<Outcome>): Promise<Counted<Outcome>> {
    const from = this.#engine.commands.length;
    const outcome = await run();
    await this.untilSilent();
    const commands = this.#engine.commands.slice(from);
    const own = commands.findIndex(writesDossier) + 1;
    return {
      outcome,
      commands,
      itself: commands.slice(0, own),
      afterwards: commands.slice(own),
    };
  }

  async untilSilent(): Promise<void> {
    let seen = -1;
    while (seen !== this.#engine.commands.length) {
      seen = this.#engine.commands.length;
      await wait(SILENT_MS);
    }
  }
}

const OWN = new Set(['attribute_not_exists(kenmerk)', 'versie = :previous']);
const writesDossier = ({ operation, content }: EngineRequest): boolean =>
  operation === 'PutItem' && OWN.has(String(content['ConditionExpression']));

function perOperation(commands: readonly EngineRequest[]): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const { operation } of commands) counted[operation] = (counted[operation] ?? 0) + 1;
  return counted;
}
