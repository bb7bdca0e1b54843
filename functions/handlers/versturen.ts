import { createDispatch } from '../mail/dispatch.ts';
import { createSesClient } from '../mail/ses-client.ts';
import { createSecretReader } from '../security/secret.ts';
import { createDynamoClient } from '../store/dynamo-client.ts';

export { envSchema } from '../mail/dispatch.ts';

export const handler = createDispatch(process.env, {
  dynamoClient: createDynamoClient(),
  sesClient: createSesClient(),
  readSecret: createSecretReader(),
});
