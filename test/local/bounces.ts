import { createDelivery } from '../../functions/mail/delivery.ts';
import { createLocalClients } from '../../infra/local/clients.ts';
import { lambdaContext } from '../../infra/local/lambda.ts';
import { dossierSchema } from '../../shared/dossier/dossier.ts';
import type { Recipient } from '../../shared/dossier/berichtsoorten.ts';
import { bounce, viaSns } from '../fixtures/ses.ts';
import { functionEnv } from './lambda-env.ts';
import type { Service } from './service.ts';
import { allItems } from './store.ts';

/**
 * Reports that the last mail to somebody could not be delivered, as SES does: to the function that takes its events,
 * which works on the data of this service.
 */
export async function reportUndeliverable(
  service: Service,
  kenmerk: string,
  to: Recipient,
): Promise<void> {
  const item = (await allItems(service)).find((found) => found['kenmerk'] === kenmerk);
  const bericht = dossierSchema.parse(item).berichten.findLast((one) => one.aan === to);
  if (bericht === undefined) throw new Error(`No mail about ${kenmerk} to ${to}`);
  const env = functionEnv({ AWS_ENDPOINT_URL_DYNAMODB: service.dynamodb });
  const handler = createDelivery(env, createLocalClients(env));
  await handler(viaSns(bounce(kenmerk, bericht.id, 'Permanent')), lambdaContext('bezorging'));
}
