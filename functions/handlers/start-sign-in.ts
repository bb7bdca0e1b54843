import { createStartSignIn } from '../desk/sign-in.ts';
import { createSecretReader } from '../security/secret.ts';
import { createDynamoClient } from '../store/dynamo-client.ts';

export { startEnvSchema as envSchema } from '../desk/sign-in.ts';

export const handler = createStartSignIn(process.env, {
  dynamoClient: createDynamoClient(),
  readSecret: createSecretReader(),
});
