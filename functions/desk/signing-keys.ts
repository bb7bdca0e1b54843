import { createECDH } from 'node:crypto';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { sha256Bytes } from '../security/hash.ts';
import type { KeyRing } from '../security/tokens.ts';

/** ECDSA with P-256 and SHA-256: what the NL GOV profile and every provider know. */
export const ALGORITHM = 'ES256';

/**
 * The key pair of a text of the ring. The text is 256 bits of chance or more, and the private key is its hash: so the ring
 * has the form that Secrets Manager can make by itself, and is rotated as all others are.
 */
async function keyPair(text: string): Promise<{ readonly publicKey: JWK; readonly d: string }> {
  const ecdh = createECDH('prime256v1');
  const secret = privateKey(ecdh, text);
  // One byte that says "uncompressed", then x and y of 32 bytes each.
  const point = ecdh.getPublicKey();
  const part = (start: number) => point.subarray(start, start + 32).toString('base64url');
  const curve = { kty: 'EC', crv: 'P-256', x: part(1), y: part(33) };
  const kid = await calculateJwkThumbprint(curve);
  return {
    publicKey: { ...curve, kid, alg: ALGORITHM, use: 'sig' },
    d: secret.toString('base64url'),
  };
}

/** A hash is no private key where it is not below the order of the curve, one time in 2³²: then the next is taken. */
function privateKey(ecdh: ReturnType<typeof createECDH>, text: string): Buffer {
  for (let attempt = 0; ; attempt += 1) {
    const secret = Buffer.from(sha256Bytes(`sign-in key|${attempt}|${text}`));
    try {
      ecdh.setPrivateKey(secret);
      return secret;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_CRYPTO_INVALID_KEYPAIR') throw error;
    }
  }
}

/** The key that this service shows itself with now. */
export async function signingKey({ current, keys }: KeyRing): Promise<JWK> {
  const { publicKey, d } = await keyPair(keys[current] ?? '');
  return { ...publicKey, d };
}

/** The public halves of all keys of the ring, for the provider: also of one that is not in use yet, or no longer. */
export async function publicKeys({ keys }: KeyRing): Promise<{ keys: JWK[] }> {
  const pairs = await Promise.all(Object.values(keys).map(keyPair));
  return { keys: pairs.map(({ publicKey }) => publicKey) };
}
