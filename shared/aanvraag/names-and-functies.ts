import { meldingen } from './messages.ts';
import { phoneNumberIn } from './telefoon.ts';
import { type TextLine, textField } from './text-field.ts';
import type { Field } from './fields.ts';
import { asRead, hasDomainName } from './web-address.ts';

const noPhoneNumber = (field: Field): TextLine => ({
  code: 'telefoonnummer',
  matches: (value) => !phoneNumberIn(asRead(value)),
  melding: meldingen.noTelefoonnummer(field),
});

/**
 * A name or a functie of somebody (2.1 and 5). It stands in mails to people who did not ask for them, so nothing in it
 * may send them elsewhere.
 */
export function nameField(field: Field) {
  return textField(field, [
    {
      code: 'emailadres',
      matches: (value) => !asRead(value).includes('@'),
      melding: meldingen.noEmailadres(field),
    },
    {
      code: 'domeinnaam',
      matches: (value) => !hasDomainName(value),
      melding: meldingen.noDomainName(field),
    },
    noPhoneNumber(field),
    {
      code: 'lang-nummer',
      matches: (value) => !/\p{Nd}{6}/u.test(asRead(value)),
      melding: meldingen.noLongNummer(field),
    },
  ]);
}

/** The name of an organisation (1.3), which may be a domain name. */
export const organisationNameField = (field: Field) => textField(field, [noPhoneNumber(field)]);
