import { createDelivery } from '../../functions/mail/delivery.ts';
import { createLocalClients } from '../../infra/local/clients.ts';
import { lambdaContext } from '../../infra/local/lambda.ts';
import { dossierSchema } from '../../shared/dossier/dossier.ts';
import type { Ontvanger } from '../../shared/dossier/berichtsoorten.ts';
import { bounce, viaSns } from '../fixtures/ses.ts';
import { functionEnv } from './lambda-env.ts';
import type { Loket } from './service.ts';
import { alleItems } from './store.ts';

/**
 * Reports that the last mail to somebody could not be delivered, as SES does: to the function that takes its events,
 * which works on the data of this service.
 */
export async function meldOnbestelbaar(
  loket: Loket,
  kenmerk: string,
  aan: Ontvanger,
): Promise<void> {
  const item = (await alleItems(loket)).find((gevonden) => gevonden['kenmerk'] === kenmerk);
  const bericht = dossierSchema.parse(item).berichten.findLast((een) => een.aan === aan);
  if (bericht === undefined) throw new Error(`No mail about ${kenmerk} to ${aan}`);
  const env = functionEnv({ AWS_ENDPOINT_URL_DYNAMODB: loket.dynamodb });
  const handler = createDelivery(env, createLocalClients(env));
  await handler(viaSns(bounce(kenmerk, bericht.id, 'Permanent')), lambdaContext('bezorging'));
}
