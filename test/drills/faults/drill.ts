import { setTimeout as wait } from 'node:timers/promises';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import pMap from 'p-map';
import { dossierSchema } from '../../../shared/dossier/dossier.ts';
import { cleanUp } from '../../local/service.ts';
import { bo, cas, startSession } from '../../local/session.ts';
import { until } from '../../local/wait.ts';
import { type Harness, buildHarness } from './harness.ts';
import { RunningService, type Measurement } from './service-process.ts';
import { newAccount, type Account } from './ledger.ts';
import { Client } from './client.ts';
import { live } from './live.ts';
import type { Colleague } from './at-desk.ts';
import { aanvraagOf, ONLY_INGEDIEND, type Life, lives } from './lives.ts';
import { inOrder, outagePlan } from './plan.ts';

export type DrillOptions = {
  readonly seed: number;
  /** How long the service's minute lasts: seconds. */
  readonly unitSeconds: number;
  /** The share of requests at each door that something happens to. */
  readonly chance: number;
  /** Lives at the same time. */
  readonly simultaneously: number;
};

/**
 * What happens to the process itself, and how many lives after the previous time: on a slow machine nothing would ever
 * be finished between two moments that the clock chose.
 */
type Intervention = { readonly afterLives: number; readonly afterMs: number } & (
  | { readonly soort: 'breek-af' }
  /** To so many of the service's minutes before or after the real time. */
  | { readonly soort: 'zet-klok'; readonly units: number }
);

/** Longer than the service needs to notice that its connections were ended: milliseconds. */
const REST_MS = 1_500;

/** The service between two doors that break things, with everybody around it. */
export class Drill {
  readonly accounts: Account[] = [];
  readonly client: Client;
  readonly harness: Harness;
  readonly service: RunningService;
  clockSteps = 0;
  readonly #options: DrillOptions;
  #nextNummer = 1;
  #livedOut = 0;
  readonly #nextLife: () => Life;
  readonly #colleagues: readonly [Colleague, Colleague];

  private constructor(
    options: DrillOptions,
    harness: Harness,
    service: RunningService,
    colleagues: readonly [Colleague, Colleague],
  ) {
    this.#colleagues = colleagues;
    this.#options = options;
    this.harness = harness;
    this.service = service;
    this.client = new Client(() => service.site);
    this.#nextLife = inOrder(lives, options.seed);
  }

  static async start(options: DrillOptions): Promise<Drill> {
    const harness = await buildHarness();
    const service = await RunningService.start({
      ...harness.env,
      RETRY_UNIT_SECONDS: String(options.unitSeconds),
      POWERTOOLS_LOG_LEVEL: process.env['FAULTS_LOG_LEVEL'] ?? 'CRITICAL',
    });
    const place = { dynamodb: harness.viewer.endpoint, site: service.site };
    const signIn = async (who: typeof bo): Promise<Colleague> => {
      const { cookie = '' } = await startSession(place, who);
      return { subject: who.subject, cookie };
    };
    const colleagues = [await signIn(bo), await signIn(cas)] as const;
    return new Drill(options, harness, service, colleagues);
  }

  get seed(): number {
    return this.#options.seed;
  }

  get unitMs(): number {
    return this.#options.unitSeconds * 1_000;
  }

  async stop(): Promise<void> {
    await cleanUp(this.service.service);
    await this.harness.stop();
  }

  start(): void {
    const { seed, chance } = this.#options;
    // Every stretch of a drill draws on: the same seed twice would meet the same faults twice.
    const from = seed + this.accounts.length;
    this.harness.dynamodb.plan = outagePlan('dynamodb', from, chance);
    this.harness.ses.plan = outagePlan('ses', from, chance);
  }

  stopFaults(): void {
    this.harness.dynamodb.plan = undefined;
    this.harness.ses.plan = undefined;
    this.service.setClock(0);
  }

  /** Lives so many lives, a few at a time. @param untilMs no new life begins after this many milliseconds */
  live(count: number, untilMs = Infinity): Promise<void> {
    return this.#liveSo(count, untilMs, this.#nextLife);
  }

  /** Takes so many aanvragen in while SES takes nothing at all: all their mails stay owed. */
  async submitWithoutMail(count: number): Promise<void> {
    this.harness.ses.plan = () => ({ soort: 'fout-503', ms: 0, duration: 1 });
    await this.#liveSo(count, Infinity, () => ONLY_INGEDIEND);
  }

