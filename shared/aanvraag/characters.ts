/** What Windows-1252 has where Unicode has the C1 controls U+0080 to U+009F; a blank where it has nothing. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Text of an old program that was read as if it were Latin-1: in `O\u0092Brien` stood an apostrophe. */
const asWindows1252 = (control: string): string =>
  WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80).trim();

/**
 * What never belongs in a value: control characters, what Unicode gives no picture at all, the marks of interlinear
 * annotation, and what is no character. The joiners U+200C and U+200D come after it.
 */
const INVISIBLE =
  /(?![\u200C\u200D])[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB]/gu;

/** A joiner says how two letters touch, in the scripts that need it; anywhere else it is only invisible. */
const JOINERS = /([\p{L}\p{M}]?)([\u200C\u200D]+)(?=([\p{L}\p{M}]?))/gu;

const joinerBetweenLetters = (all: string, before: string, joiners: string, after: string) =>
  before !== '' && after !== '' && joiners.length === 1 ? all : before;

/** A character that leaves a mark on paper; a name of only joiners or blanks reads as nothing. */
const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\u2800]/u;

export const isVisible = (value: string): boolean => VISIBLE.test(value);

/** Half a character, or the mark that a program puts where it could not read one: nobody ever means those. */
export const isReadable = (value: string): boolean => !/[\p{Cs}\uFFFD]/u.test(value);

/** Words of printable ASCII with single spaces between them: most of what people type, and as it should be already. */
const PLAIN = /^[\x21-\x7E]+(?: [\x21-\x7E]+)*$/;

/** One line: Unicode NFC, trimmed, without control or invisible characters, inner white space as one space. */
export function normaliseLine(value: string): string {
  // An empty line too: a hostile text has tens of thousands.
  if (value === '' || PLAIN.test(value)) return value;
  return value
    .replace(/[\u0080-\u009F]/g, asWindows1252)
    .replace(/\p{White_Space}+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(JOINERS, joinerBetweenLetters)
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Several lines: each as {@link normaliseLine}; the line breaks stay, as `\n`. */
export function normaliseLines(value: string): string {
  return value
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(normaliseLine)
    .join('\n')
    .trim();
}

export const withoutJoiners = (value: string): string => value.replace(/[\u200C\u200D]/g, '');

/** The full stops that Unicode has for other scripts and widths. */
const FULL_STOPS = /[\u2024\u3002\uFE52\uFF0E\uFF61]/g;

export const withPlainStops = (value: string): string => value.replace(FULL_STOPS, '.');

/** One line of a field with a fixed form: there every kind of dash, dot and space is the plain one. */
export function normalizeFixedForm(value: string): string {
  const line = normaliseLine(value);
  if (line === '' || PLAIN.test(line)) return line;
  return withPlainStops(withoutJoiners(line)).replace(/[\p{Dash}\u2043\u02D7]/gu, '-');
}

/** Length in characters (code points), as a person counts them and as JSON Schema's `maxLength` does. */
export const characterCount = (value: string): number => Array.from(value).length;
