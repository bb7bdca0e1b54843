import { createChallenge } from '../security/challenge.ts';
import { createSecretReader } from '../security/secret.ts';

export { envSchema } from '../security/challenge.ts';

export const handler = createChallenge(process.env, {
  readSecret: createSecretReader(),
});
