import { setTimeout as wacht } from 'node:timers/promises';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import pMap from 'p-map';
import { dossierSchema } from '../../../shared/dossier/dossier.ts';
import { ruimOp } from '../../local/service.ts';
import { bo, cas, startSession } from '../../local/session.ts';
import { totdat } from '../../local/wait.ts';
import { type Bedding, legBedding } from './harness.ts';
import { Dienst, type Meting } from './service-process.ts';
import { nieuweRekening, type Rekening } from './ledger.ts';
import { Klant } from './client.ts';
import { leef } from './live.ts';
import type { Colleague } from './at-desk.ts';
import { aanvraagVan, ALLEEN_INGEDIEND, type Leven, levens } from './lives.ts';
import { opVolgorde, storingsplan } from './plan.ts';

export type Drillopties = {
  readonly seed: number;
  /** How long the service's minute lasts: seconds. */
  readonly eenheidSeconden: number;
  /** The share of requests at each door that something happens to. */
  readonly kans: number;
  /** Lives at the same time. */
  readonly tegelijk: number;
};

/**
 * What happens to the process itself, and how many lives after the previous time: on a slow machine nothing would ever
 * be finished between two moments that the clock chose.
 */
type Ingreep = { readonly naLevens: number; readonly naMs: number } & (
  | { readonly soort: 'breek-af' }
  /** To so many of the service's minutes before or after the real time. */
  | { readonly soort: 'zet-klok'; readonly eenheden: number }
);

/** Longer than the service needs to notice that its connections were ended: milliseconds. */
const RUST_MS = 1_500;

/** The service between two doors that break things, with everybody around it. */
export class Drill {
  readonly rekeningen: Rekening[] = [];
  readonly klant: Klant;
  readonly bedding: Bedding;
  readonly dienst: Dienst;
  klokstappen = 0;
  readonly #opties: Drillopties;
  #volgendNummer = 1;
  #uitgeleefd = 0;
  readonly #volgendLeven: () => Leven;
  readonly #colleagues: readonly [Colleague, Colleague];

  private constructor(
    opties: Drillopties,
    bedding: Bedding,
    dienst: Dienst,
    colleagues: readonly [Colleague, Colleague],
  ) {
    this.#colleagues = colleagues;
    this.#opties = opties;
    this.bedding = bedding;
    this.dienst = dienst;
    this.klant = new Klant(() => dienst.site);
    this.#volgendLeven = opVolgorde(levens, opties.seed);
  }

  static async start(opties: Drillopties): Promise<Drill> {
    const bedding = await legBedding();
    const dienst = await Dienst.start({
      ...bedding.omgeving,
      RETRY_UNIT_SECONDS: String(opties.eenheidSeconden),
      POWERTOOLS_LOG_LEVEL: process.env['FAULTS_LOG_LEVEL'] ?? 'CRITICAL',
    });
    const place = { dynamodb: bedding.kijker.endpoint, site: dienst.site };
    const signIn = async (who: typeof bo): Promise<Colleague> => {
      const { cookie = '' } = await startSession(place, who);
      return { subject: who.subject, cookie };
    };
    const colleagues = [await signIn(bo), await signIn(cas)] as const;
    return new Drill(opties, bedding, dienst, colleagues);
  }

  get seed(): number {
    return this.#opties.seed;
  }

  get eenheidMs(): number {
    return this.#opties.eenheidSeconden * 1_000;
  }

  async stop(): Promise<void> {
    await ruimOp(this.dienst.loket);
    await this.bedding.stop();
  }

  begin(): void {
    const { seed, kans } = this.#opties;
    // Every stretch of a drill draws on: the same seed twice would meet the same faults twice.
    const vanaf = seed + this.rekeningen.length;
    this.bedding.dynamodb.plan = storingsplan('dynamodb', vanaf, kans);
    this.bedding.ses.plan = storingsplan('ses', vanaf, kans);
  }

  houdOp(): void {
    this.bedding.dynamodb.plan = undefined;
    this.bedding.ses.plan = undefined;
    this.dienst.zetKlok(0);
  }

  /** Lives so many lives, a few at a time. @param totMs no new life begins after this many milliseconds */
  leef(aantal: number, totMs = Infinity): Promise<void> {
    return this.#leefZo(aantal, totMs, this.#volgendLeven);
  }

  /** Takes so many aanvragen in while SES takes nothing at all: all their mails stay owed. */
  async dienInZonderPost(aantal: number): Promise<void> {
    this.bedding.ses.plan = () => ({ soort: 'fout-503', ms: 0, duur: 1 });
    await this.#leefZo(aantal, Infinity, () => ALLEEN_INGEDIEND);
  }

