/**
 * Strings and values made to hurt. Each text carries the canary, so that wherever it comes out again it is recognised:
 * in a log, a header, an error, a piece of HTML.
 */
export const KANARIE = 'Kwetterkanarie';

/** By what each tries to break. */
export const vijandigeTeksten: Readonly<Record<string, readonly string[]>> = {
  leesrichting: [
    `${KANARIE}\u202Egpj.exe`,
    `\u2066${KANARIE} links\u2069\u200F`,
    `\u061C${KANARIE} rechts`,
  ],
  onzichtbaar: [
    `\u200B${KANARIE}\uFEFF`,
    `w\u200Bww.${KANARIE}.example.nl`,
    `${KANARIE} zacht\u00AD\u2060\u180E`,
    `\u{E0001}${KANARIE} merk\u{E0041}`,
    '\u200C',
    '\u3164',
  ],
  surrogaten: [`\uD800${KANARIE}`, `${KANARIE}\uDC00`, `\uDFFF\uD800${KANARIE}`],
  breedteVier: [`😀${KANARIE}😀`, `${KANARIE}👩‍👩‍👧‍👦`, `𝕶${KANARIE}`, `${KANARIE}\u{10FFFF}`],
  stuurtekens: [
    `${KANARIE} nul\u0000`,
    `\u0008${KANARIE}\u001B[31m`,
    `${KANARIE}\u0085\u2028\u2029`,
  ],
  combineertekens: [`${KANARIE}${'\u0301'.repeat(60)}`, `\uFDFA${KANARIE}`, `\u0344${KANARIE}`],
  html: [
    `<img src=x onerror=alert('${KANARIE}')>`,
    `"><svg onload=alert(1)>${KANARIE}`,
    `</title><script>${KANARIE}</script>`,
    `<!--[if mso]>${KANARIE}<![endif]-->`,
    `${KANARIE}' autofocus onfocus='x`,
    `&lt;b&gt;${KANARIE}&#0;&amp;`,
    `]]>${KANARIE}<![CDATA[`,
    `</textarea><form action=x>${KANARIE}`,
  ],
  adressen: [
    `javascript:alert('${KANARIE}')`,
    `data:text/html,${KANARIE}`,
    `//${KANARIE}.example.nl`,
  ],
  mailheaders: [
    `${KANARIE}\r\nBcc: kwaad@example.org`,
    `${KANARIE}\n\nZomaar een lichaam`,
    `=?utf-8?B?QmNjOiBrd2FhZEBleGFtcGxlLm9yZw==?= ${KANARIE}`,
    `=?utf-8?Q?=0D=0ABcc:_kwaad=40example.org?=${KANARIE}`,
    `${KANARIE}, kwaad@example.org; ook@example.org`,
  ],
  sjablonen: [
    `{{constructor.constructor('return process')()}}${KANARIE}`,
    `\${7*7}${KANARIE}<%= 7*7 %>`,
    `#{7*7}${KANARIE}{@html 1}`,
    `$& $1 $\` $' ${KANARIE}`,
  ],
  opdrachten: [
    `'; DROP TABLE dossiers; -- ${KANARIE}`,
    `$(touch /tmp/${KANARIE}) \`id\``,
    `=HYPERLINK("x","${KANARIE}")`,
    `%s%n%x ${KANARIE}`,
    `../../../${KANARIE}`,
    `(/JavaScript) >> endobj ${KANARIE}`,
  ],
  sleutels: ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '$ref', '#/'],
};

export const alleVijandigeTeksten = Object.values(vijandigeTeksten).flat();

/** Long ones, around the limits of a field and of a body. */
export const langeTeksten = [80, 81, 120, 121, 200, 254, 255, 1_000, 1_001, 5_000, 7_500].flatMap(
  (lengte) => ['a', ' ', '😀', '\u0301', '@', '.', '-'].map((teken) => teken.repeat(lengte)),
);

/** Values that are no text. */
export const vreemdeWaarden: readonly unknown[] = [
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
  { toString: KANARIE },
  '',
  ' ',
  '0',
  'true',
];

/** A list in a list in a list, or an object in an object, this deep. */
export function diep(niveaus: number, soort: 'lijst' | 'object'): string {
  return soort === 'lijst'
    ? '['.repeat(niveaus) + ']'.repeat(niveaus)
    : '{"a":'.repeat(niveaus) + '1' + '}'.repeat(niveaus);
}

/** Addresses that the form takes and that mean something else to whoever reads them carelessly. */
export const vijandigeAdressen = [
  'a&bcc&subject#x@example.nl',
  "a'onmouseover'x@example.nl",
  'kwaad.example.org!ook@example.nl',
  '-oQ/tmp/x@example.nl',
  '{{7*7}}$HOME$${7*7}x@example.nl',
  "www.kwaad./'*+^_~!#@example.nl",
  'jan@bücher.example',
];
