import * as z from 'zod/mini';
import { meldingen } from './messages.ts';
import { emailTextField, nietTeLang, type Tekstregel } from './text-field.ts';
import type { Veld } from './fields.ts';
import { asRead, hasSchemeOrPath, heeftWebadres } from './web-address.ts';

const rule = (
  klopt: Tekstregel['klopt'],
  melding: Tekstregel['melding'],
  code = 'email',
): Tekstregel => ({ code, klopt, melding });

/** What may stand before the @: what no parser reads as another address (`=?…?=`, `a%b`, `` `id` ``). */
const NOT_BEFORE_AT = /[^A-Za-z0-9.!#$&'*+\-/^_{}~]/u;

const splitAtLast = (address: string): [string, string] => {
  const at = address.lastIndexOf('@');
  return [address.slice(0, at), address.slice(at + 1)];
};

/** One e-mail address (2.1 and 5), as typed, but for its domain: SES takes no other than in ASCII. */
export const emailveld = (veld: Veld) =>
  emailTextField(veld, [
    rule((waarde) => !/^mailto:/i.test(waarde), meldingen.emailMailto),
    rule((waarde) => !isWebAddress(waarde), meldingen.emailWebadres, 'webadres'),
    rule((waarde) => !/[<>"()]/.test(waarde), meldingen.emailNaam),
    rule((waarde) => !/[,;]/.test(waarde), meldingen.emailMeer),
    rule((waarde) => !waarde.includes(' '), meldingen.emailSpaties),
    rule((waarde) => /^[^@]+@[^@]+$/.test(waarde), meldingen.emailApenstaart),
    rule((waarde) => !/^['‘’“”`].*['‘’“”`]$/u.test(waarde), meldingen.emailAanhalingstekens),
    rule((waarde) => !waarde.endsWith('.'), meldingen.emailPunt),
    rule(
      (waarde) => !NOT_BEFORE_AT.test(splitAtLast(waarde)[0]),
      (waarde) => meldingen.emailTeken(NOT_BEFORE_AT.exec(splitAtLast(waarde)[0])?.[0] ?? ''),
    ),
    withAsciiDomain,
    nietTeLang(veld),
    rule(isEmailadres, meldingen.email),
  ]);

/** `www.jan@example.nl` is an address like any other. */
const isWebAddress = (waarde: string): boolean =>
  waarde.includes('@') ? hasSchemeOrPath(asRead(waarde)) : heeftWebadres(waarde);

/** As a browser and its e-mail field do it. What is no domain stays as it is, for the message. */
function withAsciiDomain(address: string): string {
  const [name, domain] = splitAtLast(address);
  // Signs that end a host in a web address may not change what is read as the domain.
  if (/^[\x21-\x7E]*$/.test(domain) || /[\0-,/:-@[-`{-\x7F]/.test(domain)) return address;
  try {
    return `${name}@${new URL(`http://${domain}`).hostname}`;
  } catch {
    return address;
  }
}

/** The HTML standard's form of an address, with a domain of at least two labels and dots only between characters. */
const isEmailadres = (waarde: string): boolean => {
  const [naam, domein] = splitAtLast(waarde);
  const punt = domein.lastIndexOf('.');
  const laatsteDeel = domein.slice(punt + 1);
  return (
    z.regexes.html5Email.test(waarde) &&
    !/^\.|\.\.|\.$/.test(naam) &&
    naam.length <= 64 &&
    punt > 0 &&
    laatsteDeel.length >= 2 &&
    !/^\d+$/.test(laatsteDeel)
  );
};
