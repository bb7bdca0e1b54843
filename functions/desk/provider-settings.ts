import * as z from 'zod/mini';
import { ROLES } from '../../shared/desk/roles.ts';

/** How this service shows the provider that it is the client it says: OpenID Connect's own names. */
const CLIENT_AUTHS = ['private_key_jwt', 'client_secret_post', 'client_secret_basic'] as const;

const LOOPBACK = ['localhost', '127.0.0.1'];

/** In the clear on this machine only, where the provider is a stand-in. */
export const isLoopback = (address: string): boolean =>
  LOOPBACK.includes(URL.parse(address)?.hostname ?? '');

const issuer = z
  .url({ protocol: /^https?$/ })
  .check(z.refine((address) => address.startsWith('https:') || isLoopback(address)));

const text = z.string().check(z.regex(/^[\x21-\x7e]{1,255}$/));
/** A value of the claim, such as the id of a group. */
const claimValues = z.array(z.string().check(z.minLength(1), z.maxLength(255)));

/** The body's own provider of OpenID Connect, and what its answers mean here. */
export const providerSchema = z.strictObject({
  /** Its address, exactly as it stands in its tokens. */
  issuer,
  clientId: text,
  clientAuth: z.enum(CLIENT_AUTHS),
  /** How somebody must have signed in: one of these, asked for in this order. Not looked at unless it is given. */
  acr: z.optional(
    z.pipe(
      z.union([text, z.array(text).check(z.minLength(1))]),
      z.transform((acr) => [acr].flat()),
    ),
  ),
  /** The claim with somebody's roles or groups; dots lead into it, as in `realm_access.roles`. */
  roleClaim: text,
  /** Which values of that claim give which role. Nobody is a behandelaar without one. */
  roles: z.strictObject({
    behandelaar: claimValues.check(z.minLength(1)),
    lezer: claimValues,
  } satisfies Record<(typeof ROLES)[number], unknown>),
});
export type ProviderSettings = z.infer<typeof providerSchema>;
