import { createDocument } from '../pdf/document.ts';
import { createSecretReader } from '../security/secret.ts';
import { createDynamoClient } from '../store/dynamo-client.ts';

export { envSchema } from '../pdf/document.ts';

export const handler = createDocument(process.env, {
  dynamoClient: createDynamoClient(),
  readSecret: createSecretReader(),
});
