import * as z from 'zod/mini';
import { meldingen } from './messages.ts';
import { emailTextField, notTooLong, type TextLine } from './text-field.ts';
import type { Field } from './fields.ts';
import { asRead, hasSchemeOrPath, hasWebAddress } from './web-address.ts';

const rule = (
  matches: TextLine['matches'],
  melding: TextLine['melding'],
  code = 'email',
): TextLine => ({ code, matches, melding });

/** What may stand before the @: what no parser reads as another address (`=?…?=`, `a%b`, `` `id` ``). */
const NOT_BEFORE_AT = /[^A-Za-z0-9.!#$&'*+\-/^_{}~]/u;

const splitAtLast = (address: string): [string, string] => {
  const at = address.lastIndexOf('@');
  return [address.slice(0, at), address.slice(at + 1)];
};

/** One e-mail address (2.1 and 5), as typed, but for its domain: SES takes no other than in ASCII. */
export const emailField = (field: Field) =>
  emailTextField(field, [
    rule((value) => !/^mailto:/i.test(value), meldingen.emailMailto),
    rule((value) => !isWebAddress(value), meldingen.emailWebAddress, 'webadres'),
    rule((value) => !/[<>"()]/.test(value), meldingen.emailName),
    rule((value) => !/[,;]/.test(value), meldingen.emailSeveral),
    rule((value) => !value.includes(' '), meldingen.emailSpaces),
    rule((value) => /^[^@]+@[^@]+$/.test(value), meldingen.emailAtSign),
    rule((value) => !/^['‘’“”`].*['‘’“”`]$/u.test(value), meldingen.emailQuotationMarks),
    rule((value) => !value.endsWith('.'), meldingen.emailDot),
    rule(
      (value) => !NOT_BEFORE_AT.test(splitAtLast(value)[0]),
      (value) => meldingen.emailCharacter(NOT_BEFORE_AT.exec(splitAtLast(value)[0])?.[0] ?? ''),
    ),
    withAsciiDomain,
    notTooLong(field),
    rule(isEmailadres, meldingen.email),
  ]);

/** `www.jan@example.nl` is an address like any other. */
const isWebAddress = (value: string): boolean =>
  value.includes('@') ? hasSchemeOrPath(asRead(value)) : hasWebAddress(value);

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
const isEmailadres = (value: string): boolean => {
  const [name, domain] = splitAtLast(value);
  const point = domain.lastIndexOf('.');
  const lastSection = domain.slice(point + 1);
  return (
    z.regexes.html5Email.test(value) &&
    !/^\.|\.\.|\.$/.test(name) &&
    name.length <= 64 &&
    point > 0 &&
    lastSection.length >= 2 &&
    !/^\d+$/.test(lastSection)
  );
};
