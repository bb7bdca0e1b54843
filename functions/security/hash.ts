import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 of a text as UTF-8, in lower-case hexadecimal. */
export const sha256Hex = (tekst: string): string => hash('sha256', tekst, 'hex');

/** SHA-256 of a text as UTF-8: 32 bytes. */
export const sha256Bytes = (tekst: string): Uint8Array => hash('sha256', tekst, 'buffer');

/**
 * What is hashed of what is signed: the canonical JSON (RFC 8785) of a value.
 * @throws TypeError when the value has no JSON form
 */
export function canonicalJson(value: object): string {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError('This value has no canonical JSON form');
  return json;
}

/**
 * The hash of what is signed: SHA-256 over the {@link canonicalJson} (UTF-8) of a value.
 * @throws TypeError when the value has no JSON form
 */
export const documentHash = (waarde: object): string => sha256Hex(canonicalJson(waarde));
