import { sentence } from '../../../shared/berichten/sentence.ts';

/** The words of the page to read and sign. */
export const ondertekenen = {
  titel: 'Aanvraag lezen en ondertekenen',
  zonderJavaScript:
    'Deze pagina werkt alleen met JavaScript. Kunt u dat niet aanzetten? Open de link op een ander apparaat, of vraag ons om hulp.',

  vraagKop: 'Uw handtekening is gevraagd',
  u: (naam: string, functie: string) => sentence(`U bent ${naam}, ${functie}`),
  leesAlles: 'Lees eerst de hele aanvraag, hieronder',
  gecorrigeerd: (email: string) =>
    `Uw e-mailadres is na het indienen veranderd in ${email}. In de aanvraag zelf staat nog het eerdere adres. Dat is niet erg.`,
  nietU: 'Bent u iemand anders? Onderteken dan niet, en mail of bel de Security Service Desk.',

  betekenisKop: 'Wat betekent uw handtekening?',
  voorwaarden: 'Naar de gebruiksvoorwaarden op duo.nl/zakelijk',
  voorwaardenAdres: 'https://duo.nl/zakelijk',

  anderenKop: 'Wie ondertekent nog meer?',
  stand: {
    nogNiet: 'nog niet ondertekend',
    getekend: (tijd: string) => `ondertekend op ${tijd}`,
    geweigerd: (tijd: string) => `geweigerd op ${tijd}`,
  },

  tekenKop: 'Ondertekenen',
  akkoord: 'Ik heb de hele aanvraag gelezen en ik ga akkoord.',
  akkoordNodig: 'Zet een vinkje als u de aanvraag hebt gelezen en akkoord gaat.',
  teken: 'Onderteken',
  getekend: 'Uw handtekening is ontvangen. U krijgt hiervan een e-mail.',

  weigerKop: 'Ik wil niet ondertekenen',
  weigerUitleg:
    'Als u weigert, stopt de aanvraag. Dat geldt ook voor de anderen. U kunt dit niet terugdraaien.',
  reden: 'Waarom ondertekent u niet?',
  redenUitleg: 'De beheerder, de andere ondertekenaars en de Security Service Desk lezen uw reden.',
  weiger: 'Weiger te ondertekenen',
  geweigerd: 'Uw weigering is ontvangen. De aanvraag is gestopt.',

  getekendKop: 'U hebt ondertekend',
  getekendOp: (tijd: string) => `U hebt ondertekend op ${tijd}.`,
  wachtOp: (namen: string) => sentence(`Nog niet ondertekend: ${namen}`),
  wachtTot: (dag: string) => `Ondertekenen kan tot en met ${dag}.`,
  geweigerdKop: 'U hebt geweigerd',
  geweigerdUitleg: (tijd: string) =>
    `U hebt geweigerd op ${tijd}. De aanvraag is gestopt. U hoeft niets te doen.`,
  uwReden: 'Uw reden:',
} as const;