  async #leefZo(aantal: number, totMs: number, volgend: () => Leven): Promise<void> {
    const einde = performance.now() + totMs;
    const middelen = { klant: this.klant, brievenbus: this.bedding.brievenbus };
    const nummers = Array.from({ length: aantal }, (_, index) => this.#volgendNummer + index);
    this.#volgendNummer += aantal;
    const lopen = nummers.map((nummer) => ({ nummer, leven: volgend() }));
    const leefEen = async ({ nummer, leven }: (typeof lopen)[number]): Promise<void> => {
      if (performance.now() > einde) return;
      const rekening = nieuweRekening(nummer, aanvraagVan(leven, nummer));
      this.rekeningen.push(rekening);
      const atDesk = leven.isAtDesk === true ? { colleagues: this.#colleagues } : {};
      await leef(leven, rekening, { ...middelen, ...atDesk });
      this.#uitgeleefd += 1;
    };
    await pMap(lopen, leefEen, { concurrency: this.#opties.tegelijk });
  }

  /** Ends the process and shifts its clock, again and again, while something else goes on. */
  async stoor(bezig: Promise<unknown>, soorten: readonly Ingreep['soort'][]): Promise<void> {
    const volgende = opVolgorde(ingrepen(soorten), this.#opties.seed + this.rekeningen.length);
    const klaar = new AbortController();
    const isKlaar = (): boolean => klaar.signal.aborted;
    // What goes wrong meanwhile is thrown at the end, to whoever waits for this.
    void bezig.catch(() => undefined).finally(() => klaar.abort());
    while (!isKlaar()) {
      const ingreep = volgende();
      const doel = this.#uitgeleefd + ingreep.naLevens;
      while (this.#uitgeleefd < doel && !isKlaar()) await wacht(20);
      await wacht(ingreep.naMs);
      await this.#grijpIn(ingreep);
    }
    await bezig;
  }

  async #grijpIn(ingreep: Ingreep): Promise<void> {
    if (ingreep.soort === 'breek-af') return this.dienst.breekAf();
    this.dienst.zetKlok(ingreep.eenheden * this.eenheidMs);
    this.klokstappen += 1;
  }

  /**
   * Waits until nothing is owed any more.
   * @returns how much later than it was due the last mail went: milliseconds
   * @throws Error when something stays owed for longer than its own moment and this
   */
  async totRust(uiterlijkMs: number): Promise<number> {
    const vanaf = Date.now();
    const eersteBlik = await this.#verschuldigd();
    const zouGaanOp = Math.max(vanaf, ...eersteBlik.map(({ op }) => op));
    let teLaatMs = 0;
    await totdat(
      async () => {
        const over = await this.#verschuldigd();
        const nu = Date.now();
        for (const { op } of over) teLaatMs = Math.max(teLaatMs, nu - Math.max(op, vanaf));
        return over.length === 0 ? true : undefined;
      },
      {
        binnenMs: zouGaanOp - vanaf + uiterlijkMs,
        wat: 'everything that is owed to go out',
        elkeMs: 250,
      },
    );
    return teLaatMs;
  }

  /** What the process holds once nothing goes on any more, and connections that nobody uses are closed. */
  async meetInRust(): Promise<Meting> {
    this.bedding.dynamodb.deur.laatLos();
    this.bedding.ses.deur.laatLos();
    await wacht(RUST_MS);
    return this.dienst.meet();
  }

  /** When each mail that is still owed may go: at its own time, and not before the lease of another ends. */
  async #verschuldigd(): Promise<{ op: number }[]> {
    const items = await this.bedding.kijker.items();
    return items.flatMap((item) => {
      const { berichten, verzending } = dossierSchema.parse(unmarshall(item));
      const lease = Date.parse(verzending?.tot ?? '') || 0;
      const post = berichten.filter((bericht) => bericht.status === 'te-versturen');
      return post.map(({ versturenOp }) => ({ op: Math.max(lease, Date.parse(versturenOp)) }));
    });
  }
}

const ingrepen = (soorten: readonly Ingreep['soort'][]): fc.Arbitrary<Ingreep> => {
  const naMs = fc.integer({ min: 0, max: 800 });
  const perSoort: Record<Ingreep['soort'], fc.Arbitrary<Ingreep>> = {
    'breek-af': fc.record({
      soort: fc.constant('breek-af'),
      naMs,
      naLevens: fc.integer({ min: 3, max: 24 }),
    }),
    'zet-klok': fc.record({
      soort: fc.constant('zet-klok'),
      naMs,
      naLevens: fc.integer({ min: 1, max: 4 }),
      eenheden: fc.constantFrom(-2, -1, -0.5, 0, 0.5, 1, 2),
    }),
  };
  return fc.oneof(...soorten.map((soort) => perSoort[soort]));
};
