import { createSesClient } from '../../functions/mail/ses-client.ts';
import type { Clients } from '../../functions/runtime/clients.ts';
import type { Env } from '../../functions/runtime/env.ts';
import { createSecretReader } from '../../functions/security/secret.ts';
import { createDynamoClient } from '../../functions/store/dynamo-client.ts';

/** What stands in for AWS asks for a region and for credentials, and looks at neither. */
export const LOCAL_AWS = {
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
} as const;

/** The clients of functions in this process, by an environment that the AWS SDK itself does not see. */
export function createLocalClients(env: Env): Clients {
  const region = env['AWS_REGION'] ?? LOCAL_AWS.AWS_REGION;
  const credentials = {
    accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? LOCAL_AWS.AWS_ACCESS_KEY_ID,
    secretAccessKey: env['AWS_SECRET_ACCESS_KEY'] ?? LOCAL_AWS.AWS_SECRET_ACCESS_KEY,
    ...withValue('sessionToken', env['AWS_SESSION_TOKEN']),
  };
  const configFor = (endpoint: string | undefined) => ({
    region,
    credentials,
    ...withValue('endpoint', endpoint),
  });
  return {
    dynamoClient: createDynamoClient(configFor(env['AWS_ENDPOINT_URL_DYNAMODB'])),
    sesClient: createSesClient(configFor(env['AWS_ENDPOINT_URL_SES'])),
    readSecret: createSecretReader(configFor(env['AWS_ENDPOINT_URL_SECRETS_MANAGER'])),
  };
}

/** Left out where there is none: a setting that is there counts, also without a value. */
const withValue = <Name extends string>(name: Name, value: string | undefined) =>
  (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, string>>;
