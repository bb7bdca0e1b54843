import { createRecordChecks } from '../desk/record-checks.ts';
import { createSecretReader } from '../security/secret.ts';
import { createDynamoClient } from '../store/dynamo-client.ts';

export { envSchema } from '../desk/record-checks.ts';

export const handler = createRecordChecks(process.env, {
  dynamoClient: createDynamoClient(),
  readSecret: createSecretReader(),
});
