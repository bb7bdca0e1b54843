import { createAskAgain } from '../dossier/ask-again.ts';
import { createSecretReader } from '../security/secret.ts';
import { createDynamoClient } from '../store/dynamo-client.ts';

export { envSchema } from '../dossier/ask-again.ts';

export const handler = createAskAgain(process.env, {
  dynamoClient: createDynamoClient(),
  readSecret: createSecretReader(),
});
