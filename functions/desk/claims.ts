import * as z from 'zod/mini';
import { type Role, ROLES } from '../../shared/desk/roles.ts';
import type { ProviderSettings } from './provider-settings.ts';
import { SignInRefused } from './sign-in-refused.ts';
import type { SignedInEmployee } from './session.ts';

/** What the provider says of somebody: the claims of the ID token, with those of the user info. */
export type Claims = Readonly<Record<string, unknown>>;

const personSchema = z.object({
  sub: z.string().check(z.regex(/^[\x20-\x7e]{1,255}$/)),
  /** Without control characters: it is shown to colleagues, and goes into files. */
  name: z.string().check(z.trim(), z.regex(/^\P{Cc}{1,200}$/u)),
});

/** @throws SignInRefused when they have no name or no role */
export function employeeFrom(claims: Claims, settings: ProviderSettings): SignedInEmployee {
  const name = claims['name'] ?? claims['preferred_username'];
  const person = personSchema.safeParse({ sub: claims['sub'], name });
  if (!person.success) throw new SignInRefused('no-name');
  const roles = rolesFrom(claims, settings);
  if (roles.length === 0) throw new SignInRefused('no-role');
  return { subject: person.data.sub, name: person.data.name, roles };
}

/** Whether the ID token alone says enough, or the user info must be asked too. */
export const isComplete = (claims: Claims, { roleClaim }: ProviderSettings): boolean =>
  (claims['name'] ?? claims['preferred_username']) !== undefined &&
  claimAt(claims, roleClaim) !== undefined;

function rolesFrom(claims: Claims, { roleClaim, roles }: ProviderSettings): Role[] {
  const values = [claimAt(claims, roleClaim)].flat();
  return ROLES.filter((role) => roles[role].some((value) => values.includes(value)));
}

/** By its whole name first: that of a claim may be an address. */
function claimAt(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name.split('.').reduce<unknown>((found, part) => {
    const isObject = typeof found === 'object' && found !== null && Object.hasOwn(found, part);
    return isObject ? (found as Claims)[part] : undefined;
  }, claims);
}
