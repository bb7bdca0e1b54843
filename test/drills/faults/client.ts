import { setTimeout as wacht } from 'node:timers/promises';

export type Antwoord = { readonly status: number; readonly inhoud: Record<string, unknown> };

type Vraag = {
  readonly methode: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly pad: string;
  readonly token?: string;
  /** Of a session at the desk. */
  readonly cookie?: string;
  readonly sleutel?: string;
  readonly inhoud?: unknown;
  /** Told of every attempt. */
  readonly bijPoging?: () => void;
};

/** Longer than the service takes to answer a request, whatever happens behind it: milliseconds. */
const GEDULD_MS = 15_000;
const MAX_POGINGEN = 200;

/** Somebody who tries again when told to, as the page and a program do. */
export class Klant {
  /** How often each status was answered; 0 when the connection broke. */
  readonly statussen = new Map<number, number>();
  readonly #site: () => string;

  constructor(site: () => string) {
    this.#site = site;
  }

  /** @returns the first answer that is final @throws Error when there never is one */
  async vraag(vraag: Vraag): Promise<Antwoord> {
    for (let poging = 1; poging <= MAX_POGINGEN; poging += 1) {
      vraag.bijPoging?.();
      const antwoord = await this.tryOnce(vraag);
      if (antwoord !== undefined && antwoord.status < 500) return antwoord;
      await wacht(100 + 50 * Math.min(poging, 10));
    }
    throw new Error(`${vraag.methode} ${vraag.pad} never got an answer`);
  }

  /** Asks, and does not ask again. @returns nothing when no answer came */
  async tryOnce(vraag: Vraag): Promise<Antwoord | undefined> {
    const antwoord = await this.#probeer(vraag);
    const status = antwoord?.status ?? 0;
    this.statussen.set(status, (this.statussen.get(status) ?? 0) + 1);
    return antwoord;
  }

  async #probeer(vraag: Vraag): Promise<Antwoord | undefined> {
    const { methode, pad, token, cookie, sleutel, inhoud } = vraag;
    try {
      const antwoord = await fetch(`${this.#site()}/api/v1${pad}`, {
        method: methode,
        headers: {
          // A visitor of its own each time: no connection is left over that would count as held by the service.
          connection: 'close',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          // A change by cookie comes from a page of the site itself.
          ...(cookie === undefined ? {} : { cookie, origin: this.#site() }),
          ...(sleutel === undefined ? {} : { 'idempotency-key': sleutel }),
          ...(inhoud === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(inhoud === undefined ? {} : { body: JSON.stringify(inhoud) }),
        signal: AbortSignal.timeout(GEDULD_MS),
      });
      const status = antwoord.status;
      return { status, inhoud: (await antwoord.json()) as Record<string, unknown> };
    } catch (fout) {
      // The service was ended, or said nothing; whoever waits does not learn more than that.
      if (fout instanceof TypeError || (fout as Error).name === 'TimeoutError') return undefined;
      throw fout;
    }
  }
}
