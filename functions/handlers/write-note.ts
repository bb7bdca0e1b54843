import { createWriteNote } from '../desk/write-note.ts';
import { createSecretReader } from '../security/secret.ts';
import { createDynamoClient } from '../store/dynamo-client.ts';

export { envSchema } from '../desk/write-note.ts';

export const handler = createWriteNote(process.env, {
  dynamoClient: createDynamoClient(),
  readSecret: createSecretReader(),
});
