import { timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { sha256Bytes } from './hash.ts';
import { geheimUit, type ReadSecret } from './secret.ts';

/** The header by which CloudFront shows that a request came through it, and so past the firewall. */
export const HERKOMST_HEADER = 'x-herkomst';

/**
 * Where the values of that header are: in Secrets Manager (the secret's ARN) or, in a drill, the secret itself as JSON.
 * Neither is set on one machine, where no CloudFront stands in front.
 */
export const herkomstOmgeving = {
  HERKOMST_ARN: z.optional(z.string().check(z.startsWith('arn:'))),
  HERKOMST: z.optional(z.string()),
};
type Omgeving = { HERKOMST_ARN?: string | undefined; HERKOMST?: string | undefined };

/**
 * Two values, by name, so that a new one can be put beside the one in use. An empty one is no value; at least one is.
 */
const herkomstSchema = z
  .record(z.enum(['a', 'b']), z.union([z.literal(''), z.string().check(z.minLength(32))]))
  .check(z.refine((waarden) => Object.values(waarden).some((waarde) => waarde !== '')));

/** The values could not be read or are not what they should be. */
class HerkomstOnbereikbaar extends Error {
  readonly code = 'herkomst-onbereikbaar';
  constructor(cause: unknown) {
    super('The origin header could not be read', { cause });
    this.name = 'HerkomstOnbereikbaar';
  }
}

/**
 * @returns a function that tells whether a request came through CloudFront; always true where nothing is set
 * @throws HerkomstOnbereikbaar from that function
 */
export function herkomstUit(
  omgeving: Omgeving,
  readSecret: ReadSecret,
): (header: string | undefined) => Promise<boolean> {
  const { HERKOMST_ARN: arn, HERKOMST: tekst } = omgeving;
  if (arn === undefined && tekst === undefined) return () => Promise.resolve(true);
  const lees = geheimUit({ arn, tekst }, readSecret, waardenUit);
  return async (header = '') => {
    const waarden = await leesWaarden(lees);
    // Each is compared, whatever the others gave, so that the time an answer takes tells nothing.
    return waarden.map((waarde) => isGelijk(waarde, header)).includes(true);
  };
}

const waardenUit = (json: unknown): string[] =>
  Object.values(herkomstSchema.parse(json)).filter((waarde) => waarde !== '');

async function leesWaarden(lees: () => Promise<string[]>): Promise<string[]> {
  try {
    return await lees();
  } catch (fout) {
    throw new HerkomstOnbereikbaar(fout);
  }
}

/** Hashes are of one length, which a comparison in constant time needs. */
const isGelijk = (een: string, ander: string): boolean =>
  timingSafeEqual(sha256Bytes(een), sha256Bytes(ander));
