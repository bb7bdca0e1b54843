import * as z from 'zod/mini';

/**
 * Proof of work, in altcha's protocol (version 2): the service asks a browser to compute a little before it sends, so that
 * filling mailboxes of strangers costs whoever tries it more than it costs us. A proof comes in a header.
 */

const text = z.string().check(z.maxLength(200));

/** What there is to compute, and the service's signature on it. */
export const challengeSchema = z.object({
  parameters: z.strictObject({
    algorithm: z.literal('PBKDF2/SHA-256'),
    nonce: text,
    salt: text,
    cost: z.int(),
    keyLength: z.int(),
    keyPrefix: text,
    keySignature: text,
    /** Epoch seconds. */
    expiresAt: z.int(),
  }),
  signature: text,
});
export type Challenge = z.infer<typeof challengeSchema>;

/** The challenge with its solution. */
const proofSchema = z.object({
  challenge: challengeSchema,
  solution: z.object({ counter: z.int(), derivedKey: text, time: z.number() }),
});
export type ProofOfWork = z.infer<typeof proofSchema>;

/** From the JSON text. */
export const proofOfWorkSchema = z.pipe(
  z.pipe(
    z.string().check(z.maxLength(4_000)),
    z.transform((json, { issues }) => {
      try {
        return JSON.parse(json) as unknown;
      } catch {
        issues.push({ code: 'custom', message: 'No JSON', input: json });
        return z.NEVER;
      }
    }),
  ),
  proofSchema,
);
