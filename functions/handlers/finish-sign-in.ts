import { createFinishSignIn } from '../desk/sign-in.ts';
import { createSecretReader } from '../security/secret.ts';
import { createDynamoClient } from '../store/dynamo-client.ts';

export { finishEnvSchema as envSchema } from '../desk/sign-in.ts';

export const handler = createFinishSignIn(process.env, {
  dynamoClient: createDynamoClient(),
  readSecret: createSecretReader(),
});
