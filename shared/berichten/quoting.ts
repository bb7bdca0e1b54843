import type { Aanvraag } from '../aanvraag/aanvraag.ts';
import { asRead } from '../aanvraag/web-address.ts';

/*
 * Mails go to people who did not ask for them, and anybody can send in an aanvraag. So what was typed stands in a mail, to
 * anyone but the SSD, as what somebody filled in, and never as words of ours or as something to press.
 */

/**
 * Any sign that a program may take for the dot of a domain, before a label of two characters or more; so not in `B.V.`, which
 * none takes for a domain.
 */
const DOMAIN_DOT = /(?<=\S)[.。．｡․](?=\p{L}[\p{L}\p{M}\p{N}-])/gu;
/** After a scheme such as `mailto:` or before a port, but not in a time such as `12:30`. */
const COLON = /(?<=\S)(?<!(?:^|\s)\d{1,2}):(?=\S)|(?<=\S):(?=\p{L})/gu;
const SLASHES_OR_AT = /(?<=\/)\/(?=\S)|(?<=\S)[@＠](?=\S)/gu;
const WWW_DOT = /(?<=www)\.(?=\S)/gi;
const IP_DOT = /(?<=\d)\.(?=\d+\.\d+\.\d)/gu;

/**
 * A text with a space where a mail program could see a domain or an address: nothing in it becomes a link, also where mail
 * is plain text. `J.de Vries` reads better for it; `Examenbureau.nl` bears it.
 */
export const unlinked = (text: string): string =>
  [DOMAIN_DOT, WWW_DOT, COLON, SLASHES_OR_AT, IP_DOT].reduce(
    (all, sign) => all.replaceAll(sign, '$& '),
    text,
  );

/** A name within a sentence: between quotes that it cannot end by itself. */
export const quoted = (name: string): string =>
  `“${unlinked(name).replaceAll(/["“”„‟«»＂]/gu, '’')}”`;

/** Six digits or more with no letter between them. */
const hasTelephone = (text: string): boolean =>
  /\p{Nd}{6}/u.test(text.replaceAll(/[^\p{L}\p{Nd}]/gu, ''));

/**
 * Whether a subject may hold this name: nothing in it could be read as an address or as a telephone number. A subject has no
 * room for quotes, and stands in a list without the mail around it.
 */
export function fitsSubject(name: string): boolean {
  const seen = asRead(name.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, ''));
  return !hasTelephone(seen) && !/:\/\/|\bwww\b/i.test(seen) && unlinked(seen) === seen;
}

/** Stands in the place of a remark, which is a letter of its own to whoever reads it in a mail. */
const REMARK = 'Er is een opmerking. U leest die met de link in deze e-mail.';

/**
 * An aanvraag as a mail to anyone but the SSD shows it: every text unlinked, also those that a later version of the form
 * adds, and without the remark. An address that the form asked for stays as it is, to be checked.
 */
export const withoutLinks = ({ opmerking, ...aanvraag }: Aanvraag): Aanvraag => ({
  ...(unlinkedTexts(aanvraag) as Omit<Aanvraag, 'opmerking'>),
  opmerking: opmerking === '' ? '' : REMARK,
});

/** The same value with every text in it unlinked, but those by the key of an address. */
function unlinkedTexts(value: unknown): unknown {
  if (typeof value === 'string') return unlinked(value);
  if (Array.isArray(value)) return value.map(unlinkedTexts);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === 'email' ? (inner as unknown) : unlinkedTexts(inner),
  ]);
  return Object.fromEntries(entries) as unknown;
}
