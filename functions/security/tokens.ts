import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { Kenmerk } from '../../shared/dossier/kenmerk.ts';
import * as z from 'zod/mini';

/** What a link is for. A token of one purpose opens nothing of another. */
type Purpose = 'status' | 'ondertekenen' | 'ssd';

/** For what, of which dossier, and for whom (empty where the purpose has one holder per dossier). */
export type TokenScope = {
  readonly purpose: Purpose;
  readonly kenmerk: Kenmerk;
  readonly subject: string;
};

/** At least 32 random bytes, base64url. */
const keySchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{43,}$/));

const keyRingJsonSchema = z
  .object({
    current: z.string(),
    keys: z.record(z.string().check(z.regex(/^[a-z0-9]{1,16}$/)), keySchema),
  })
  .check(z.refine(({ current, keys }) => Object.hasOwn(keys, current)));
export type KeyRing = z.infer<typeof keyRingJsonSchema>;

/**
 * The keys that make tokens valid, as the secret holds them: `{ "current": "a", "a": "<key>" }`. New tokens are made with
 * `current`; during a rotation the previous key stands beside it. Flat, so that Secrets Manager itself can make the first.
 */
export const keyRingSchema = z.pipe(
  z.pipe(
    z.looseObject({ current: z.string() }),
    z.transform(({ current, ...keys }) => ({ current, keys })),
  ),
  keyRingJsonSchema,
);

/** The keys as the secret holds them; what {@link keyRingSchema} reads back. */
export const asSecret = ({ current, keys }: KeyRing): string =>
  JSON.stringify({ current, ...keys });

/** Makes the token of a link: `<keyid>.<HMAC-SHA-256, base64url>`. The same every time, so that it is kept nowhere. */
export function createToken(keyRing: KeyRing, scope: TokenScope): string {
  return tokenWith(keyRing, keyRing.current, scope);
}

/**
 * Whether a token opens this. The encoded texts are compared in constant time: a decoder would accept other spellings
 * of the last character.
 */
export function tokenMatches(keyRing: KeyRing, token: string, scope: TokenScope): boolean {
  const keyId = token.slice(0, token.indexOf('.'));
  const known = Object.hasOwn(keyRing.keys, keyId);
  const expected = Buffer.from(tokenWith(keyRing, known ? keyId : keyRing.current, scope));
  const received = Buffer.from(token);
  const sameLength = expected.length === received.length;
  return timingSafeEqual(expected, sameLength ? received : expected) && sameLength && known;
}

function tokenWith(keyRing: KeyRing, keyId: string, scope: TokenScope): string {
  const { purpose, kenmerk, subject } = scope;
  const key = keyFrom(keyRing.keys[keyId] ?? '');
  const hmac = createHmac('sha256', key).update([purpose, kenmerk, subject].join('|'));
  return `${keyId}.${hmac.digest('base64url')}`;
}

const keys = new Map<string, KeyObject>();

/** The key of its text, made once: there are seldom more than two, and each request needs one for every possible holder. */
function keyFrom(text: string): KeyObject {
  const key = keys.get(text) ?? createSecretKey(text, 'base64url');
  keys.set(text, key);
  return key;
}
