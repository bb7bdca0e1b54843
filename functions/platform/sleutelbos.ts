import { leesGeheim } from './geheim.ts';
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
  return async () => {
    try {
      return sleutelbosSchema.parse(await leesGeheim({ arn, tekst }));
    } catch (fout) {
      throw new SleutelbosOnbereikbaar(fout);
    }
  };
}
