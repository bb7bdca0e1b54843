import * as z from 'zod/mini';
import { ROLES } from '../desk/roles.ts';

/** Who is signed in at the desk. */
export const sessionSchema = z.object({
  naam: z.string(),
  rollen: z.array(z.enum(ROLES)),
  /** Whether whoever takes an aanvraag up may not be who finishes it. */
  vierOgen: z.boolean(),
  /** When the session ends if nothing more is asked. */
  verlooptOp: z.iso.datetime(),
});
export type SessionAnswer = z.infer<typeof sessionSchema>;

/** The public keys that this service shows itself to the provider with. */
export const jwksSchema = z.object({
  keys: z.array(
    z.object({
      kty: z.literal('EC'),
      crv: z.literal('P-256'),
      x: z.string(),
      y: z.string(),
      kid: z.string(),
      alg: z.literal('ES256'),
      use: z.literal('sig'),
    }),
  ),
});
