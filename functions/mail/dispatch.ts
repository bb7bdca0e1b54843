import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import pMap from 'p-map';
import * as z from 'zod/mini';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { AGENDAVAKKEN, kenmerkSchema } from '../../shared/dossier/kenmerk.ts';
import { dossiersUit } from '../store/open-dossiers.ts';
import { type Item, uitItem } from '../store/item.ts';
import { momentNu } from '../runtime/clock.ts';
import { foutgegevens, logboek } from '../runtime/logger.ts';
import { meetpunten } from '../runtime/log-events.ts';
import {
  leesOmgeving,
  opslagOmgeving,
  postOmgeving,
  sleutelOmgeving,
  tijdOmgeving,
} from '../runtime/env.ts';
import { sleutelbosUit } from '../security/key-ring.ts';
import { sesClient } from './ses-client.ts';
import { Postbode } from './mailer.ts';
import { heeftTijd, TEGELIJK, werkVakAf } from './agenda.ts';
import { leesBron } from './event-source.ts';
import { houdTempo, type Tempo } from './rate.ts';
import { verstuurWatMoet } from './dispatch-round.ts';

export const omgevingSchema = z.object({
  ...opslagOmgeving,
  ...sleutelOmgeving,
  ...tijdOmgeving,
  ...postOmgeving,
});

const omgeving = leesOmgeving(omgevingSchema);
const dossiers = dossiersUit(omgeving);
const postbode = new Postbode(sesClient, omgeving, sleutelbosUit(omgeving));
const moment = () => momentNu(omgeving.RETRY_UNIT_SECONDS);

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
export const handler = middy<unknown, undefined>()
  .use(injectLambdaContext(logboek))
  .handler(async (event: unknown, context: Context) => {
    const bron = leesBron(event);
    const tempo = houdTempo(omgeving.MAILS_PER_SECOND, context);
    if (bron.soort === 'stroom') {
      if (bron.onleesbaar > 0) logboek.error(meetpunten.onleesbaar, { aantal: bron.onleesbaar });
      await pMap(bron.items, (item) => verwerkItem(item, context, tempo), {
        concurrency: TEGELIJK,
      });
      return undefined;
    }
    await werkAgendaAf(context, tempo);
    return undefined;
  });

/** @throws DossiersBlevenLiggen, after all partitions were done */
async function werkAgendaAf(context: Context, tempo: Tempo): Promise<void> {
  const middelen = {
    ...{ dossiers, moment, lees, context },
    verwerk: (dossier: Dossier) => verwerk(dossier, tempo),
  };
  const standen = await pMap(AGENDAVAKKEN, (vak) => werkVakAf(vak, middelen));
  const oudste = standen.flatMap((stand) => stand.oudste ?? []).sort();
  const sinds = Date.parse(oudste.at(0) ?? moment().nu);
  const oudsteSeconden = Math.max(0, Math.round((Date.parse(moment().nu) - sinds) / 1_000));
  logboek.info(meetpunten.agendaBekeken, { oudsteSeconden });
  const aantal = standen.reduce((tot, { bleefLiggen }) => tot + bleefLiggen, 0);
  if (aantal > 0) throw new DossiersBlevenLiggen(aantal);
}

/** What there is no time for is found by the schedule. */
async function verwerkItem(item: Item, context: Context, tempo: Tempo): Promise<void> {
  if (!heeftTijd(context)) return;
  const dossier = await lees(item);
  if (dossier !== undefined) await verwerk(dossier, tempo);
}

/** One dossier never stops its neighbours: what goes wrong with it is logged, and it stays due. */
async function verwerk(dossier: Dossier, tempo: Tempo): Promise<boolean> {
  try {
    await verstuurWatMoet(dossier, { dossiers, postbode, moment, tempo });
    return true;
  } catch (fout) {
    logboek.error('dossier-bleef-liggen', { kenmerk: dossier.kenmerk, fout: foutgegevens(fout) });
    return false;
  }
}

/** The dossier of an item; nothing when it is none. Then it is taken off the agenda, where it would block others. */
async function lees(item: Item): Promise<Dossier | undefined> {
  try {
    return uitItem(item);
  } catch (fout) {
    logboek.error(meetpunten.onleesbaar, { kenmerk: kenmerkIn(item), fout: foutgegevens(fout) });
  }
  try {
    await dossiers.haalVanAgenda(item);
  } catch (fout) {
    const gegevens = { kenmerk: kenmerkIn(item), fout: foutgegevens(fout) };
    logboek.error('dossier-bleef-liggen', gegevens);
  }
  return undefined;
}

/** An item that cannot be read may have anything for a key: what is no kenmerk does not go into the log. */
const kenmerkIn = (item: Item): string | undefined =>
  kenmerkSchema.safeParse(item['kenmerk']?.S).data;
