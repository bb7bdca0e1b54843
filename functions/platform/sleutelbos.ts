import { geheimUit } from './geheim.ts';
import { type Sleutelbos, sleutelbosSchema } from './tokens.ts';

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
  const { TOKEN_SLEUTELS_ARN: arn, TOKEN_SLEUTELS: tekst } = omgeving;
  const lees = geheimUit({ arn, tekst }, (json) => sleutelbosSchema.parse(json));
  return async () => {
    try {
      return await lees();
    } catch (fout) {
      throw new SleutelbosOnbereikbaar(fout);
    }
  };
}
