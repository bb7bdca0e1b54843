/** Where the form goes and who answers questions: change an address or a number here, once. Source: the paper form. */
export const ssd = {
  naam: 'Security Service Desk',
  afkorting: 'SSD',
  email: 'securityservicedesk@duo.nl',
  telefoon: '(050) 599 8440',
  telefoonE164: '+31505998440',
  bereikbaar: 'van 9.00 tot 13.00 uur',
  retouradres: [
    'Dienst Uitvoering Onderwijs',
    'Afdeling Security Service Desk (SSD)',
    'Antwoordnummer 199',
    '9700 VB Groningen',
  ],
} as const;

/** Where an organisation arranges its eHerkenningsmiddel. */
export const eherkenningAanvragen = 'https://www.eherkenning.nl/aanvragen';

/** What the service is called, on screen and in mails. */
export const dienstnaam = 'Beheerdersloket Mijn DUO';
