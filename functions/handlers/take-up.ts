import { createTakeUp } from '../desk/take-up.ts';
import { createSecretReader } from '../security/secret.ts';
import { createDynamoClient } from '../store/dynamo-client.ts';

export { envSchema } from '../desk/take-up.ts';

export const handler = createTakeUp(process.env, {
  dynamoClient: createDynamoClient(),
  readSecret: createSecretReader(),
});
