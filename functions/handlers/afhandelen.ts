import { createRecordStep } from '../dossier/record-step.ts';
import { createSecretReader } from '../security/secret.ts';
import { createDynamoClient } from '../store/dynamo-client.ts';

export { envSchema } from '../dossier/record-step.ts';

export const handler = createRecordStep(process.env, {
  dynamoClient: createDynamoClient(),
  readSecret: createSecretReader(),
});
