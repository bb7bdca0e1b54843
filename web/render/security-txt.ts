import { securityContact } from '../../shared/aanvraag/contact.ts';

/** Where it stands on the site. */
export const SECURITY_TXT = '.well-known/security.txt';

/** RFC 9116 advises less than a year, so that nobody trusts a contact that was forgotten. */
const VALID_DAYS = 330;

/**
 * How to report a weakness, for researchers (RFC 9116). It names no address of its own: the site may run on any.
 * @param now when the site is built; two builds on one day give the same file
 */
export function securityTxt(now: Date): string {
  const end = new Date(now);
  end.setUTCDate(end.getUTCDate() + VALID_DAYS);
  end.setUTCHours(0, 0, 0, 0);
  const fields = {
    Contact: securityContact,
    Expires: end.toISOString().replace('.000Z', 'Z'),
    'Preferred-Languages': 'nl, en',
  };
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}
