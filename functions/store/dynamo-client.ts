import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/**
 * One client for each function. Its endpoint, region and credentials come from the AWS SDK's own settings; the SDK
 * retries, and its waits stay so short that two requests, each tried three times, fit in the ten seconds of a function.
 */
export const dynamoClient = new DynamoDBClient({
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
});

// Without a logger it writes nothing, but it goes through every value of an item first: a fifth of the work of a request.
dynamoClient.middlewareStack.remove('loggerMiddleware');
