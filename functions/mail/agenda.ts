import type { Context } from 'aws-lambda';
import pMap from 'p-map';
import { oldestOwed } from '../../shared/dossier/dispatch.ts';
import type { Moment, Time } from '../../shared/time/moment.ts';
import type { Dossiers } from '../store/dossiers.ts';
import type { Item } from '../store/item.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { errorData, type Logger } from '../runtime/logger.ts';

/** Dossiers at the same time, in each of the agenda's partitions. */
export const AT_ONCE = 4;

/** A new dossier is only begun while this much time is left to send its mails and record them: milliseconds. */
const NEEDED_MS = 25_000;

/** For how long new dossiers may still be begun: milliseconds. Whoever is cut off between sending and recording sends again. */
export const remainingMs = (context: Context): number =>
  Math.max(0, context.getRemainingTimeInMillis() - NEEDED_MS);

export const hasTime = (context: Context): boolean => remainingMs(context) > 0;

type Deps = {
  readonly dossiers: Dossiers;
  readonly moment: () => Moment;
  /** @returns nothing when it is no dossier */
  readonly read: (item: Item) => Promise<Dossier | undefined>;
  /** @returns whether it went well */
  readonly apply: (dossier: Dossier) => Promise<boolean>;
  readonly context: Context;
  readonly logger: Logger;
};

/** What a look at the agenda gave. */
export type AgendaState = {
  /** Items that are no dossier, dossiers that could not be handled and stay due, and the part itself if it broke off. */
  readonly leftWaiting: number;
  /** Since when the oldest mail that is due was owed as the look began; nothing when none was. */
  readonly oldest: Time | undefined;
};

/**
 * Does what is due in one partition of the agenda; what there is no time for waits for the next minute. It looks at
 * nothing that is due later: a minute in which nothing is due must cost next to nothing, however many dossiers wait.
 */
export async function workThroughPartition(partition: string, deps: Deps): Promise<AgendaState> {
  const { dossiers, moment, read, apply, context, logger } = deps;
  const oldest: Time[] = [];
  let leftWaiting = 0;
  const view = async (item: Item): Promise<void> => {
    if (!hasTime(context)) return;
    const dossier = await read(item);
    const sinds = dossier && oldestOwed(dossier);
    if (sinds !== undefined) oldest.push(sinds);
    const isDone = dossier !== undefined && (await apply(dossier));
    if (!isDone) leftWaiting += 1;
  };
  try {
    for await (const items of dossiers.due(partition, moment().now)) {
      await pMap(items, view, { concurrency: AT_ONCE });
      if (!hasTime(context)) break;
    }
  } catch (error) {
    // Thrown on, it would end the call while other parts are between sending and recording.
    logger.error('agendavak-bleef-liggen', { partition, error: errorData(error) });
    leftWaiting += 1;
  }
  return { leftWaiting, oldest: oldest.sort().at(0) };
}
