import { timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { sha256Bytes } from './hash.ts';
import { secretFrom, type ReadSecret } from './secret.ts';

/** The header by which CloudFront shows that a request came through it, and so past the firewall. */
export const ORIGIN_HEADER = 'x-herkomst';

/**
 * Where the values of that header are: in Secrets Manager (the secret's ARN) or, in a drill, the secret itself as JSON.
 * Neither is set on one machine, where no CloudFront stands in front.
 */
export const originEnv = {
  ORIGIN_ARN: z.optional(z.string().check(z.startsWith('arn:'))),
  ORIGIN: z.optional(z.string()),
};
type Env = { ORIGIN_ARN?: string | undefined; ORIGIN?: string | undefined };

/**
 * Two values, by name, so that a new one can be put beside the one in use. An empty one is no value; at least one is.
 */
const originSchema = z
  .record(z.enum(['a', 'b']), z.union([z.literal(''), z.string().check(z.minLength(32))]))
  .check(z.refine((values) => Object.values(values).some((value) => value !== '')));

/** The values could not be read or are not what they should be. */
class OriginUnreachable extends Error {
  readonly code = 'herkomst-onbereikbaar';
  constructor(cause: unknown) {
    super('The origin header could not be read', { cause });
    this.name = 'OriginUnreachable';
  }
}

/**
 * @returns a function that tells whether a request came through CloudFront; always true where nothing is set
 * @throws OriginUnreachable from that function
 */
export function originFrom(
  env: Env,
  readSecret: ReadSecret,
): (header: string | undefined) => Promise<boolean> {
  const { ORIGIN_ARN: arn, ORIGIN: text } = env;
  if (arn === undefined && text === undefined) return () => Promise.resolve(true);
  const read = secretFrom({ arn, text }, readSecret, valuesFrom);
  return async (header = '') => {
    const values = await readValues(read);
    // Each is compared, whatever the others gave, so that the time an answer takes tells nothing.
    return values.map((value) => isEqual(value, header)).includes(true);
  };
}

const valuesFrom = (json: unknown): string[] =>
  Object.values(originSchema.parse(json)).filter((value) => value !== '');

async function readValues(read: () => Promise<string[]>): Promise<string[]> {
  try {
    return await read();
  } catch (error) {
    throw new OriginUnreachable(error);
  }
}

/** Hashes are of one length, which a comparison in constant time needs. */
const isEqual = (one: string, other: string): boolean =>
  timingSafeEqual(sha256Bytes(one), sha256Bytes(other));
