import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/**
 * One client for each function. Its endpoint, region and credentials come from the AWS SDK's own settings; the SDK
 * retries, and the waits stay short enough for the caller to get an answer in time.
 */
export const dynamoClient = new DynamoDBClient({
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
});
