import * as z from 'zod/mini';

/**
 * Proof of work, in altcha's protocol (version 2): the service asks a browser to compute a little before it sends, so that
 * filling mailboxes of strangers costs whoever tries it more than it costs us. A proof comes in a header.
 */

const tekst = z.string().check(z.maxLength(200));

/** What there is to compute, and the service's signature on it. */
export const uitdagingSchema = z.object({
  parameters: z.strictObject({
    algorithm: z.literal('PBKDF2/SHA-256'),
    nonce: tekst,
    salt: tekst,
    cost: z.int(),
    keyLength: z.int(),
    keyPrefix: tekst,
    keySignature: tekst,
    /** Epoch seconds. */
    expiresAt: z.int(),
  }),
  signature: tekst,
});
export type Uitdaging = z.infer<typeof uitdagingSchema>;

/** The challenge with its solution. */
const bewijsSchema = z.object({
  challenge: uitdagingSchema,
  solution: z.object({ counter: z.int(), derivedKey: tekst, time: z.number() }),
});
export type Rekenbewijs = z.infer<typeof bewijsSchema>;

/** From the JSON text. */
export const rekenbewijsSchema = z.pipe(
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
  bewijsSchema,
);
