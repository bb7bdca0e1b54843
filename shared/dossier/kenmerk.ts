import * as z from 'zod/mini';

/** Crockford's base32: no I, L, O or U, so that it can be read aloud and typed over. */
const ALFABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TEKENS = 12;

/**
 * The reference of an aanvraag: 11 characters (55 bits) and a check character, as `7K3F-9QXT-2MAB`. Made from a hash,
 * so the same Idempotency-Key gives the same kenmerk without a counter or a read.
 * @param hash at least 7 bytes, evenly distributed
 */
export function kenmerkUitHash(hash: Uint8Array): Kenmerk {
  const tekens = Array.from({ length: TEKENS - 1 }, (_, plaats) => vijfBits(hash, 5 * plaats));
  return schrijf([...tekens, controlegetal(tekens)]);
}

/** The number in five bits, from one on; they lie in one byte or two. */
function vijfBits(hash: Uint8Array, vanaf: number): number {
  const byte = Math.floor(vanaf / 8);
  const tweeBytes = ((hash[byte] ?? 0) << 8) | (hash[byte + 1] ?? 0);
  return (tweeBytes >> (11 - (vanaf % 8))) & 31;
}

/**
 * A kenmerk as people type it: in upper or lower case, with or without hyphens and spaces, O for 0, I or L for 1.
 * @returns the kenmerk as it is stored, or nothing when it is none or was mistyped
 */
export function leesKenmerk(invoer: string): Kenmerk | undefined {
  const tekens = Array.from(invoer.toUpperCase().replace(/[-\s]/g, ''), (teken) =>
    ALFABET.indexOf(teken.replace('O', '0').replace(/[IL]/, '1')),
  );
  if (tekens.length !== TEKENS || tekens.includes(-1)) return undefined;
  return controlegetal(tekens) === 0 ? schrijf(tekens) : undefined;
}

export type Kenmerk = string & z.core.$brand<'Kenmerk'>;

/** A stored kenmerk; parsing refuses any other spelling. */
export const kenmerkSchema = z
  .string()
  .check(z.refine((waarde: string) => leesKenmerk(waarde) === waarde))
  .brand<'Kenmerk'>();

function schrijf(tekens: readonly number[]): Kenmerk {
  const tekst = tekens.map((teken) => ALFABET.charAt(teken)).join('');
  return [tekst.slice(0, 4), tekst.slice(4, 8), tekst.slice(8)].join('-') as Kenmerk;
}

/**
 * Sum over the field of 32 elements, doubled at each step (Damm's construction). Over a whole kenmerk it is 0; it
 * finds every single mistyped character and every two neighbours that changed places.
 */
const controlegetal = (tekens: readonly number[]): number =>
  tekens.reduce((tot, teken) => verdubbel(tot ^ teken), 0);

/** Times x modulo x⁵ + x² + 1. */
const verdubbel = (getal: number): number => {
  const dubbel = getal << 1;
  return dubbel & 32 ? dubbel ^ 0b100101 : dubbel;
};

/** Over how many partitions the agenda is spread. */
export const AGENDAVAKKEN = ['0', '1', '2', '3', '4', '5', '6', '7'] as const;

/** The agenda's partition of a dossier; a kenmerk is a hash, so the dossiers spread evenly. */
export const agendaVakVan = (kenmerk: Kenmerk): string =>
  String(ALFABET.indexOf(kenmerk.charAt(0)) % AGENDAVAKKEN.length);
