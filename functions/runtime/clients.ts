import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SESClient } from '@aws-sdk/client-ses';
import type { ReadSecret } from '../security/secret.ts';

/** What reaches AWS. A function takes those that it needs. */
export type Clients = {
  readonly dynamoClient: DynamoDBClient;
  readonly sesClient: SESClient;
  readonly readSecret: ReadSecret;
};
