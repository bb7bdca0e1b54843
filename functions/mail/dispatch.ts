import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import pMap from 'p-map';
import * as z from 'zod/mini';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { AGENDA_PARTITIONS, kenmerkSchema } from '../../shared/dossier/kenmerk.ts';
import type { Moment } from '../../shared/time/moment.ts';
import type { Clients } from '../runtime/clients.ts';
import { momentNow, timeEnv } from '../runtime/clock.ts';
import { type Env, readEnv } from '../runtime/env.ts';
import { logEvents } from '../runtime/log-events.ts';
import { createLogger, errorData, type Logger } from '../runtime/logger.ts';
import { keyEnv } from '../security/env.ts';
import { keyRingFrom } from '../security/key-ring.ts';
import type { Dossiers } from '../store/dossiers.ts';
import { storeEnv } from '../store/env.ts';
import { type Item, fromItem } from '../store/item.ts';
import { dossiersFrom } from '../store/open-dossiers.ts';
import { hasTime, AT_ONCE, workThroughPartition } from './agenda.ts';
import { dispatchWhatIsDue } from './dispatch-round.ts';
import { mailEnv } from './env.ts';
import { readSource } from './event-source.ts';
import { Mailer } from './mailer.ts';
import { keepRate, type Rate } from './rate.ts';

export const envSchema = z.object({
  ...storeEnv,
  ...keyEnv,
  ...timeEnv,
  ...mailEnv,
});

type Deps = {
  readonly dossiers: Dossiers;
  readonly mailer: Mailer;
  readonly moment: () => Moment;
  readonly logger: Logger;
};

/** What one call works with. */
type Call = Deps & { readonly rate: Rate; readonly context: Context };

/** Some dossiers, or parts of the agenda, could not be handled and stay there. Thrown after all the others were. */
export class DossiersLeftWaiting extends Error {
  readonly code = 'dossiers-bleven-liggen';
  constructor(count: number) {
    super(`${count} dossiers or parts of the agenda could not be handled and stay on the agenda`);
    this.name = 'DossiersLeftWaiting';
  }
}

/**
 * Sends the mails that are due. The table's stream wakes it at once, with the items that changed; the schedule wakes
 * it every minute, as the backstop that finds whatever was missed.
 * @throws DossiersLeftWaiting, by the schedule only: the stream must not stand still for one dossier
 */
export function createDispatch(env: Env, { dynamoClient, sesClient, readSecret }: Clients) {
  const settings = readEnv(envSchema, env);
  const deps: Deps = {
    dossiers: dossiersFrom(settings, dynamoClient),
    mailer: new Mailer(sesClient, settings, keyRingFrom(settings, readSecret)),
    moment: () => momentNow(settings.RETRY_UNIT_SECONDS),
    logger: createLogger(env),
  };
  return middy<unknown, undefined>()
    .use(injectLambdaContext(deps.logger))
    .handler(async (event: unknown, context: Context) => {
      const source = readSource(event);
      const rate = keepRate(settings.MAILS_PER_SECOND, context);
      const call = { ...deps, rate, context };
      if (source.soort === 'rooster') {
        await workThroughAgenda(call);
        return undefined;
      }
      const { items, unreadable } = source;
      if (unreadable > 0) deps.logger.error(logEvents.unreadable, { aantal: unreadable });
      await pMap(items, (item) => applyItem(item, call), { concurrency: AT_ONCE });
      return undefined;
    });
}

/** @throws DossiersLeftWaiting, after all partitions were done */
async function workThroughAgenda(call: Call): Promise<void> {
  const { moment, logger } = call;
  const deps = {
    ...call,
    read: (item: Item) => read(item, call),
    apply: (dossier: Dossier) => apply(dossier, call),
  };
  const states = await pMap(AGENDA_PARTITIONS, (partition) =>
    workThroughPartition(partition, deps),
  );
  const oldest = states.flatMap((state) => state.oldest ?? []).sort();
  const sinds = Date.parse(oldest.at(0) ?? moment().now);
  const oldestSeconds = Math.max(0, Math.round((Date.parse(moment().now) - sinds) / 1_000));
  logger.info(logEvents.agendaViewed, { oldestSeconds });
  const count = states.reduce((until, { leftWaiting }) => until + leftWaiting, 0);
  if (count > 0) throw new DossiersLeftWaiting(count);
}

/** What there is no time for is found by the schedule. */
async function applyItem(item: Item, call: Call): Promise<void> {
  if (!hasTime(call.context)) return;
  const dossier = await read(item, call);
  if (dossier !== undefined) await apply(dossier, call);
}

/** One dossier never stops its neighbours: what goes wrong with it is logged, and it stays due. */
async function apply(dossier: Dossier, call: Call): Promise<boolean> {
  const { kenmerk } = dossier;
  try {
    await dispatchWhatIsDue(dossier, call);
    return true;
  } catch (error) {
    call.logger.error('dossier-bleef-liggen', { kenmerk, error: errorData(error) });
    return false;
  }
}

/** The dossier of an item; nothing when it is none. Then it is taken off the agenda, where it would block others. */
async function read(item: Item, { dossiers, logger }: Deps): Promise<Dossier | undefined> {
  const kenmerk = kenmerkIn(item);
  try {
    return fromItem(item);
  } catch (error) {
    logger.error(logEvents.unreadable, { kenmerk, error: errorData(error) });
  }
  try {
    await dossiers.takeOffAgenda(item);
  } catch (error) {
    logger.error('dossier-bleef-liggen', { kenmerk, error: errorData(error) });
  }
  return undefined;
}

/** An item that cannot be read may have anything for a key: what is no kenmerk does not go into the log. */
const kenmerkIn = (item: Item): string | undefined =>
  kenmerkSchema.safeParse(item['kenmerk']?.S).data;
