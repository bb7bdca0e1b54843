import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import * as z from 'zod/mini';
import { isNewBounce } from '../../shared/dossier/bericht.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Moment } from '../../shared/time/moment.ts';
import type { Clients } from '../runtime/clients.ts';
import { momentNow, timeEnv } from '../runtime/clock.ts';
import { type Env, readEnv } from '../runtime/env.ts';
import { logEvents } from '../runtime/log-events.ts';
import { createLogger, type Logger } from '../runtime/logger.ts';
import { change } from '../store/change.ts';
import type { Dossiers } from '../store/dossiers.ts';
import { storeEnv } from '../store/env.ts';
import { dossiersFrom } from '../store/open-dossiers.ts';
import { readSesEvents, type SesEvent } from './ses-event.ts';

export const envSchema = z.object({ ...storeEnv, ...timeEnv });

type Deps = {
  readonly dossiers: Dossiers;
  readonly moment: () => Moment;
  readonly logger: Logger;
};

/**
 * Takes what SES reports of our mails. What never arrives is marked as not delivered, and who must know is told; anything
 * else changes nothing.
 * @throws NoSesEvent, StoreUnreachable: then Lambda tries the event again
 */
export function createDelivery(env: Env, { dynamoClient }: Pick<Clients, 'dynamoClient'>) {
  const settings = readEnv(envSchema, env);
  const deps: Deps = {
    dossiers: dossiersFrom(settings, dynamoClient),
    moment: () => momentNow(settings.RETRY_UNIT_SECONDS),
    logger: createLogger(env),
  };
  return middy<unknown, undefined>()
    .use(injectLambdaContext(deps.logger))
    .handler(async (event: unknown) => {
      for (const gebeurtenis of readSesEvents(event)) {
        await applyGebeurtenis(gebeurtenis, deps);
      }
      return undefined;
    });
}

async function applyGebeurtenis(gebeurtenis: SesEvent, deps: Deps): Promise<void> {
  const { dossiers, logger } = deps;
  if (gebeurtenis.soort === 'niet-van-ons') {
    logger.info('ses-gebeurtenis-niet-van-ons');
    return;
  }
  const { kenmerk, bericht, sesId, soort } = gebeurtenis;
  logger.info('ses-gebeurtenis', { kenmerk, bericht, soort });
  if (soort !== 'blijvend-geweigerd') return;
  const dossier = await dossiers.read(kenmerk);
  if (dossier === undefined) return;
  // Before the write: were this function to end after it, the retry would find it done and tell nobody.
  reportBounceFromSsd(dossier, gebeurtenis, logger);
  await change(dossier, { soort: 'niet-bezorgd', bericht, sesId }, deps);
}

/** A mail cannot tell the SSD that its own mails do not arrive: the operator must. */
function reportBounceFromSsd(
  { kenmerk, berichten }: Dossier,
  { bericht: id, sesId }: { readonly bericht: string; readonly sesId: string },
  logger: Logger,
): void {
  const bericht = berichten.find((candidate) => candidate.id === id);
  if (bericht?.aan !== 'ssd' || !isNewBounce(bericht, sesId)) return;
  const { soort } = bericht;
  logger.error(logEvents.ssdNotDelivered, { kenmerk, bericht: id, soort });
}
