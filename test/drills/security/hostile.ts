/**
 * Strings and values made to hurt. Each text carries the canary, so that wherever it comes out again it is recognised:
 * in a log, a header, an error, a piece of HTML.
 */
export const CANARY = 'Kwetterkanarie';

/** By what each tries to break. */
export const hostileTeksten: Readonly<Record<string, readonly string[]>> = {
  readingDirection: [
    `${CANARY}\u202Egpj.exe`,
    `\u2066${CANARY} links\u2069\u200F`,
    `\u061C${CANARY} rechts`,
  ],
  invisible: [
    `\u200B${CANARY}\uFEFF`,
    `w\u200Bww.${CANARY}.example.nl`,
    `${CANARY} zacht\u00AD\u2060\u180E`,
    `\u{E0001}${CANARY} merk\u{E0041}`,
    '\u200C',
    '\u3164',
  ],
  surrogates: [`\uD800${CANARY}`, `${CANARY}\uDC00`, `\uDFFF\uD800${CANARY}`],
  widthFour: [`😀${CANARY}😀`, `${CANARY}👩‍👩‍👧‍👦`, `𝕶${CANARY}`, `${CANARY}\u{10FFFF}`],
  controlCharacters: [
    `${CANARY} nul\u0000`,
    `\u0008${CANARY}\u001B[31m`,
    `${CANARY}\u0085\u2028\u2029`,
  ],
  combiningMarks: [`${CANARY}${'\u0301'.repeat(60)}`, `\uFDFA${CANARY}`, `\u0344${CANARY}`],
  html: [
    `<img src=x onerror=alert('${CANARY}')>`,
    `"><svg onload=alert(1)>${CANARY}`,
    `</title><script>${CANARY}</script>`,
    `<!--[if mso]>${CANARY}<![endif]-->`,
    `${CANARY}' autofocus onfocus='x`,
    `&lt;b&gt;${CANARY}&#0;&amp;`,
    `]]>${CANARY}<![CDATA[`,
    `</textarea><form action=x>${CANARY}`,
  ],
  adressen: [`javascript:alert('${CANARY}')`, `data:text/html,${CANARY}`, `//${CANARY}.example.nl`],
  mailheaders: [
    `${CANARY}\r\nBcc: kwaad@example.org`,
    `${CANARY}\n\nZomaar een lichaam`,
    `=?utf-8?B?QmNjOiBrd2FhZEBleGFtcGxlLm9yZw==?= ${CANARY}`,
    `=?utf-8?Q?=0D=0ABcc:_kwaad=40example.org?=${CANARY}`,
    `${CANARY}, kwaad@example.org; ook@example.org`,
  ],
  templates: [
    `{{constructor.constructor('return process')()}}${CANARY}`,
    `\${7*7}${CANARY}<%= 7*7 %>`,
    `#{7*7}${CANARY}{@html 1}`,
    `$& $1 $\` $' ${CANARY}`,
  ],
  commands: [
    `'; DROP TABLE dossiers; -- ${CANARY}`,
    `$(touch /tmp/${CANARY}) \`id\``,
    `=HYPERLINK("x","${CANARY}")`,
    `%s%n%x ${CANARY}`,
    `../../../${CANARY}`,
    `(/JavaScript) >> endobj ${CANARY}`,
  ],
  keys: ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '$ref', '#/'],
};

export const allHostileTeksten = Object.values(hostileTeksten).flat();

/** Long ones, around the limits of a field and of a body. */
export const longTeksten = [80, 81, 120, 121, 200, 254, 255, 1_000, 1_001, 5_000, 7_500].flatMap(
  (length) =>
    ['a', ' ', '😀', '\u0301', '@', '.', '-'].map((character) => character.repeat(length)),
);

/** Values that are no text. */
export const foreignValues: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1.5,
  Number.MAX_SAFE_INTEGER + 2,
  Number.MAX_VALUE,
  [],
  {},
  [null],
  [[]],
  { length: 5 },
  { toString: CANARY },
  '',
  ' ',
  '0',
  'true',
];

/** A list in a list in a list, or an object in an object, this deep. */
export function deep(levels: number, soort: 'lijst' | 'object'): string {
  return soort === 'lijst'
    ? '['.repeat(levels) + ']'.repeat(levels)
    : '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);
}

/** Addresses that the form takes and that mean something else to whoever reads them carelessly. */
export const hostileAdressen = [
  'a&bcc&subject#x@example.nl',
  "a'onmouseover'x@example.nl",
  'kwaad.example.org!ook@example.nl',
  '-oQ/tmp/x@example.nl',
  '{{7*7}}$HOME$${7*7}x@example.nl',
  "www.kwaad./'*+^_~!#@example.nl",
  'jan@bücher.example',
];
