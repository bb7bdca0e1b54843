import { createUnknownRoute } from '../http/unknown-route.ts';
import { createSecretReader } from '../security/secret.ts';

export { envSchema } from '../http/unknown-route.ts';

export const handler = createUnknownRoute(process.env, {
  readSecret: createSecretReader(),
});
