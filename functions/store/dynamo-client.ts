import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/**
 * One client for each function. The SDK retries, and its waits stay so short that two requests, each tried three times, fit
 * in the ten seconds of a function.
 * @param config endpoint, region and credentials; on AWS they come from the SDK's own settings
 */
export function createDynamoClient(config: DynamoDBClientConfig = {}): DynamoDBClient {
  const client = new DynamoDBClient({
    maxAttempts: 3,
    // Else the SDK puts its stack of middleware together anew for each request.
    cacheMiddleware: true,
    requestHandler: {
      connectionTimeout: 500,
      requestTimeout: 1_500,
      throwOnRequestTimeout: true,
      // The time-out above ends with the headers: an answer that stops halfway would be waited for during five minutes.
      socketTimeout: 1_500,
    },
    ...config,
  });
  // Without a logger it writes nothing, but it goes through every value of an item first: a fifth of the work of a request.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
