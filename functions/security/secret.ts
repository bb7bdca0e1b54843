import type { SecretsManagerClientConfig } from '@aws-sdk/client-secrets-manager';

/** How long a function trusts a secret that it read, so that a rotation reaches it: seconds. */
export const MAX_LEEFTIJD_SECONDEN = 300;

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
    const secret = await (await provider).get(arn, { maxAge: MAX_LEEFTIJD_SECONDEN });
    return typeof secret === 'string' ? secret : undefined;
  };
}

/** Where a secret is: in Secrets Manager or, on one machine, its text itself. */
export type Vindplaats = { readonly arn: string | undefined; readonly tekst: string | undefined };

/**
 * @param lees makes of the JSON what a function needs of it; once for each text that the secret has
 * @returns a function that gives what the secret holds, read once in a while
 * @throws SyntaxError from that function when it is no JSON, and whatever the SDK and `lees` throw
 */
export function geheimUit<Inhoud>(
  { arn, tekst }: Vindplaats,
  readSecret: ReadSecret,
  lees: (json: unknown) => Inhoud,
): () => Promise<Inhoud> {
  let gelezen: { readonly tekst: string; readonly inhoud: Inhoud } | undefined;
  return async () => {
    const nu = (arn === undefined ? tekst : await readSecret(arn)) ?? '';
    if (gelezen?.tekst !== nu) gelezen = { tekst: nu, inhoud: lees(JSON.parse(nu)) };
    return gelezen.inhoud;
  };
}
