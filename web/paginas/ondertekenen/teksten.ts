import { sentence } from '../../../shared/berichten/sentence.ts';

/** The words of the page to read and sign. */
export const ondertekenen = {
  titel: 'Aanvraag lezen en ondertekenen',
  zonderJavaScript:
    'Deze pagina werkt alleen met JavaScript. Kunt u dat niet aanzetten? Open de link op een ander apparaat, of bel de Security Service Desk.',

  vraagKop: 'Uw handtekening is gevraagd',
  u: (naam: string, functie: string) => sentence(`U bent ${naam}, ${functie}`),
  vraag: {
    aanmelding: (organisatie: string, beheerder: string) =>
      `${organisatie} wil ${beheerder} aanmelden als beheerder van Mijn DUO.`,
    wijziging: (organisatie: string, beheerder: string) =>
      `${organisatie} wil de rollen of gegevens wijzigen van ${beheerder}, de beheerder van Mijn DUO.`,
  },
  nodig: 'Daarvoor is uw handtekening nodig. Lees eerst de hele aanvraag.',
  nietU: 'Bent u iemand anders? Teken dan niet, en mail of bel de Security Service Desk.',

  betekenisKop: 'Wat betekent uw handtekening?',
  voorwaarden: 'Naar de gebruiksvoorwaarden op duo.nl/zakelijk',
  voorwaardenAdres: 'https://duo.nl/zakelijk',

  anderenKop: 'Wie tekent er nog meer?',
  stand: {
    nogNiet: 'nog niet getekend',
    getekend: (tijd: string) => `getekend op ${tijd}`,
    geweigerd: (tijd: string) => `geweigerd op ${tijd}`,
  },

  tekenKop: 'Ondertekenen',
  hash: 'U tekent precies deze aanvraag. De controlecode is:',
  akkoord: 'Ik heb de hele aanvraag gelezen en ik ga akkoord.',
  akkoordNodig: 'Zet een vinkje als u de aanvraag hebt gelezen en akkoord gaat.',
  teken: 'Onderteken',
  getekend: 'Uw handtekening is ontvangen. U krijgt hiervan een e-mail.',

  weigerKop: 'Ik wil niet tekenen',
  weigerUitleg:
    'Als u weigert, stopt de aanvraag. Dat geldt ook voor de anderen. U kunt dit niet terugdraaien.',
  reden: 'Waarom tekent u niet?',
  redenUitleg: 'De beheerder, de andere ondertekenaars en de Security Service Desk lezen uw reden.',
  weiger: 'Weiger te tekenen',
  geweigerd: 'Uw weigering is ontvangen. De aanvraag is gestopt.',

  getekendKop: 'U hebt getekend',
  getekendOp: (tijd: string) => `U tekende op ${tijd}.`,
  wachtOp: (namen: string) => sentence(`Nog niet getekend: ${namen}`),
  wachtTot: (tijd: string) => `Zij kunnen tekenen tot ${tijd}.`,
  geweigerdKop: 'U wilde niet tekenen',
  geweigerdUitleg: (tijd: string) =>
    `U weigerde op ${tijd}. De aanvraag is gestopt. U hoeft niets te doen.`,
  uwReden: 'Uw reden:',
} as const;
