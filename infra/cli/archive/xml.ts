/** An element of XML with its text or its elements; what is nothing is left out. */
export type XmlElement = readonly [
  name: string,
  content: string | readonly (XmlElement | undefined)[],
];

/** What XML 1.0 cannot hold, however it is written. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string): string =>
  text.replace(IMPOSSIBLE, '\uFFFD').replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);

/** An element, one on a line, each level two spaces further in. */
export function toXml([name, content]: XmlElement, indent = ''): string {
  if (typeof content === 'string') return `${indent}<${name}>${escaped(content)}</${name}>\n`;
  const inner = content
    .filter((element) => element !== undefined)
    .map((element) => toXml(element, `${indent}  `))
    .join('');
  return `${indent}<${name}>\n${inner}${indent}</${name}>\n`;
}
