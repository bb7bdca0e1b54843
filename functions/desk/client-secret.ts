import * as z from 'zod/mini';
import { secretFrom, type ReadSecret } from '../security/secret.ts';
import { KeyRingUnreachable } from '../security/key-ring.ts';
import { type KeyRing, keyRingSchema } from '../security/tokens.ts';

/** What the provider knows us by. */
export type ClientSecret =
  | { readonly kind: 'keys'; readonly ring: KeyRing }
  | { readonly kind: 'text'; readonly text: string };

const textSchema = z.strictObject({
  clientSecret: z.string().check(z.minLength(16), z.maxLength(1_000)),
});

const parse = (json: unknown): ClientSecret => {
  const text = textSchema.safeParse(json);
  return text.success
    ? { kind: 'text', text: text.data.clientSecret }
    : { kind: 'keys', ring: keyRingSchema.parse(json) };
};

type ClientSecretEnv = {
  readonly SIGN_IN_SECRET_ARN?: string | undefined;
  readonly SIGN_IN_SECRET?: string | undefined;
};

/**
 * @returns a function that gives the secret, read once in a while
 * @throws KeyRingUnreachable from that function
 */
export function clientSecretFrom(
  { SIGN_IN_SECRET_ARN: arn, SIGN_IN_SECRET: text }: ClientSecretEnv,
  readSecret: ReadSecret,
): () => Promise<ClientSecret> {
  const read = secretFrom({ arn, text }, readSecret, parse);
  return async () => {
    try {
      return await read();
    } catch (error) {
      throw new KeyRingUnreachable(error);
    }
  };
}
