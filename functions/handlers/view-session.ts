import { createViewSession } from '../desk/view-session.ts';
import { createSecretReader } from '../security/secret.ts';
import { createDynamoClient } from '../store/dynamo-client.ts';

export { envSchema } from '../desk/view-session.ts';

export const handler = createViewSession(process.env, {
  dynamoClient: createDynamoClient(),
  readSecret: createSecretReader(),
});
