/** How long a function trusts a secret that it read, so that a rotation reaches it: seconds. */
export const MAX_LEEFTIJD_SECONDEN = 300;

/** Where a secret is: in Secrets Manager or, on one machine, its text itself. */
export type Vindplaats = { readonly arn: string | undefined; readonly tekst: string | undefined };

/**
 * @param lees makes of the JSON what a function needs of it; once for each text that the secret has
 * @returns a function that gives what the secret holds, read once in a while
 * @throws SyntaxError from that function when it is no JSON, and whatever the SDK and `lees` throw
 */
export function geheimUit<Inhoud>(
  { arn, tekst }: Vindplaats,
  lees: (json: unknown) => Inhoud,
): () => Promise<Inhoud> {
  let gelezen: { readonly tekst: string; readonly inhoud: Inhoud } | undefined;
  return async () => {
    const nu = (arn === undefined ? tekst : await uitSecretsManager(arn)) ?? '';
    if (gelezen?.tekst !== nu) gelezen = { tekst: nu, inhoud: lees(JSON.parse(nu)) };
    return gelezen.inhoud;
  };
}

async function uitSecretsManager(arn: string): Promise<string | undefined> {
  const { getSecret } = await import('@aws-lambda-powertools/parameters/secrets');
  const geheim = await getSecret(arn, { maxAge: MAX_LEEFTIJD_SECONDEN });
  return typeof geheim === 'string' ? geheim : undefined;
}
