import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Bewaartermijnen } from '../../shared/dossier/termijnen.ts';
import { Dossiers } from './dossiers.ts';

/** How long dossiers are kept, as an environment says it. */
export const termijnenFrom = (env: {
  readonly RETAIN_SETTLED_DAYS: number;
  readonly RETAIN_OTHER_DAYS: number;
}): Bewaartermijnen => ({
  settledDays: env.RETAIN_SETTLED_DAYS,
  otherDays: env.RETAIN_OTHER_DAYS,
});

/** The dossiers as a function's environment describes them. */
export const dossiersFrom = (
  env: Parameters<typeof termijnenFrom>[0] & { readonly TABLE_NAME: string },
  dynamoClient: DynamoDBClient,
): Dossiers => new Dossiers(dynamoClient, env.TABLE_NAME, termijnenFrom(env));
