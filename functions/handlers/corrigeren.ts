import { createCorrectAddress } from '../dossier/correct-address.ts';
import { createSecretReader } from '../security/secret.ts';
import { createDynamoClient } from '../store/dynamo-client.ts';

export { envSchema } from '../dossier/correct-address.ts';

export const handler = createCorrectAddress(process.env, {
  dynamoClient: createDynamoClient(),
  readSecret: createSecretReader(),
});
