/** How long a function trusts a secret that it read, so that a rotation reaches it: seconds. */
export const MAX_LEEFTIJD_SECONDEN = 300;

/** Where a secret is: in Secrets Manager or, on one machine, its text itself. */
export type Vindplaats = { readonly arn: string | undefined; readonly tekst: string | undefined };

/**
 * The JSON of a secret, read once in a while.
 * @throws SyntaxError when it is no JSON, and whatever the SDK throws
 */
export async function leesGeheim({ arn, tekst }: Vindplaats): Promise<unknown> {
  return JSON.parse((arn === undefined ? tekst : await uitSecretsManager(arn)) ?? '');
}

async function uitSecretsManager(arn: string): Promise<string | undefined> {
  const { getSecret } = await import('@aws-lambda-powertools/parameters/secrets');
  const geheim = await getSecret(arn, { maxAge: MAX_LEEFTIJD_SECONDEN });
  return typeof geheim === 'string' ? geheim : undefined;
}
