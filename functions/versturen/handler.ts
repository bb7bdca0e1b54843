import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import pMap from 'p-map';
import * as z from 'zod/mini';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { AGENDAVAKKEN } from '../../shared/dossier/kenmerk.ts';
import { dynamoClient } from '../opslag/client.ts';
import { Dossiers } from '../opslag/dossiers.ts';
import { DossierOnleesbaar, type Item, uitItem } from '../opslag/item.ts';
import { momentNu } from '../platform/klok.ts';
import { foutgegevens, logboek } from '../platform/logboek.ts';
import {
  leesOmgeving,
  opslagOmgeving,
  postOmgeving,
  sleutelOmgeving,
  tijdOmgeving,
} from '../platform/omgeving.ts';
import { sleutelbosUit } from '../platform/sleutelbos.ts';
import { sesClient } from '../post/client.ts';
import { Postbode } from '../post/postbode.ts';
import { leesBron } from './bron.ts';
import { verstuurWatMoet } from './verzendronde.ts';

export const omgevingSchema = z.object({
  ...opslagOmgeving,
  ...sleutelOmgeving,
  ...tijdOmgeving,
  ...postOmgeving,
});

const omgeving = leesOmgeving(omgevingSchema);
const dossiers = new Dossiers(dynamoClient, omgeving.TABEL);
const postbode = new Postbode(sesClient, omgeving, sleutelbosUit(omgeving));
const moment = () => momentNu(omgeving.RETRY_UNIT_SECONDS);

/** Dossiers at the same time, in each of the agenda's partitions. */
const TEGELIJK = 4;

/** A new dossier is only begun while this much time is left to send its mails and record them: milliseconds. */
const NODIG_MS = 25_000;

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
    if (bron.soort === 'stroom') {
      if (bron.onleesbaar > 0) logboek.error('records-onleesbaar', { aantal: bron.onleesbaar });
      await verwerkItems(bron.items, context);
      return undefined;
    }
    const gelukt = await pMap(AGENDAVAKKEN, (vak) => verwerkVak(vak, context));
    const mislukt = gelukt.flat().filter((ok) => !ok).length;
    if (mislukt > 0) throw new DossiersBlevenLiggen(mislukt);
    return undefined;
  });

/** @returns for each dossier that was begun, whether it went well; the rest waits for the next minute */
async function verwerkVak(vak: string, context: Context): Promise<boolean[]> {
  const gelukt: boolean[] = [];
  try {
    for await (const items of dossiers.aanDeBeurt(vak, moment().nu)) {
      gelukt.push(...(await verwerkItems(items, context)));
      if (!heeftTijd(context)) break;
    }
  } catch (fout) {
    // Thrown on, it would end the call while other parts are between sending and recording.
    logboek.error('agendavak-bleef-liggen', { vak, fout: foutgegevens(fout) });
    gelukt.push(false);
  }
  return gelukt;
}

/** Whoever is cut off between sending and recording sends again. */
const heeftTijd = (context: Context): boolean => context.getRemainingTimeInMillis() > NODIG_MS;

async function verwerkItems(items: readonly Item[], context: Context): Promise<boolean[]> {
  const gelukt: boolean[] = [];
  await pMap(
    items,
    async (item) => {
      if (heeftTijd(context)) gelukt.push(await verwerkItem(item));
    },
    { concurrency: TEGELIJK },
  );
  return gelukt;
}

/** One item never stops its neighbours: what goes wrong with it is logged, and it stays due. */
async function verwerkItem(item: Item): Promise<boolean> {
  try {
    await verstuurWatMoet(await leesOfHaalWeg(item), { dossiers, postbode, moment });
    return true;
  } catch (fout) {
    const gegevens = { kenmerk: item['kenmerk']?.S, fout: foutgegevens(fout) };
    logboek.error('dossier-bleef-liggen', gegevens);
    return false;
  }
}

/** @throws DossierOnleesbaar, after the item was taken off the agenda */
async function leesOfHaalWeg(item: Item): Promise<Dossier> {
  try {
    return uitItem(item);
  } catch (fout) {
    if (fout instanceof DossierOnleesbaar) await dossiers.haalVanAgenda(item);
    throw fout;
  }
}
