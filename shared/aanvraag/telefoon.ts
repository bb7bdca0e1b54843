/**
 * Telephone numbers (2.1). Written here because the one kept library for it, libphonenumber-js, takes more of the
 * page than the whole form may weigh: see docs/decisions/0004-telefoonnummers.md.
 */

/** Spaces, dashes, brackets, dots and slashes that people write between the digits. */
const OPMAAK = /[\s\-()[\]./·•∙]/gu;

/** The zero in brackets that is only dialled within the country: `+49 (0)30`, after nothing but spaces, dots and dashes. */
const NUL_TUSSEN_HAAKJES = /^(\+|00)(\d{1,3})\(0\)/;

/** Country codes have one, two or three digits; those of one or two, as the ITU gave them out. */
const TRUNK_ZERO =
  /^\+(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|2[1-689]\d|3[578]\d|42\d|5[09]\d|6[7-9]\d|8[0578]\d|9[679]\d)0/;

/** Italy and the Vatican, San Marino, Ivory Coast, Congo: there the zero is dialled from abroad as well. */
const ZERO_BELONGS = /^\+(?:39|378|225|242)0/;

/** The number of most gemeenten: 14 and the area code. */
const GEMEENTENUMMER = /^14[\s.-]?(0[1-9]\d{1,2})$/;

/** Dutch area codes of three digits (the 0 included); every other area code has four. */
const KORTE_NETNUMMERS =
  /^0(?:10|13|15|20|23|24|26|30|33|35|36|38|40|43|45|46|50|53|55|58|7\d|8[4-8]|91)/;

/** Only the digits and a leading +, without the zero in brackets after a country code. */
function zonderOpmaak(invoer: string): string {
  const metHaakjes = invoer
    .replace(/[\s\-./·•∙]/gu, '')
    .replace(/\[/g, '(')
    .replace(/\]/g, ')');
  return metHaakjes
    .replace(/^\((\+?\d{1,5})\)/, '$1')
    .replace(NUL_TUSSEN_HAAKJES, '$1$2')
    .replace(OPMAAK, '')
    .replace(/^00(?=[1-9])/, '+')
    .replace(/^\+310/, '+31');
}

/** Whether a number of another country holds the zero that is only dialled there. */
export const hasTrunkZero = (invoer: string): boolean => {
  const kaal = zonderOpmaak(invoer);
  return TRUNK_ZERO.test(kaal) && !ZERO_BELONGS.test(kaal);
};

/**
 * From what was typed to the stored form: E.164 (`+31582512345`) where the number is a full one, the bare digits for
 * 0800 and 0900 numbers, which have no international form, and the number of a gemeente as it was typed.
 * @param invoer with plain dashes, dots and spaces
 * @returns nothing when it is not a telephone number this form takes.
 */
export function telefoonNaarOpslag(invoer: string): string | undefined {
  if (GEMEENTENUMMER.test(invoer)) return invoer;
  const kaal = zonderOpmaak(invoer);
  if (/^0[89]00(\d{4}|\d{7})$/.test(kaal)) return kaal;
  if (/^0[89]00/.test(kaal)) return undefined;
  if (/^0[1-9]\d{8}$/.test(kaal)) return `+31${kaal.slice(1)}`;
  if (kaal.startsWith('+31')) return /^\+31(?![89]00)[1-9]\d{8}$/.test(kaal) ? kaal : undefined;
  return /^\+[1-9]\d{6,14}$/.test(kaal) && !hasTrunkZero(kaal) ? kaal : undefined;
}

/** Whether a text holds a number that somebody could call. A year, a date or a number of rooms is none. */
export function phoneNumberIn(text: string): boolean {
  if (!/\d/.test(text)) return false;
  // Letters, commas and colons end a number, as in a list or a time; what people put between its digits does not.
  return text.split(/[^\p{Nd}+\s\p{Dash}()[\]./·•∙_*~]/u).some((part) => {
    const groups = part.match(/\+?\d+/g) ?? [];
    return groups.some((group, place) => beginsNumber(group, groups.slice(place).join('')));
  });
}

/** @param digits the group and all that follow it */
const beginsNumber = (group: string, digits: string): boolean =>
  /^(?:\+|00)[1-9]\d{6}|^0[1-9]\d{8}|^0[89]00\d{4}/.test(digits) ||
  (/^090[69]/.test(group) && digits.length >= 8) ||
  (/^14(?:$|0[1-9]\d)/.test(group) && /^140[1-9]\d/.test(digits));

/** The stored form as people read and dial it: `058 251 23 45`, `06 12 34 56 78`, `0800 1234`. Foreign numbers stay `+3221234567`. */
export function telefoonLeesbaar(opgeslagen: string): string {
  if (/^0[89]00/.test(opgeslagen)) return `${opgeslagen.slice(0, 4)} ${opgeslagen.slice(4)}`;
  const netnummer = GEMEENTENUMMER.exec(opgeslagen)?.[1];
  if (netnummer !== undefined) return `14 ${netnummer}`;
  if (!opgeslagen.startsWith('+31')) return opgeslagen;
  const nationaal = `0${opgeslagen.slice(3)}`;
  if (nationaal.startsWith('06'))
    return nationaal.replace(/(..)(..)(..)(..)(..)/, '$1 $2 $3 $4 $5');
  return KORTE_NETNUMMERS.test(nationaal)
    ? nationaal.replace(/(...)(...)(..)(..)/, '$1 $2 $3 $4')
    : nationaal.replace(/(....)(..)(..)(..)/, '$1 $2 $3 $4');
}
