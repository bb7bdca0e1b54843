/**
 * Telephone numbers (2.1). Written here because the one kept library for it, libphonenumber-js, takes more of the
 * page than the whole form may weigh: see docs/decisions/0004-telefoonnummers.md.
 */

/** Spaces, dashes, brackets, dots and slashes that people write between the digits. */
const FORMATTING = /[\s\-()[\]./·•∙]/gu;

/** The zero in brackets that is only dialled within the country: `+49 (0)30`, after nothing but spaces, dots and dashes. */
const ZERO_BETWEEN_BRACKETS = /^(\+|00)(\d{1,3})\(0\)/;

/** Country codes have one, two or three digits; those of one or two, as the ITU gave them out. */
const TRUNK_ZERO =
  /^\+(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|2[1-689]\d|3[578]\d|42\d|5[09]\d|6[7-9]\d|8[0578]\d|9[679]\d)0/;

/** Italy and the Vatican, San Marino, Ivory Coast, Congo: there the zero is dialled from abroad as well. */
const ZERO_BELONGS = /^\+(?:39|378|225|242)0/;

/** The number of most gemeenten: 14 and the area code. */
const GEMEENTENUMMER = /^14[\s.-]?(0[1-9]\d{1,2})$/;

/** Dutch area codes of three digits (the 0 included); every other area code has four. */
const SHORT_AREA_CODES =
  /^0(?:10|13|15|20|23|24|26|30|33|35|36|38|40|43|45|46|50|53|55|58|7\d|8[4-8]|91)/;

/** Only the digits and a leading +, without the zero in brackets after a country code. */
function withoutFormatting(input: string): string {
  const withBrackets = input
    .replace(/[\s\-./·•∙]/gu, '')
    .replace(/\[/g, '(')
    .replace(/\]/g, ')');
  return withBrackets
    .replace(/^\((\+?\d{1,5})\)/, '$1')
    .replace(ZERO_BETWEEN_BRACKETS, '$1$2')
    .replace(FORMATTING, '')
    .replace(/^00(?=[1-9])/, '+')
    .replace(/^\+310/, '+31');
}

/** Whether a number of another country holds the zero that is only dialled there. */
export const hasTrunkZero = (input: string): boolean => {
  const bare = withoutFormatting(input);
  return TRUNK_ZERO.test(bare) && !ZERO_BELONGS.test(bare);
};

/**
 * From what was typed to the stored form: E.164 (`+31582512345`) where the number is a full one, the bare digits for
 * 0800 and 0900 numbers, which have no international form, and the number of a gemeente as it was typed.
 * @param input with plain dashes, dots and spaces
 * @returns nothing when it is not a telephone number this form takes.
 */
export function telefoonToStore(input: string): string | undefined {
  if (GEMEENTENUMMER.test(input)) return input;
  const bare = withoutFormatting(input);
  if (/^0[89]00(\d{4}|\d{7})$/.test(bare)) return bare;
  if (/^0(?![89]00)[1-9]\d{8}$/.test(bare)) return `+31${bare.slice(1)}`;
  if (bare.startsWith('+31')) return /^\+31(?![89]00)[1-9]\d{8}$/.test(bare) ? bare : undefined;
  return /^\+[1-9]\d{6,14}$/.test(bare) && !hasTrunkZero(bare) ? bare : undefined;
}

/** Whether a text holds a number that somebody could call. A year, a date or a number of rooms is none. */
export function phoneNumberIn(text: string): boolean {
  // Letters, commas and colons end a number, as in a list or a time; what people put between its digits does not.
  return text.split(/[^\p{Nd}+\s\p{Dash}()[\]./·•∙_*~]/u).some((part) => {
    const groups = part.match(/\+?\d+/g) ?? [];
    return groups.some((group, place) => startsNumber(group, groups.slice(place).join('')));
  });
}

/** @param digits the group and all that follow it */
const startsNumber = (group: string, digits: string): boolean =>
  /^(?:\+|00)[1-9]\d{6}|^0[1-9]\d{8}|^0[89]00\d{4}/.test(digits) ||
  (/^090[69]/.test(group) && digits.length >= 8) ||
  (/^14(?:$|0[1-9]\d)/.test(group) && /^140[1-9]\d/.test(digits));

/** The stored form as people read and dial it: `058 251 23 45`, `06 12 34 56 78`, `0800 1234`. Foreign numbers stay `+3221234567`. */
export function telefoonReadable(stored: string): string {
  if (/^0[89]00/.test(stored)) return `${stored.slice(0, 4)} ${stored.slice(4)}`;
  const areaCode = GEMEENTENUMMER.exec(stored)?.[1];
  if (areaCode !== undefined) return `14 ${areaCode}`;
  if (!stored.startsWith('+31')) return stored;
  const national = `0${stored.slice(3)}`;
  if (national.startsWith('06')) return national.replace(/(..)(..)(..)(..)(..)/, '$1 $2 $3 $4 $5');
  return SHORT_AREA_CODES.test(national)
    ? national.replace(/(...)(...)(..)(..)/, '$1 $2 $3 $4')
    : national.replace(/(....)(..)(..)(..)/, '$1 $2 $3 $4');
}
