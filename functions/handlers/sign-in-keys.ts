import { createPublishKeys } from '../desk/publish-keys.ts';
import { createSecretReader } from '../security/secret.ts';

export { envSchema } from '../desk/publish-keys.ts';

export const handler = createPublishKeys(process.env, {
  readSecret: createSecretReader(),
});
