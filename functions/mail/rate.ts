import { setTimeout as wacht } from 'node:timers/promises';
import type { Context } from 'aws-lambda';
import { TokenBucket } from 'limiter';
import { resterendMs } from './agenda.ts';

/** How fast one call of versturen gives mails to SES. Faster than SES takes them, most would be refused and wait a minute. */
export type Tempo = {
  /**
   * Waits until so many mails may go. A dossier asks before it gets its lease, so that no lease ends in the queue.
   * @returns false when the call has no time left by then
   */
  readonly ruimteVoor: (mails: number) => Promise<boolean>;
};

/** @param perSeconde mails; without it there is nothing to wait for */
export function houdTempo(perSeconde: number | undefined, context: Context): Tempo {
  if (perSeconde === undefined) return { ruimteVoor: () => Promise.resolve(true) };
  // It counts by a clock that nobody can set, and gives each in turn. Empty at first: another call may have just sent.
  const emmer = new TokenBucket({
    bucketSize: perSeconde,
    tokensPerInterval: perSeconde,
    interval: 'second',
  });
  const tijdIsOp = wacht(resterendMs(context), false, { ref: false });
  return {
    ruimteVoor: async (mails) => {
      const beurt = emmer.removeTokens(Math.min(mails, perSeconde));
      return Promise.race([beurt.then(() => true), tijdIsOp]);
    },
  };
}
