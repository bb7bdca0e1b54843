import type { SecretsManagerClientConfig } from '@aws-sdk/client-secrets-manager';

/** How long a function trusts a secret that it read, so that a rotation reaches it: seconds. */
export const MAX_AGE_SECONDS = 300;

/** @returns the text of a secret; nothing when it holds none. @throws whatever the SDK throws */
export type ReadSecret = (arn: string) => Promise<string | undefined>;

/**
 * Reads secrets from Secrets Manager, each once in a while. The client is loaded at the first.
 * @param clientConfig endpoint, region and credentials; on AWS they come from the SDK's own settings
 */
export function createSecretReader(clientConfig: SecretsManagerClientConfig = {}): ReadSecret {
  const load = async () => {
    const { SecretsProvider } = await import('@aws-lambda-powertools/parameters/secrets');
    return new SecretsProvider({ clientConfig });
  };
  let provider: ReturnType<typeof load> | undefined;
  return async (arn) => {
    provider ??= load();
    const secret = await (await provider).get(arn, { maxAge: MAX_AGE_SECONDS });
    return typeof secret === 'string' ? secret : undefined;
  };
}

/** Where a secret is: in Secrets Manager or, on one machine, its text itself. */
export type Location = { readonly arn: string | undefined; readonly text: string | undefined };

/**
 * @param read makes of the JSON what a function needs of it; once for each text that the secret has
 * @returns a function that gives what the secret holds, read once in a while
 * @throws SyntaxError from that function when it is no JSON, and whatever the SDK and `lees` throw
 */
export function secretFrom<Content>(
  { arn, text }: Location,
  readSecret: ReadSecret,
  read: (json: unknown) => Content,
): () => Promise<Content> {
  let held: { readonly text: string; readonly content: Content } | undefined;
  return async () => {
    const now = (arn === undefined ? text : await readSecret(arn)) ?? '';
    if (held?.text !== now) held = { text: now, content: read(JSON.parse(now)) };
    return held.content;
  };
}
