import { createSupplement } from '../dossier/supplement.ts';
import { createSecretReader } from '../security/secret.ts';
import { createDynamoClient } from '../store/dynamo-client.ts';

export { envSchema } from '../dossier/supplement.ts';

export const handler = createSupplement(process.env, {
  dynamoClient: createDynamoClient(),
  readSecret: createSecretReader(),
});
