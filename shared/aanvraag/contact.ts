/**
 * Where the form goes and who answers questions: change an address or a number here, once. Source: the paper form. A space
 * inside a number is one that never breaks at the end of a line (U+00A0).
 */
export const ssd = {
  naam: 'Security Service Desk',
  abbreviation: 'SSD',
  email: 'securityservicedesk@duo.nl',
  telefoon: '(050)\u00A0599\u00A08440',
  telefoonE164: '+31505998440',
  reachable: 'van 9.00 tot 13.00\u00A0uur',
  returnAddress: [
    'Dienst Uitvoering Onderwijs',
    'Afdeling Security Service Desk (SSD)',
    'Antwoordnummer 199',
    '9700 VB Groningen',
  ],
} as const;

/** Where DUO tells organisations what it does for them, and how to reach it. */
export const contactUrl = 'https://duo.nl/zakelijk';

/** Where an organisation arranges its eHerkenningsmiddel. */
export const eherkenningAanvragen = 'https://www.eherkenning.nl/aanvragen';

/**
 * Where a weakness in the service is reported. A body that runs it and has a contact of its own for that puts it here.
 */
export const securityContact = `mailto:${ssd.email}`;

/** The trade register of the KvK, at an organisation by its number. */
export const handelsregister = (kvkNummer: string): string =>
  `https://www.kvk.nl/zoeken/?q=${encodeURIComponent(kvkNummer)}`;

/** Where people complain about how DUO handles their data, and about DUO itself. */
export const supervision = {
  dataProtectionAuthority: 'https://www.autoriteitpersoonsgegevens.nl',
  nationalOmbudsman: 'https://www.nationaleombudsman.nl',
} as const;

/** What the service is called, on screen and in mails. */
export const serviceName = 'Beheerdersloket Mijn DUO';
