import { secretFrom, type ReadSecret, type Location } from './secret.ts';
import { type KeyRing, keyRingSchema } from './tokens.ts';

/** Keys could not be read or are not keys. */
export class KeyRingUnreachable extends Error {
  readonly code = 'sleutelbos-onbereikbaar';
  constructor(cause?: unknown) {
    super('The keys could not be read', { cause });
    this.name = 'KeyRingUnreachable';
  }
}

/**
 * @returns a function that gives the token keys: from Secrets Manager where an ARN is set, else from the environment
 * @throws KeyRingUnreachable from that function
 */
export const keyRingFrom = (
  env: {
    TOKEN_KEYS_ARN?: string | undefined;
    TOKEN_KEYS?: string | undefined;
  },
  readSecret: ReadSecret,
): (() => Promise<KeyRing>) =>
  keysAt({ arn: env.TOKEN_KEYS_ARN, text: env.TOKEN_KEYS }, readSecret);

/** The same for the keys of the proof of work. @throws KeyRingUnreachable from the function that it returns */
export const proofOfWorkKeysFrom = (
  env: {
    PROOF_OF_WORK_KEYS_ARN?: string | undefined;
    PROOF_OF_WORK_KEYS?: string | undefined;
  },
  readSecret: ReadSecret,
): (() => Promise<KeyRing>) =>
  keysAt({ arn: env.PROOF_OF_WORK_KEYS_ARN, text: env.PROOF_OF_WORK_KEYS }, readSecret);

function keysAt(location: Location, readSecret: ReadSecret): () => Promise<KeyRing> {
  const read = secretFrom(location, readSecret, (json) => keyRingSchema.parse(json));
  return async () => {
    try {
      return await read();
    } catch (error) {
      throw new KeyRingUnreachable(error);
    }
  };
}
