import { setTimeout as wacht } from 'node:timers/promises';
import { DefaultRateLimiter } from '@smithy/core/retry';

/**
 * The SDK's own limiter, which slows down at every refusal. Its first setting (beta 0.7, scale 0.4) holds for single
 * requests; several mails are refused at once here, and with it 200 a second were used for half. `npm run bench doorvoer`.
 */
const nieuweRem = () => new DefaultRateLimiter({ beta: 0.9, scaleConstant: 4, minFillRate: 1 });

/** How far the clock on the wall is ahead of one that never jumps: milliseconds. */
const klokverschil = (): number => Date.now() - performance.now();
const KLOKSPRONG_MS = 1_000;

/**
 * The pace at which SES takes mail, as far as it can be learned from what SES refuses: its rate is shared by all that send
 * in the same account, so no setting could say it. Nothing waits until the first refusal.
 */
export class Tempo {
  #rem = nieuweRem();
  #verschil = klokverschil();
  #rij: Promise<unknown> = Promise.resolve();

  /**
   * Waits until so many mails may go. Who waits gets them all before the next one gets any: otherwise everybody holds a
   * part, and nobody sends.
   * @param maxMs how long to wait at most: milliseconds
   * @returns false when that was not long enough
   */
  wachtOpBeurt(aantal: number, maxMs: number): Promise<boolean> {
    const uiterlijk = performance.now() + maxMs;
    const beurt = this.#rij.then(() => this.#neem(aantal, uiterlijk));
    this.#rij = beurt;
    return beurt;
  }

  async #neem(aantal: number, uiterlijk: number): Promise<boolean> {
    for (let nummer = 0; nummer < aantal; nummer += 1) {
      const over = uiterlijk - performance.now();
      if (over <= 0 || !(await this.#neemEen(over))) return false;
    }
    return true;
  }

  async #neemEen(maxMs: number): Promise<boolean> {
    const klaar = new AbortController();
    const genomen = this.#huidigeRem().getSendToken();
    try {
      return await Promise.race([
        genomen.then(() => true),
        wacht(maxMs, false, { signal: klaar.signal }),
      ]);
    } finally {
      klaar.abort();
    }
  }

  /** It counts by the clock on the wall, and would make up for every jump of that: then it learns the pace anew. */
  #huidigeRem(): DefaultRateLimiter {
    const verschil = klokverschil();
    if (Math.abs(verschil - this.#verschil) > KLOKSPRONG_MS) this.#rem = nieuweRem();
    this.#verschil = verschil;
    return this.#rem;
  }

  /** SES took a mail. */
  ging(): void {
    this.#huidigeRem().updateClientSendingRate({});
  }

  /** SES refused a mail because it came too fast. */
  teSnel(): void {
    this.#huidigeRem().updateClientSendingRate({ errorType: 'THROTTLING' });
  }
}
