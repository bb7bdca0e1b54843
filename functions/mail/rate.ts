import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from 'aws-lambda';
import { TokenBucket } from 'limiter';
import { remainingMs } from './agenda.ts';

/** How fast one call of versturen gives mails to SES. Faster than SES takes them, most would be refused and wait a minute. */
export type Rate = {
  /**
   * Waits until so many mails may go. A dossier asks before it gets its lease, so that no lease ends in the queue.
   * @returns false when the call has no time left by then
   */
  readonly roomFor: (mails: number) => Promise<boolean>;
};

/** @param perSecond mails; without it there is nothing to wait for */
export function keepRate(perSecond: number | undefined, context: Context): Rate {
  if (perSecond === undefined) return { roomFor: () => Promise.resolve(true) };
  // It counts by a clock that nobody can set, and gives each in turn. Empty at first: another call may have just sent.
  const bucket = new TokenBucket({
    bucketSize: perSecond,
    tokensPerInterval: perSecond,
    interval: 'second',
  });
  const timeIsUp = wait(remainingMs(context), false, { ref: false });
  return {
    roomFor: async (mails) => {
      const turn = bucket.removeTokens(Math.min(mails, perSecond));
      return Promise.race([turn.then(() => true), timeIsUp]);
    },
  };
}
