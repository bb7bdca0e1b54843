import { createView } from '../dossier/view.ts';
import { createSecretReader } from '../security/secret.ts';
import { createDynamoClient } from '../store/dynamo-client.ts';

export { envSchema } from '../dossier/view.ts';

export const handler = createView(process.env, {
  dynamoClient: createDynamoClient(),
  readSecret: createSecretReader(),
});
