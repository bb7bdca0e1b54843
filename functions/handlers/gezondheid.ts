import { createHealth } from '../http/health.ts';
import { createSecretReader } from '../security/secret.ts';
import { createDynamoClient } from '../store/dynamo-client.ts';

export { envSchema } from '../http/health.ts';

export const handler = createHealth(process.env, {
  dynamoClient: createDynamoClient(),
  readSecret: createSecretReader(),
});
