import { geheimUit, type ReadSecret, type Vindplaats } from './secret.ts';
import { type Sleutelbos, sleutelbosSchema } from './tokens.ts';

/** Keys could not be read or are not keys. */
export class SleutelbosOnbereikbaar extends Error {
  readonly code = 'sleutelbos-onbereikbaar';
  constructor(cause?: unknown) {
    super('The keys could not be read', { cause });
    this.name = 'SleutelbosOnbereikbaar';
  }
}

/**
 * @returns a function that gives the token keys: from Secrets Manager where an ARN is set, else from the environment
 * @throws SleutelbosOnbereikbaar from that function
 */
export const sleutelbosUit = (
  omgeving: {
    TOKEN_SLEUTELS_ARN?: string | undefined;
    TOKEN_SLEUTELS?: string | undefined;
  },
  readSecret: ReadSecret,
): (() => Promise<Sleutelbos>) =>
  keysAt({ arn: omgeving.TOKEN_SLEUTELS_ARN, tekst: omgeving.TOKEN_SLEUTELS }, readSecret);

/** The same for the keys of the proof of work. @throws SleutelbosOnbereikbaar from the function that it returns */
export const proofOfWorkKeysFrom = (
  env: {
    PROOF_OF_WORK_KEYS_ARN?: string | undefined;
    PROOF_OF_WORK_KEYS?: string | undefined;
  },
  readSecret: ReadSecret,
): (() => Promise<Sleutelbos>) =>
  keysAt({ arn: env.PROOF_OF_WORK_KEYS_ARN, tekst: env.PROOF_OF_WORK_KEYS }, readSecret);

function keysAt(vindplaats: Vindplaats, readSecret: ReadSecret): () => Promise<Sleutelbos> {
  const lees = geheimUit(vindplaats, readSecret, (json) => sleutelbosSchema.parse(json));
  return async () => {
    try {
      return await lees();
    } catch (fout) {
      throw new SleutelbosOnbereikbaar(fout);
    }
  };
}
