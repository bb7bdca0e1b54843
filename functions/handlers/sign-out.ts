import { createSignOut } from '../desk/sign-out.ts';
import { createSecretReader } from '../security/secret.ts';
import { createDynamoClient } from '../store/dynamo-client.ts';

export { envSchema } from '../desk/sign-out.ts';

export const handler = createSignOut(process.env, {
  dynamoClient: createDynamoClient(),
  readSecret: createSecretReader(),
});
