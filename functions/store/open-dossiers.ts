import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Bewaartermijnen } from '../../shared/dossier/termijnen.ts';
import { Dossiers } from './dossiers.ts';

/** How long dossiers are kept, as an environment says it. */
export const termijnenUit = (omgeving: {
  readonly BEWAREN_AFGEHANDELD_DAGEN: number;
  readonly BEWAREN_ANDERS_DAGEN: number;
}): Bewaartermijnen => ({
  afgehandeldDays: omgeving.BEWAREN_AFGEHANDELD_DAGEN,
  otherDays: omgeving.BEWAREN_ANDERS_DAGEN,
});

/** The dossiers as a function's environment describes them. */
export const dossiersUit = (
  omgeving: Parameters<typeof termijnenUit>[0] & { readonly TABEL: string },
  dynamoClient: DynamoDBClient,
): Dossiers => new Dossiers(dynamoClient, omgeving.TABEL, termijnenUit(omgeving));
