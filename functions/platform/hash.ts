import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

const sha256 = (tekst: string): Buffer => createHash('sha256').update(tekst, 'utf8').digest();

/** SHA-256 in lower-case hexadecimal. */
export const sha256Hex = (tekst: string): string => sha256(tekst).toString('hex');

/** SHA-256 as 32 bytes. */
export const sha256Bytes = (tekst: string): Uint8Array => sha256(tekst);

/**
 * The hash of what is signed: SHA-256 over the canonical JSON (RFC 8785, UTF-8) of a value.
 * @throws TypeError when the value has no JSON form
 */
export function documentHash(waarde: object): string {
  const json = canonicalize(waarde);
  if (json === undefined) throw new TypeError('This value has no canonical JSON form');
  return sha256Hex(json);
}
