import * as z from 'zod/mini';

/** Crockford's base32: no I, L, O or U, so that it can be read aloud and typed over. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARACTERS = 12;

/**
 * The reference of an aanvraag: 11 characters (55 bits) and a check character, as `7K3F-9QXT-2MAB`. Made from a hash,
 * so the same Idempotency-Key gives the same kenmerk without a counter or a read.
 * @param hash at least 7 bytes, evenly distributed
 */
export function kenmerkFromHash(hash: Uint8Array): Kenmerk {
  const characters = Array.from({ length: CHARACTERS - 1 }, (_, place) =>
    fiveBits(hash, 5 * place),
  );
  return write([...characters, checkDigits(characters)]);
}

/** The number in five bits, from one on; they lie in one byte or two. */
function fiveBits(hash: Uint8Array, from: number): number {
  const byte = Math.floor(from / 8);
  const twoBytes = ((hash[byte] ?? 0) << 8) | (hash[byte + 1] ?? 0);
  return (twoBytes >> (11 - (from % 8))) & 31;
}

/**
 * A kenmerk as people type it: in upper or lower case, with or without hyphens and spaces, O for 0, I or L for 1.
 * @returns the kenmerk as it is stored, or nothing when it is none or was mistyped
 */
export function readKenmerk(input: string): Kenmerk | undefined {
  const characters = Array.from(input.toUpperCase().replace(/[-\s]/g, ''), (character) =>
    ALPHABET.indexOf(character.replace('O', '0').replace(/[IL]/, '1')),
  );
  if (characters.length !== CHARACTERS || characters.includes(-1)) return undefined;
  return checkDigits(characters) === 0 ? write(characters) : undefined;
}

export type Kenmerk = string & z.core.$brand<'Kenmerk'>;

/** A stored kenmerk; parsing refuses any other spelling. */
export const kenmerkSchema = z
  .string()
  .check(z.refine((value: string) => readKenmerk(value) === value))
  .brand<'Kenmerk'>();

function write(characters: readonly number[]): Kenmerk {
  const text = characters.map((character) => ALPHABET.charAt(character)).join('');
  return [text.slice(0, 4), text.slice(4, 8), text.slice(8)].join('-') as Kenmerk;
}

/**
 * Sum over the field of 32 elements, doubled at each step (Damm's construction). Over a whole kenmerk it is 0; it
 * finds every single mistyped character and every two neighbours that changed places.
 */
const checkDigits = (characters: readonly number[]): number =>
  characters.reduce((until, character) => double(until ^ character), 0);

/** Times x modulo x⁵ + x² + 1. */
const double = (number: number): number => {
  const duplicate = number << 1;
  return duplicate & 32 ? duplicate ^ 0b100101 : duplicate;
};

/** Over how many partitions the agenda is spread. */
export const AGENDA_PARTITIONS = ['0', '1', '2', '3', '4', '5', '6', '7'] as const;

/** The agenda's partition of a dossier; a kenmerk is a hash, so the dossiers spread evenly. */
export const agendaPartitionOf = (kenmerk: Kenmerk): string =>
  String(ALPHABET.indexOf(kenmerk.charAt(0)) % AGENDA_PARTITIONS.length);
