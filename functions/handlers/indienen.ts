import { createSubmit } from '../aanvraag/submit.ts';
import { createSecretReader } from '../security/secret.ts';
import { createDynamoClient } from '../store/dynamo-client.ts';

export { envSchema } from '../aanvraag/submit.ts';

export const handler = createSubmit(process.env, {
  dynamoClient: createDynamoClient(),
  readSecret: createSecretReader(),
});
