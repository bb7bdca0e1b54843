import { render } from 'svelte/server';
import type { BerichtContent } from '../../shared/berichten/content.ts';
import { DEFAULT_ORGANISATION } from '../../shared/organisation.ts';
import Bericht from '../mail/Bericht.svelte';
import { sheetStyle, WIDTH, colour } from '../mail/mail-style.ts';

const headings = [
  '<meta charset="utf-8">',
  '<meta name="viewport" content="width=device-width, initial-scale=1">',
  '<meta name="color-scheme" content="light dark">',
  '<meta name="supported-color-schemes" content="light dark">',
  '<meta name="x-apple-disable-message-reformatting">',
  // A Kvk-nummer is no phone number.
  '<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">',
  '<!--[if mso]><xml><o:OfficeDocumentSettings xmlns:o="urn:schemas-microsoft-com:office:office"><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->',
  `<style>${sheetStyle}</style>`,
].join('');

const table = 'table role="presentation" cellpadding="0" cellspacing="0" border="0"';

/** Word keeps to no max-width, so it gets a table of a fixed width around what others centre by themselves. */
const frame = (content: string): string =>
  [
    `<${table} width="100%" class="achtergrond" bgcolor="${colour.background}" style="background-color: ${colour.background};"><tbody><tr>`,
    '<td align="center" style="padding: 16px;">',
    `<!--[if mso]><${table} width="${WIDTH}" align="center"><tr><td><![endif]-->`,
    `<div style="max-width: ${WIDTH}px; margin: 0 auto; text-align: left;">${content}</div>`,
    '<!--[if mso]></td></tr></table><![endif]-->',
    '</td></tr></tbody></table>',
  ].join('');

/** What Svelte leaves for a script that will never come; values hold no `<`, so this takes out nothing else. */
const withoutMarks = (html: string): string => html.replace(/<!--.*?-->/gs, '');

/** A mail as HTML. Svelte escapes every value. @param organisation whose service it is */
export function renderBericht(
  content: BerichtContent,
  organisation = DEFAULT_ORGANISATION,
): string {
  const { head, body } = render(Bericht, { props: { content, organisation } });
  const [heading, bodyHtml] = [head, body].map(withoutMarks);
  return `<!doctype html>\n<html lang="nl" dir="ltr" class="achtergrond" style="background-color: ${colour.background};"><head>${headings}${heading}</head><body class="achtergrond" style="margin: 0; padding: 0; background-color: ${colour.background};">${frame(bodyHtml ?? '')}</body></html>\n`;
}
