import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import * as z from 'zod/mini';
import { dossiersUit } from '../opslag/client.ts';
import { wijzig } from '../opslag/wijzig.ts';
import { momentNu } from '../platform/klok.ts';
import { logboek } from '../platform/logboek.ts';
import { leesOmgeving, opslagOmgeving, tijdOmgeving } from '../platform/omgeving.ts';
import { leesSesgebeurtenissen, type Sesgebeurtenis } from './sesgebeurtenis.ts';

export const omgevingSchema = z.object({ ...opslagOmgeving, ...tijdOmgeving });

const omgeving = leesOmgeving(omgevingSchema);
const dossiers = dossiersUit(omgeving);

/**
 * Takes what SES reports of our mails. A permanent bounce marks that mail as not delivered and tells who must know;
 * deliveries, complaints, transient bounces and auto-replies change nothing.
 * @throws GeenSesgebeurtenis, OpslagOnbereikbaar: then Lambda tries the event again
 */
export const handler = middy<unknown, undefined>()
  .use(injectLambdaContext(logboek))
  .handler(async (event: unknown) => {
    for (const gebeurtenis of leesSesgebeurtenissen(event)) await verwerkGebeurtenis(gebeurtenis);
    return undefined;
  });

async function verwerkGebeurtenis(gebeurtenis: Sesgebeurtenis): Promise<void> {
  const { kenmerk, bericht, sesId, soort } = gebeurtenis;
  logboek.info('ses-gebeurtenis', { kenmerk, bericht, soort });
  if (soort !== 'blijvend-geweigerd') return;
  const dossier = await dossiers.lees(kenmerk);
  if (dossier === undefined) return;
  const moment = () => momentNu(omgeving.RETRY_UNIT_SECONDS);
  await wijzig(dossier, { soort: 'niet-bezorgd', bericht, sesId }, { dossiers, moment });
}
