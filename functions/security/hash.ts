import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 of a text as UTF-8, in lower-case hexadecimal. */
export const sha256Hex = (text: string): string => hash('sha256', text, 'hex');

/** SHA-256 of a text as UTF-8: 32 bytes. */
export const sha256Bytes = (text: string): Uint8Array => hash('sha256', text, 'buffer');

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
export const documentHash = (value: object): string => sha256Hex(canonicalJson(value));
