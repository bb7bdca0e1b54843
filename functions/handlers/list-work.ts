import { createListWork } from '../desk/list-work.ts';
import { createSecretReader } from '../security/secret.ts';
import { createDynamoClient } from '../store/dynamo-client.ts';

export { envSchema } from '../desk/list-work.ts';

export const handler = createListWork(process.env, {
  dynamoClient: createDynamoClient(),
  readSecret: createSecretReader(),
});
