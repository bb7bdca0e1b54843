import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import pMap from 'p-map';
import * as z from 'zod/mini';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { AGENDAVAKKEN, kenmerkSchema } from '../../shared/dossier/kenmerk.ts';
import type { Moment } from '../../shared/time/moment.ts';
import type { Clients } from '../runtime/clients.ts';
import { momentNu, tijdOmgeving } from '../runtime/clock.ts';
import { type Env, leesOmgeving } from '../runtime/env.ts';
import { meetpunten } from '../runtime/log-events.ts';
import { createLogger, foutgegevens, type Logger } from '../runtime/logger.ts';
import { sleutelOmgeving } from '../security/env.ts';
import { sleutelbosUit } from '../security/key-ring.ts';
import type { Dossiers } from '../store/dossiers.ts';
import { opslagOmgeving } from '../store/env.ts';
import { type Item, uitItem } from '../store/item.ts';
import { dossiersUit } from '../store/open-dossiers.ts';
import { heeftTijd, TEGELIJK, werkVakAf } from './agenda.ts';
import { verstuurWatMoet } from './dispatch-round.ts';
import { postOmgeving } from './env.ts';
import { leesBron } from './event-source.ts';
import { Postbode } from './mailer.ts';
import { houdTempo, type Tempo } from './rate.ts';

export const envSchema = z.object({
  ...opslagOmgeving,
  ...sleutelOmgeving,
  ...tijdOmgeving,
  ...postOmgeving,
});

type Deps = {
  readonly dossiers: Dossiers;
  readonly postbode: Postbode;
  readonly moment: () => Moment;
  readonly logger: Logger;
};

/** What one call works with. */
type Call = Deps & { readonly tempo: Tempo; readonly context: Context };

/** Some dossiers, or parts of the agenda, could not be handled and stay there. Thrown after all the others were. */
export class DossiersBlevenLiggen extends Error {
  readonly code = 'dossiers-bleven-liggen';
  constructor(aantal: number) {
    super(`${aantal} dossiers or parts of the agenda could not be handled and stay on the agenda`);
    this.name = 'DossiersBlevenLiggen';
  }
}

/**
 * Sends the mails that are due. The table's stream wakes it at once, with the items that changed; the schedule wakes
 * it every minute, as the backstop that finds whatever was missed.
 * @throws DossiersBlevenLiggen, by the schedule only: the stream must not stand still for one dossier
 */
export function createDispatch(env: Env, { dynamoClient, sesClient, readSecret }: Clients) {
  const settings = leesOmgeving(envSchema, env);
  const deps: Deps = {
    dossiers: dossiersUit(settings, dynamoClient),
    postbode: new Postbode(sesClient, settings, sleutelbosUit(settings, readSecret)),
    moment: () => momentNu(settings.RETRY_UNIT_SECONDS),
    logger: createLogger(env),
  };
  return middy<unknown, undefined>()
    .use(injectLambdaContext(deps.logger))
    .handler(async (event: unknown, context: Context) => {
      const bron = leesBron(event);
      const tempo = houdTempo(settings.MAILS_PER_SECOND, context);
      const call = { ...deps, tempo, context };
      if (bron.soort === 'rooster') {
        await werkAgendaAf(call);
        return undefined;
      }
      const { items, onleesbaar } = bron;
      if (onleesbaar > 0) deps.logger.error(meetpunten.onleesbaar, { aantal: onleesbaar });
      await pMap(items, (item) => verwerkItem(item, call), { concurrency: TEGELIJK });
      return undefined;
    });
}

/** @throws DossiersBlevenLiggen, after all partitions were done */
async function werkAgendaAf(call: Call): Promise<void> {
  const { moment, logger } = call;
  const middelen = {
    ...call,
    lees: (item: Item) => lees(item, call),
    verwerk: (dossier: Dossier) => verwerk(dossier, call),
  };
  const standen = await pMap(AGENDAVAKKEN, (vak) => werkVakAf(vak, middelen));
  const oudste = standen.flatMap((stand) => stand.oudste ?? []).sort();
  const sinds = Date.parse(oudste.at(0) ?? moment().nu);
  const oudsteSeconden = Math.max(0, Math.round((Date.parse(moment().nu) - sinds) / 1_000));
  logger.info(meetpunten.agendaBekeken, { oudsteSeconden });
  const aantal = standen.reduce((tot, { bleefLiggen }) => tot + bleefLiggen, 0);
  if (aantal > 0) throw new DossiersBlevenLiggen(aantal);
}

/** What there is no time for is found by the schedule. */
async function verwerkItem(item: Item, call: Call): Promise<void> {
  if (!heeftTijd(call.context)) return;
  const dossier = await lees(item, call);
  if (dossier !== undefined) await verwerk(dossier, call);
}

/** One dossier never stops its neighbours: what goes wrong with it is logged, and it stays due. */
async function verwerk(dossier: Dossier, call: Call): Promise<boolean> {
  const { kenmerk } = dossier;
  try {
    await verstuurWatMoet(dossier, call);
    return true;
  } catch (fout) {
    call.logger.error('dossier-bleef-liggen', { kenmerk, fout: foutgegevens(fout) });
    return false;
  }
}

/** The dossier of an item; nothing when it is none. Then it is taken off the agenda, where it would block others. */
async function lees(item: Item, { dossiers, logger }: Deps): Promise<Dossier | undefined> {
  const kenmerk = kenmerkIn(item);
  try {
    return uitItem(item);
  } catch (fout) {
    logger.error(meetpunten.onleesbaar, { kenmerk, fout: foutgegevens(fout) });
  }
  try {
    await dossiers.haalVanAgenda(item);
  } catch (fout) {
    logger.error('dossier-bleef-liggen', { kenmerk, fout: foutgegevens(fout) });
  }
  return undefined;
}

/** An item that cannot be read may have anything for a key: what is no kenmerk does not go into the log. */
const kenmerkIn = (item: Item): string | undefined =>
  kenmerkSchema.safeParse(item['kenmerk']?.S).data;
