import { render } from 'svelte/server';
import type { Berichtinhoud } from '../../shared/berichten/content.ts';
import { DEFAULT_ORGANISATION } from '../../shared/organisation.ts';
import Bericht from '../mail/Bericht.svelte';
import { bladstijl, BREEDTE, kleur } from '../mail/mail-style.ts';

const koppen = [
  '<meta charset="utf-8">',
  '<meta name="viewport" content="width=device-width, initial-scale=1">',
  '<meta name="color-scheme" content="light dark">',
  '<meta name="supported-color-schemes" content="light dark">',
  '<meta name="x-apple-disable-message-reformatting">',
  // A Kvk-nummer is no phone number.
  '<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">',
  '<!--[if mso]><xml><o:OfficeDocumentSettings xmlns:o="urn:schemas-microsoft-com:office:office"><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->',
  `<style>${bladstijl}</style>`,
].join('');

const tabel = 'table role="presentation" cellpadding="0" cellspacing="0" border="0"';

/** Word keeps to no max-width, so it gets a table of a fixed width around what others centre by themselves. */
const omlijst = (inhoud: string): string =>
  [
    `<${tabel} width="100%" class="achtergrond" bgcolor="${kleur.achtergrond}" style="background-color: ${kleur.achtergrond};"><tbody><tr>`,
    '<td align="center" style="padding: 16px;">',
    `<!--[if mso]><${tabel} width="${BREEDTE}" align="center"><tr><td><![endif]-->`,
    `<div style="max-width: ${BREEDTE}px; margin: 0 auto; text-align: left;">${inhoud}</div>`,
    '<!--[if mso]></td></tr></table><![endif]-->',
    '</td></tr></tbody></table>',
  ].join('');

/** What Svelte leaves for a script that will never come; values hold no `<`, so this takes out nothing else. */
const zonderMerktekens = (html: string): string => html.replace(/<!--.*?-->/gs, '');

/** A mail as HTML. Svelte escapes every value. @param organisation whose service it is */
export function renderBericht(inhoud: Berichtinhoud, organisation = DEFAULT_ORGANISATION): string {
  const { head, body } = render(Bericht, { props: { inhoud, organisation } });
  const [kop, lijf] = [head, body].map(zonderMerktekens);
  return `<!doctype html>\n<html lang="nl" dir="ltr" class="achtergrond" style="background-color: ${kleur.achtergrond};"><head>${koppen}${kop}</head><body class="achtergrond" style="margin: 0; padding: 0; background-color: ${kleur.achtergrond};">${omlijst(lijf ?? '')}</body></html>\n`;
}
