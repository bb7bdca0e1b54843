import { createOpenapi } from '../http/openapi.ts';
import { createSecretReader } from '../security/secret.ts';

export { envSchema } from '../http/openapi.ts';

export const handler = createOpenapi(process.env, {
  readSecret: createSecretReader(),
});
