import { setTimeout as wait } from 'node:timers/promises';

export type HttpResponse = { readonly status: number; readonly content: Record<string, unknown> };

type Question = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly token?: string;
  /** Of a session at the desk. */
  readonly cookie?: string;
  readonly key?: string;
  readonly content?: unknown;
  /** Told of every attempt. */
  readonly atAttempt?: () => void;
};

/** Longer than the service takes to answer a request, whatever happens behind it: milliseconds. */
const PATIENCE_MS = 15_000;
const MAX_ATTEMPTS = 200;

/** Somebody who tries again when told to, as the page and a program do. */
export class Client {
  /** How often each status was answered; 0 when the connection broke. */
  readonly statuses = new Map<number, number>();
  readonly #site: () => string;

  constructor(site: () => string) {
    this.#site = site;
  }

  /** @returns the first answer that is final @throws Error when there never is one */
  async ask(question: Question): Promise<HttpResponse> {
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      question.atAttempt?.();
      const response = await this.tryOnce(question);
      if (response !== undefined && response.status < 500) return response;
      await wait(100 + 50 * Math.min(attempt, 10));
    }
    throw new Error(`${question.method} ${question.path} never got an answer`);
  }

  /** Asks, and does not ask again. @returns nothing when no answer came */
  async tryOnce(question: Question): Promise<HttpResponse | undefined> {
    const response = await this.#tryIt(question);
    const status = response?.status ?? 0;
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    return response;
  }

  async #tryIt(question: Question): Promise<HttpResponse | undefined> {
    const { method, path, token, cookie, key, content } = question;
    try {
      const response = await fetch(`${this.#site()}/api/v1${path}`, {
        method,
        headers: {
          // A visitor of its own each time: no connection is left over that would count as held by the service.
          connection: 'close',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          // A change by cookie comes from a page of the site itself.
          ...(cookie === undefined ? {} : { cookie, origin: this.#site() }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
          ...(content === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(content === undefined ? {} : { body: JSON.stringify(content) }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const status = response.status;
      return { status, content: (await response.json()) as Record<string, unknown> };
    } catch (error) {
      // The service was ended, or said nothing; whoever waits does not learn more than that.
      if (error instanceof TypeError || (error as Error).name === 'TimeoutError') return undefined;
      throw error;
    }
  }
}
