import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import * as z from 'zod/mini';
import { isNewBounce } from '../../shared/dossier/bericht.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { dossiersUit } from '../store/open-dossiers.ts';
import { wijzig } from '../store/change.ts';
import { momentNu } from '../runtime/clock.ts';
import { logboek } from '../runtime/logger.ts';
import { meetpunten } from '../runtime/log-events.ts';
import { leesOmgeving, opslagOmgeving, tijdOmgeving } from '../runtime/env.ts';
import { leesSesgebeurtenissen, type Sesgebeurtenis } from './ses-event.ts';

export const omgevingSchema = z.object({ ...opslagOmgeving, ...tijdOmgeving });

const omgeving = leesOmgeving(omgevingSchema);
const dossiers = dossiersUit(omgeving);

/**
 * Takes what SES reports of our mails. What never arrives is marked as not delivered, and who must know is told; anything
 * else changes nothing.
 * @throws GeenSesgebeurtenis, OpslagOnbereikbaar: then Lambda tries the event again
 */
export const handler = middy<unknown, undefined>()
  .use(injectLambdaContext(logboek))
  .handler(async (event: unknown) => {
    for (const gebeurtenis of leesSesgebeurtenissen(event)) await verwerkGebeurtenis(gebeurtenis);
    return undefined;
  });

async function verwerkGebeurtenis(gebeurtenis: Sesgebeurtenis): Promise<void> {
  if (gebeurtenis.soort === 'niet-van-ons') {
    logboek.info('ses-gebeurtenis-niet-van-ons');
    return;
  }
  const { kenmerk, bericht, sesId, soort } = gebeurtenis;
  logboek.info('ses-gebeurtenis', { kenmerk, bericht, soort });
  if (soort !== 'blijvend-geweigerd') return;
  const dossier = await dossiers.lees(kenmerk);
  if (dossier === undefined) return;
  // Before the write: were this function to end after it, the retry would find it done and tell nobody.
  reportBounceFromSsd(dossier, gebeurtenis);
  const moment = () => momentNu(omgeving.RETRY_UNIT_SECONDS);
  await wijzig(dossier, { soort: 'niet-bezorgd', bericht, sesId }, { dossiers, moment });
}

/** A mail cannot tell the SSD that its own mails do not arrive: the operator must. */
function reportBounceFromSsd(
  { kenmerk, berichten }: Dossier,
  { bericht: id, sesId }: { readonly bericht: string; readonly sesId: string },
): void {
  const bericht = berichten.find((kandidaat) => kandidaat.id === id);
  if (bericht?.aan !== 'ssd' || !isNewBounce(bericht, sesId)) return;
  const { soort } = bericht;
  logboek.error(meetpunten.ssdNietBezorgd, { kenmerk, bericht: id, soort });
}