  async #liveSo(count: number, untilMs: number, next: () => Life): Promise<void> {
    const end = performance.now() + untilMs;
    const deps = { client: this.client, letterBox: this.harness.letterBox };
    const nummers = Array.from({ length: count }, (_, index) => this.#nextNummer + index);
    this.#nextNummer += count;
    const run = nummers.map((nummer) => ({ nummer, life: next() }));
    const liveOne = async ({ nummer, life }: (typeof run)[number]): Promise<void> => {
      if (performance.now() > end) return;
      const account = newAccount(nummer, aanvraagOf(life, nummer));
      this.accounts.push(account);
      const atDesk = life.isAtDesk === true ? { colleagues: this.#colleagues } : {};
      await live(life, account, { ...deps, ...atDesk });
      this.#livedOut += 1;
    };
    await pMap(run, liveOne, { concurrency: this.#options.simultaneously });
  }

  /** Ends the process and shifts its clock, again and again, while something else goes on. */
  async disturb(busy: Promise<unknown>, soorten: readonly Intervention['soort'][]): Promise<void> {
    const next = inOrder(interventions(soorten), this.#options.seed + this.accounts.length);
    const ready = new AbortController();
    const isReady = (): boolean => ready.signal.aborted;
    // What goes wrong meanwhile is thrown at the end, to whoever waits for this.
    void busy.catch(() => undefined).finally(() => ready.abort());
    while (!isReady()) {
      const intervention = next();
      const purpose = this.#livedOut + intervention.afterLives;
      while (this.#livedOut < purpose && !isReady()) await wait(20);
      await wait(intervention.afterMs);
      await this.#intervene(intervention);
    }
    await busy;
  }

  async #intervene(intervention: Intervention): Promise<void> {
    if (intervention.soort === 'breek-af') return this.service.breakOff();
    this.service.setClock(intervention.units * this.unitMs);
    this.clockSteps += 1;
  }

  /**
   * Waits until nothing is owed any more.
   * @returns how much later than it was due the last mail went: milliseconds
   * @throws Error when something stays owed for longer than its own moment and this
   */
  async toRest(deadlineMs: number): Promise<number> {
    const from = Date.now();
    const firstLook = await this.#owed();
    const wouldRunOut = Math.max(from, ...firstLook.map(({ at }) => at));
    let tooLateMs = 0;
    await until(
      async () => {
        const over = await this.#owed();
        const now = Date.now();
        for (const { at } of over) tooLateMs = Math.max(tooLateMs, now - Math.max(at, from));
        return over.length === 0 ? true : undefined;
      },
      {
        withinMs: wouldRunOut - from + deadlineMs,
        what: 'everything that is owed to go out',
        eachMs: 250,
      },
    );
    return tooLateMs;
  }

  /** What the process holds once nothing goes on any more, and connections that nobody uses are closed. */
  async measureAtRest(): Promise<Measurement> {
    this.harness.dynamodb.proxy.release();
    this.harness.ses.proxy.release();
    await wait(REST_MS);
    return this.service.measure();
  }

  /** When each mail that is still owed may go: at its own time, and not before the lease of another ends. */
  async #owed(): Promise<{ at: number }[]> {
    const items = await this.harness.viewer.items();
    return items.flatMap((item) => {
      const { berichten, lease: sending } = dossierSchema.parse(unmarshall(item));
      const lease = Date.parse(sending?.tot ?? '') || 0;
      const mail = berichten.filter((bericht) => bericht.status === 'te-versturen');
      return mail.map(({ dispatchAt }) => ({ at: Math.max(lease, Date.parse(dispatchAt)) }));
    });
  }
}

const interventions = (soorten: readonly Intervention['soort'][]): fc.Arbitrary<Intervention> => {
  const afterMs = fc.integer({ min: 0, max: 800 });
  const perSoort: Record<Intervention['soort'], fc.Arbitrary<Intervention>> = {
    'breek-af': fc.record({
      soort: fc.constant('breek-af'),
      afterMs,
      afterLives: fc.integer({ min: 3, max: 24 }),
    }),
    'zet-klok': fc.record({
      soort: fc.constant('zet-klok'),
      afterMs,
      afterLives: fc.integer({ min: 1, max: 4 }),
      units: fc.constantFrom(-2, -1, -0.5, 0, 0.5, 1, 2),
    }),
  };
  return fc.oneof(...soorten.map((soort) => perSoort[soort]));
};
