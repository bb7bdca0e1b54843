import { DefaultRateLimiter } from '@smithy/core/retry';

/**
 * The pace at which SES takes mail, as far as it can be learned from what SES refuses: its rate is shared by all that send
 * in the same account, so no setting could say it. Nothing waits until the first refusal.
 *
 * The SDK's own limiter, which slows down at every refusal. Its first setting (beta 0.7, scale 0.4) holds for single
 * requests; several mails are refused at once here, and with it 200 a second were used for half. `npm run bench doorvoer`.
 */
export class Tempo {
  readonly #rem = new DefaultRateLimiter({ beta: 0.9, scaleConstant: 4 });

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
      if (performance.now() > uiterlijk) return false;
      await this.#rem.getSendToken();
    }
    return performance.now() <= uiterlijk;
  }

  /** SES took a mail. */
  ging(): void {
    this.#rem.updateClientSendingRate({});
  }

  /** SES refused a mail because it came too fast. */
  teSnel(): void {
    this.#rem.updateClientSendingRate({ errorType: 'THROTTLING' });
  }
}
