import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import * as z from 'zod/mini';
import { OPEN_PARTITIONS, type WorkRow } from '../../shared/desk/work-row.ts';
import type { Dossierstatus } from '../../shared/dossier/transitions.ts';
import { workingDaysLater } from '../../shared/time/working-days.ts';
import type { Clients } from '../runtime/clients.ts';
import { type Env, readEnv } from '../runtime/env.ts';
import { logEvents } from '../runtime/log-events.ts';
import { createLogger } from '../runtime/logger.ts';
import { storeEnv } from '../store/env.ts';
import { BEGINNING, type Period, WorkList } from '../store/work-list.ts';
import type { Position } from './work-cursor.ts';

export const envSchema = z.object({ TABLE_NAME: storeEnv.TABLE_NAME });

/** Longer than this the SSD does not leave an aanvraag lying: working days without another status. */
const MAX_WAIT_WORKING_DAYS = 10;

/** What waits for the SSD, and not for a signature or an answer. */
const WAITS_FOR_SSD: readonly Dossierstatus[] = ['ondertekend', 'in-behandeling'];

/** A page of the index has this many rows, at about half a kilobyte each. */
const ROWS = 1_000;

/** Looks each day for work that waits too long, in the list of the desk. @throws StoreUnreachable, WorkRowUnreadable */
export function createWatchWork(env: Env, { dynamoClient }: Pick<Clients, 'dynamoClient'>) {
  const { TABLE_NAME } = readEnv(envSchema, env);
  const list = new WorkList(dynamoClient, TABLE_NAME);
  const logger = createLogger(env);
  return middy<unknown, { readonly count: number }>()
    .use(injectLambdaContext(logger))
    .handler(async () => {
      const now = new Date().toISOString();
      let count = 0;
      for (const partition of OPEN_PARTITIONS) {
        for await (const { kenmerk, row } of linesOf(partition, now, list)) {
          if (!waitsTooLong(row, now)) continue;
          count += 1;
          logger.info('work-waits', { kenmerk, status: row.status, since: row.sinds });
        }
      }
      logger.info(logEvents.workWatched, { count });
      return { count };
    });
}

const waitsTooLong = ({ status, sinds }: WorkRow, now: string): boolean =>
  WAITS_FOR_SSD.includes(status) && workingDaysLater(sinds, MAX_WAIT_WORKING_DAYS) <= now;

async function* linesOf(partition: string, now: string, list: WorkList) {
  const period: Period = { from: BEGINNING, until: now };
  let after: Position = null;
  for (let isLast = false; !isLast;) {
    const page = await list.read(partition, period, after, ROWS);
    yield* page.lines;
    isLast = page.isLast;
    after = page.lines.at(-1) ?? after;
  }
}
