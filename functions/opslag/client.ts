import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Bewaartermijnen } from '../../shared/dossier/termijnen.ts';
import { Dossiers } from './dossiers.ts';

/**
 * One client for each function. Its endpoint, region and credentials come from the AWS SDK's own settings; the SDK
 * retries, and its waits stay so short that two requests, each tried three times, fit in the ten seconds of a function.
 */
export const dynamoClient = new DynamoDBClient({
  maxAttempts: 3,
  requestHandler: {
    connectionTimeout: 500,
    requestTimeout: 1_500,
    throwOnRequestTimeout: true,
    // The time-out above ends with the headers: an answer that stops halfway would be waited for during five minutes.
    socketTimeout: 1_500,
  },
});

/** How long dossiers are kept, as an environment says it. */
export const termijnenUit = (omgeving: {
  readonly BEWAREN_AFGEHANDELD_DAGEN: number;
  readonly BEWAREN_ANDERS_DAGEN: number;
}): Bewaartermijnen => ({
  afgehandeldDagen: omgeving.BEWAREN_AFGEHANDELD_DAGEN,
  andersDagen: omgeving.BEWAREN_ANDERS_DAGEN,
});

/** The dossiers as a function's environment describes them. */
export const dossiersUit = (
  omgeving: Parameters<typeof termijnenUit>[0] & { readonly TABEL: string },
): Dossiers => new Dossiers(dynamoClient, omgeving.TABEL, termijnenUit(omgeving));
