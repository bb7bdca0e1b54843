/**
 * Telephone numbers (2.1). Written here because the one kept library for it, libphonenumber-js, takes more of the
 * page than the whole form may weigh: see docs/decisions/0004-telefoonnummers.md.
 */

/** Spaces, dashes, brackets, dots and slashes that people write between the digits. */
const OPMAAK = /[\s\-\u2010-\u2015()./]/gu;

/** Dutch area codes of three digits (the 0 included); every other area code has four. */
const KORTE_NETNUMMERS =
  /^0(?:10|13|15|20|23|24|26|30|33|35|36|38|40|43|45|46|50|53|55|58|7\d|8[4-8]|91)/;

/**
 * From what was typed to the stored form: E.164 (`+31582512345`) where the number is a full one, the bare digits for
 * 0800 and 0900 numbers, which have no international form.
 * @returns nothing when it is not a telephone number this form takes.
 */
export function telefoonNaarOpslag(invoer: string): string | undefined {
  const nationaleNul = /^(\+|00)\s?31[\s.-]*\(0\)/;
  const kaal = invoer.replace(nationaleNul, '+31').replace(OPMAAK, '').replace(/^0031/, '+31');
  if (/^0[89]00(\d{4}|\d{7})$/.test(kaal)) return kaal;
  if (/^0[89]00/.test(kaal)) return undefined;
  if (/^0[1-9]\d{8}$/.test(kaal)) return `+31${kaal.slice(1)}`;
  if (kaal.startsWith('+31')) return /^\+31(?![89]00)[1-9]\d{8}$/.test(kaal) ? kaal : undefined;
  return /^\+[1-9]\d{6,14}$/.test(kaal) ? kaal : undefined;
}

/** The stored form as people read and dial it: `058 251 23 45`, `06 12 34 56 78`, `0800 1234`. Foreign numbers stay `+3221234567`. */
export function telefoonLeesbaar(opgeslagen: string): string {
  if (/^0[89]00/.test(opgeslagen)) return `${opgeslagen.slice(0, 4)} ${opgeslagen.slice(4)}`;
  if (!opgeslagen.startsWith('+31')) return opgeslagen;
  const nationaal = `0${opgeslagen.slice(3)}`;
  if (nationaal.startsWith('06'))
    return nationaal.replace(/(..)(..)(..)(..)(..)/, '$1 $2 $3 $4 $5');
  return KORTE_NETNUMMERS.test(nationaal)
    ? nationaal.replace(/(...)(...)(..)(..)/, '$1 $2 $3 $4')
    : nationaal.replace(/(....)(..)(..)(..)/, '$1 $2 $3 $4');
}
