import { meldingen } from './messages.ts';
import { phoneNumberIn } from './telefoon.ts';
import { type Tekstregel, tekstveld } from './text-field.ts';
import type { Veld } from './fields.ts';
import { asRead, hasDomainName } from './web-address.ts';

const noPhoneNumber = (field: Veld): Tekstregel => ({
  code: 'telefoonnummer',
  klopt: (value) => !phoneNumberIn(asRead(value)),
  melding: meldingen.geenTelefoonnummer(field),
});

/**
 * A name or a functie of somebody (2.1 and 5). It stands in mails to people who did not ask for them, so nothing in it
 * may send them elsewhere.
 */
export function nameField(field: Veld) {
  return tekstveld(field, [
    {
      code: 'emailadres',
      klopt: (value) => !asRead(value).includes('@'),
      melding: meldingen.geenEmailadres(field),
    },
    {
      code: 'domeinnaam',
      klopt: (value) => !hasDomainName(value),
      melding: meldingen.geenDomeinnaam(field),
    },
    noPhoneNumber(field),
    {
      code: 'lang-nummer',
      klopt: (value) => !/\p{Nd}{6}/u.test(asRead(value)),
      melding: meldingen.geenLangNummer(field),
    },
  ]);
}

/** The name of an organisation (1.3), which may be a domain name. */
export const organisationNameField = (field: Veld) => tekstveld(field, [noPhoneNumber(field)]);
