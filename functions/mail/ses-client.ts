import { SESClient, type SESClientConfig } from '@aws-sdk/client-ses';

/**
 * One client for each function. Its attempts together stay well within the lease under which a mail is sent, so that
 * nobody else sends the same mail while this one still tries.
 * @param config endpoint, region and credentials; on AWS they come from the SDK's own settings
 */
export const createSesClient = (config: SESClientConfig = {}): SESClient =>
  new SESClient({
    maxAttempts: 2,
    requestHandler: {
      connectionTimeout: 1_000,
      requestTimeout: 5_000,
      throwOnRequestTimeout: true,
      // The time-out above ends with the headers: an answer that stops halfway would be waited for during five minutes.
      socketTimeout: 5_000,
    },
    ...config,
  });
