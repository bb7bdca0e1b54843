import { sentence } from '../../../shared/berichten/sentence.ts';

/** The words of the page to read and sign. */
export const ondertekenen = {
  titel: 'Aanvraag lezen en ondertekenen',
  withoutJavaScript:
    'Deze pagina werkt alleen met JavaScript. Kunt u dat niet aanzetten? Open de link op een ander apparaat, of vraag ons om hulp.',

  questionHeading: 'Uw handtekening is gevraagd',
  u: (name: string, functie: string) => sentence(`U bent ${name}, ${functie}`),
  readEverything: 'Lees eerst de hele aanvraag, hieronder',
  corrected: (email: string) =>
    `Uw e-mailadres is na het indienen veranderd in ${email}. In de aanvraag zelf staat nog het eerdere adres. Dat is niet erg.`,
  notU: 'Bent u iemand anders? Onderteken dan niet, en mail of bel de Security Service Desk.',

  meaningHeading: 'Wat betekent uw handtekening?',
  conditions: 'Naar de gebruiksvoorwaarden op duo.nl/zakelijk',
  conditionsAdres: 'https://duo.nl/zakelijk',

  othersHeading: 'Wie ondertekent nog meer?',
  state: {
    notYet: 'nog niet ondertekend',
    getekend: (time: string) => `ondertekend op ${time}`,
    geweigerd: (time: string) => `geweigerd op ${time}`,
  },

  signHeading: 'Ondertekenen',
  akkoord: 'Ik heb de hele aanvraag gelezen en ik ga akkoord.',
  agreementNeeded: 'Zet een vinkje als u de aanvraag hebt gelezen en akkoord gaat.',
  teken: 'Onderteken',
  getekend: 'Uw handtekening is ontvangen. U krijgt hiervan een e-mail.',

  refuseHeading: 'Ik wil niet ondertekenen',
  refuseExplanation:
    'Als u weigert, stopt de aanvraag. Dat geldt ook voor de anderen. U kunt dit niet terugdraaien.',
  reden: 'Waarom ondertekent u niet?',
  redenExplanation:
    'De beheerder, de andere ondertekenaars en de Security Service Desk lezen uw reden.',
  weiger: 'Weiger te ondertekenen',
  geweigerd: 'Uw weigering is ontvangen. De aanvraag is gestopt.',

  signedHeading: 'U hebt ondertekend',
  getekendOp: (time: string) => `U hebt ondertekend op ${time}.`,
  waitFor: (names: string) => sentence(`Nog niet ondertekend: ${names}`),
  waitUntil: (day: string) => `Ondertekenen kan tot en met ${day}.`,
  geweigerdHeading: 'U hebt geweigerd',
  geweigerdExplanation: (time: string) =>
    `U hebt geweigerd op ${time}. De aanvraag is gestopt. U hoeft niets te doen.`,
  uwReden: 'Uw reden:',
} as const;
