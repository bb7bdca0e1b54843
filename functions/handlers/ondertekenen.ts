import { createSign } from '../dossier/sign.ts';
import { createSecretReader } from '../security/secret.ts';
import { createDynamoClient } from '../store/dynamo-client.ts';

export { envSchema } from '../dossier/sign.ts';

export const handler = createSign(process.env, {
  dynamoClient: createDynamoClient(),
  readSecret: createSecretReader(),
});
