import { beveiligingscontact } from '../../shared/aanvraag/contact.ts';

/** Where it stands on the site. */
export const SECURITY_TXT = '.well-known/security.txt';

/** RFC 9116 advises less than a year, so that nobody trusts a contact that was forgotten. */
const GELDIG_DAGEN = 330;

/**
 * How to report a weakness, for researchers (RFC 9116). It names no address of its own: the site may run on any.
 * @param nu when the site is built; two builds on one day give the same file
 */
export function securityTxt(nu: Date): string {
  const einde = new Date(nu);
  einde.setUTCDate(einde.getUTCDate() + GELDIG_DAGEN);
  einde.setUTCHours(0, 0, 0, 0);
  const velden = {
    Contact: beveiligingscontact,
    Expires: einde.toISOString().replace('.000Z', 'Z'),
    'Preferred-Languages': 'nl, en',
  };
  return Object.entries(velden)
    .map(([naam, waarde]) => `${naam}: ${waarde}\n`)
    .join('');
}
