import { type Sleutelbos, sleutelbosSchema } from './tokens.ts';

/** How long a function trusts the keys it read, so that a rotation reaches it: seconds. */
export const MAX_LEEFTIJD_SECONDEN = 300;

/** The token keys could not be read or are not keys. */
export class SleutelbosOnbereikbaar extends Error {
  readonly code = 'sleutelbos-onbereikbaar';
  constructor(cause?: unknown) {
    super('The token keys could not be read', { cause });
    this.name = 'SleutelbosOnbereikbaar';
  }
}

/**
 * @returns a function that gives the token keys: from Secrets Manager where an ARN is set, else from the environment
 * @throws SleutelbosOnbereikbaar from that function
 */
export function sleutelbosUit(omgeving: {
  TOKEN_SLEUTELS_ARN?: string | undefined;
  TOKEN_SLEUTELS?: string | undefined;
}): () => Promise<Sleutelbos> {
  const { TOKEN_SLEUTELS_ARN: arn, TOKEN_SLEUTELS: json } = omgeving;
  return async () => {
    try {
      const tekst = arn === undefined ? json : await uitSecretsManager(arn);
      return sleutelbosSchema.parse(JSON.parse(tekst ?? ''));
    } catch (fout) {
      throw new SleutelbosOnbereikbaar(fout);
    }
  };
}

async function uitSecretsManager(arn: string): Promise<string | undefined> {
  const { getSecret } = await import('@aws-lambda-powertools/parameters/secrets');
  const geheim = await getSecret(arn, { maxAge: MAX_LEEFTIJD_SECONDEN });
  return typeof geheim === 'string' ? geheim : undefined;
}
