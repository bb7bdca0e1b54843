import * as z from 'zod/mini';
import { geheimUit, type ReadSecret } from '../security/secret.ts';
import { SleutelbosOnbereikbaar } from '../security/key-ring.ts';
import { type Sleutelbos, sleutelbosSchema } from '../security/tokens.ts';

/** What the provider knows us by. */
export type ClientSecret =
  | { readonly kind: 'keys'; readonly ring: Sleutelbos }
  | { readonly kind: 'text'; readonly text: string };

const textSchema = z.strictObject({
  clientSecret: z.string().check(z.minLength(16), z.maxLength(1_000)),
});

const parse = (json: unknown): ClientSecret => {
  const text = textSchema.safeParse(json);
  return text.success
    ? { kind: 'text', text: text.data.clientSecret }
    : { kind: 'keys', ring: sleutelbosSchema.parse(json) };
};

type ClientSecretEnv = {
  readonly SIGN_IN_SECRET_ARN?: string | undefined;
  readonly SIGN_IN_SECRET?: string | undefined;
};

/**
 * @returns a function that gives the secret, read once in a while
 * @throws SleutelbosOnbereikbaar from that function
 */
export function clientSecretFrom(
  { SIGN_IN_SECRET_ARN: arn, SIGN_IN_SECRET: tekst }: ClientSecretEnv,
  readSecret: ReadSecret,
): () => Promise<ClientSecret> {
  const read = geheimUit({ arn, tekst }, readSecret, parse);
  return async () => {
    try {
      return await read();
    } catch (error) {
      throw new SleutelbosOnbereikbaar(error);
    }
  };
}
