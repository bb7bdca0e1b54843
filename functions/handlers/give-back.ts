import { createGiveBack } from '../desk/give-back.ts';
import { createSecretReader } from '../security/secret.ts';
import { createDynamoClient } from '../store/dynamo-client.ts';

export { envSchema } from '../desk/give-back.ts';

export const handler = createGiveBack(process.env, {
  dynamoClient: createDynamoClient(),
  readSecret: createSecretReader(),
});
