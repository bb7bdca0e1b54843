import { sentence } from '../../../shared/berichten/sentence.ts';
import type { Dossierstatus } from '../../../shared/dossier/transitions.ts';

/** What somebody reads who comes when there is nothing left to sign. Who signed reads {@link naTekenen} instead. */
const afgelopen: Record<
  Exclude<Dossierstatus, 'wacht-op-ondertekening'>,
  { kop: string; uitleg: string }
> = {
  ondertekend: {
    kop: 'U hoeft niet meer te ondertekenen',
    uitleg:
      'De handtekeningen zijn al binnen. De Security Service Desk controleert de aanvraag nu.',
  },
  'in-behandeling': {
    kop: 'U hoeft niet meer te ondertekenen',
    uitleg: 'De handtekeningen zijn al binnen. De Security Service Desk behandelt de aanvraag nu.',
  },
  verwerkt: {
    kop: 'U hoeft niet meer te ondertekenen',
    uitleg: 'De Security Service Desk heeft de aanvraag al verwerkt.',
  },
  afgewezen: {
    kop: 'De aanvraag is afgewezen',
    uitleg: 'De Security Service Desk heeft de aanvraag afgewezen. U hoeft niets te doen.',
  },
  geweigerd: {
    kop: 'De aanvraag is gestopt',
    uitleg: 'Een andere ondertekenaar heeft geweigerd. U hoeft niets te doen.',
  },
  ingetrokken: {
    kop: 'De aanvraag is ingetrokken',
    uitleg: 'De aanvrager heeft de aanvraag ingetrokken. U hoeft niets te doen.',
  },
  verlopen: {
    kop: 'U bent te laat om te ondertekenen',
    uitleg:
      'De tijd om te ondertekenen is voorbij. Vraag de beheerder om de aanvraag opnieuw te doen. Dat kan op de statuspagina, met een kopie. U krijgt dan een nieuwe e-mail.',
  },
};

/** What somebody reads who signed, below when they did. */
const naTekenen: Record<Dossierstatus, string> = {
  'wacht-op-ondertekening': 'De aanvraag wacht nog op anderen. U hoeft zelf niets meer te doen.',
  ondertekend:
    'Alle handtekeningen zijn binnen. De Security Service Desk controleert de aanvraag nu. U hoeft niets meer te doen.',
  'in-behandeling':
    'Alle handtekeningen zijn binnen. De Security Service Desk behandelt de aanvraag nu. U hoeft niets meer te doen.',
  verwerkt: 'De Security Service Desk heeft de aanvraag verwerkt.',
  afgewezen: 'De Security Service Desk heeft de aanvraag afgewezen.',
  geweigerd: 'Daarna heeft een andere ondertekenaar geweigerd. De aanvraag is gestopt.',
  ingetrokken: 'Daarna heeft de aanvrager de aanvraag ingetrokken.',
  verlopen: 'Niet alle handtekeningen zijn op tijd ontvangen. De aanvraag is daarom verlopen.',
};

/** The words of the page to read and sign. */
export const ondertekenen = {
  titel: 'Aanvraag lezen en ondertekenen',
  zonderJavaScript:
    'Deze pagina werkt alleen met JavaScript. Kunt u dat niet aanzetten? Open de link op een ander apparaat, of vraag ons om hulp.',

  vraagKop: 'Uw handtekening is gevraagd',
  u: (naam: string, functie: string) => sentence(`U bent ${naam}, ${functie}`),
  leesAlles: 'Lees eerst de hele aanvraag, hieronder',
  gecorrigeerd: (email: string) =>
    `Uw e-mailadres is na het indienen verbeterd in ${email}. In de aanvraag zelf staat nog het eerdere adres. Dat is niet erg.`,
  nietU: 'Bent u iemand anders? Onderteken dan niet, en mail of bel de Security Service Desk.',

  betekenisKop: 'Wat betekent uw handtekening?',
  voorwaarden: 'Naar de gebruiksvoorwaarden op duo.nl/zakelijk',
  voorwaardenAdres: 'https://duo.nl/zakelijk',

  anderenKop: 'Wie ondertekent nog meer?',
  stand: {
    nogNiet: 'nog niet getekend',
    getekend: (tijd: string) => `getekend op ${tijd}`,
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

  getekendKop: 'U hebt getekend',
  getekendOp: (tijd: string) => `U hebt getekend op ${tijd}.`,
  wachtOp: (namen: string) => sentence(`Nog niet getekend: ${namen}`),
  wachtTot: (dag: string) => `Ondertekenen kan tot en met ${dag}.`,
  geweigerdKop: 'U hebt geweigerd',
  geweigerdUitleg: (tijd: string) =>
    `U hebt geweigerd op ${tijd}. De aanvraag is gestopt. U hoeft niets te doen.`,
  uwReden: 'Uw reden:',
  afgelopen,
  naTekenen,
} as const;
