import { createRefuse } from '../dossier/refuse.ts';
import { createSecretReader } from '../security/secret.ts';
import { createDynamoClient } from '../store/dynamo-client.ts';

export { envSchema } from '../dossier/refuse.ts';

export const handler = createRefuse(process.env, {
  dynamoClient: createDynamoClient(),
  readSecret: createSecretReader(),
});
