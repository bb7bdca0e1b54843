import { createWithdraw } from '../dossier/withdraw.ts';
import { createSecretReader } from '../security/secret.ts';
import { createDynamoClient } from '../store/dynamo-client.ts';

export { envSchema } from '../dossier/withdraw.ts';

export const handler = createWithdraw(process.env, {
  dynamoClient: createDynamoClient(),
  readSecret: createSecretReader(),
});
