import type { Berichtsoort, Recipient } from '../../shared/dossier/berichtsoorten.ts';
import type { API_BERICHT_STATUSES } from '../../shared/api/responses.ts';
import type { DeskEvent, PublicSoort } from '../../shared/dossier/transitions.ts';

const gebeurtenissen: Record<PublicSoort | DeskEvent, (who: string) => string> = {
  ingediend: () => 'De aanvraag is binnengekomen.',
  getekend: (who) => `${who} heeft ondertekend.`,
  ondertekend: () => 'Iedereen heeft ondertekend.',
  geweigerd: (who) => `${who} heeft geweigerd. De aanvraag is gestopt.`,
  ingetrokken: () => 'De aanvraag is ingetrokken.',
  verlopen: () => 'De tijd om te ondertekenen is voorbij. De aanvraag is verlopen.',
  herinnerd: () => 'Wie nog niet had ondertekend, heeft een herinnering gekregen.',
  'adres-gecorrigeerd': (who) => `Het e-mailadres van ${who} is verbeterd.`,
  'opnieuw-gevraagd': (who) => `Het verzoek aan ${who} is nog een keer verstuurd.`,
  'papier-ontvangen': () => 'De ondertekende aanvraag is op papier binnengekomen.',
  'ssd-herinnerd': () => 'De Security Service Desk heeft een herinnering gekregen.',
  'in-behandeling': () => 'De Security Service Desk heeft de aanvraag in behandeling genomen.',
  'aanvulling-gevraagd': () => 'De Security Service Desk heeft een vraag gesteld.',
  'aanvulling-herinnerd': () =>
    'De beheerder heeft een herinnering gekregen om de vraag te beantwoorden.',
  aangevuld: () => 'De beheerder heeft de vraag beantwoord.',
  'aanvulling-uitgebleven': () =>
    'De laatste dag om te antwoorden is voorbij. De Security Service Desk gaat verder zonder antwoord.',
  verwerkt: () => 'De Security Service Desk heeft de aanvraag verwerkt.',
  afgewezen: () => 'De Security Service Desk heeft de aanvraag afgewezen.',
  'opnieuw-verstuurd': () => 'Een medewerker heeft mislukte e-mails opnieuw verstuurd.',
  opgepakt: () => 'Een medewerker heeft de aanvraag opgepakt.',
  teruggegeven: () => 'Een medewerker heeft de aanvraag teruggegeven.',
  genoteerd: () => 'Er is een notitie geschreven.',
  gecontroleerd: () => 'De controles zijn bijgewerkt.',
};

const berichten: Record<Berichtsoort, string> = {
  ontvangst: 'Bericht dat de aanvraag binnen is',
  melding: 'Melding van de nieuwe aanvraag',
  verzoek: 'Verzoek om te ondertekenen',
  'verzoek-ingetrokken': 'Bericht aan het vorige adres dat het verzoek is ingetrokken',
  herinnering: 'Herinnering om te ondertekenen',
  'herinnering-beheerder': 'Herinnering dat er nog handtekeningen ontbreken',
  bevestiging: 'Bericht dat de handtekening binnen is',
  ondertekend: 'Bericht dat de aanvraag is ondertekend',
  'ondertekend-ssd': 'Bericht dat de aanvraag is ondertekend',
  geweigerd: 'Bericht over de weigering',
  ingetrokken: 'Bericht dat de aanvraag is ingetrokken',
  verlopen: 'Bericht dat de aanvraag is verlopen',
  vervallen: 'Bericht dat de aanvraag niet doorgaat',
  'adres-werkt-niet': 'Bericht dat een e-mailadres niet werkt',
  'beheerder-niet-bereikt': 'Bericht dat de beheerder geen e-mail krijgt',
  'ssd-herinnering': 'Herinnering om de aanvraag op te pakken',
  'aanvulling-gevraagd': 'Bericht dat er een vraag is',
  'aanvulling-herinnering': 'Herinnering om de vraag te beantwoorden',
  aangevuld: 'Bericht dat de vraag is beantwoord',
  'aanvulling-uitgebleven': 'Bericht dat de vraag niet is beantwoord',
  verwerkt: 'Bericht dat de aanvraag is verwerkt',
  afgewezen: 'Bericht dat de aanvraag is afgewezen',
};

const aan: Record<'beheerder' | 'ssd', string> & Partial<Record<Recipient, string>> = {
  beheerder: 'de beheerder',
  ssd: 'de Security Service Desk',
};

const berichtstatus: Record<(typeof API_BERICHT_STATUSES)[number], string> = {
  'te-versturen': 'onderweg',
  verstuurd: 'verstuurd',
  mislukt: 'niet gelukt',
  'niet-bezorgd': 'niet bezorgd',
};

/** Words that the pages about one dossier share. */
export const dossier = {
  loaded: 'De gegevens zijn opgehaald.',
  noLink: 'Voor deze pagina hebt u de link uit een van onze e-mails nodig.',
  notFoundHeading: 'Deze link is niet geldig',
  notFound:
    'Hebt u later nog een e-mail over deze aanvraag gekregen? Open dan de link uit de nieuwste e-mail. Werkt die ook niet? Vraag het ons.',
  otherLinkHeading: 'Deze link hoort bij een andere pagina',
  otherLink: 'Open de link opnieuw uit de e-mail. Dan komt u op de juiste pagina.',
  notReachableHeading: 'Het loket is even niet bereikbaar',
  notReachable: 'Er is niets verloren. Probeer het over een minuut opnieuw.',
  again: 'Probeer opnieuw',

  mislukt: {
    network: 'Het is niet gelukt. Misschien is er geen internet. Probeer het opnieuw.',
    service:
      'Het is niet gelukt. Het loket is even niet bereikbaar. Probeer het over een minuut opnieuw.',
    'niet-gevonden': 'Dit is niet gelukt: deze link is niet meer geldig.',
    'past-niet-bij-status':
      'Dit kan niet meer: de aanvraag is intussen veranderd. Hieronder ziet u hoe het er nu mee staat.',
    'andere-inhoud':
      'Dit is niet gelukt. Deze pagina was anders dan wat er in de aanvraag staat. Lees de aanvraag hieronder opnieuw.',
    'te-vaak':
      'Dit is al te vaak gedaan. Is het verzoek vandaag al drie keer opnieuw verstuurd? Probeer het dan morgen weer. Of bel deze persoon.',
    'te-veel-post':
      'Naar dit e-mailadres zijn vandaag al veel e-mails verstuurd. Probeer het morgen weer, of bel de Security Service Desk.',
  },

  isHeldBy: (name: string) => `${name} heeft deze aanvraag.`,

  kenmerk: 'Kenmerk',
  organisatie: 'Organisatie',
  beheerder: 'Beheerder',
  soort: 'Soort aanvraag',
  soorten: { aanmelding: 'Aanmelding', wijziging: 'Wijziging' },
  ingediend: 'Ingediend op',
  signUntil: { digitaal: 'Ondertekenen kan tot en met', papier: 'Op zijn laatst bij ons op' },
  checkCode: 'Controlecode (SHA-256)',

  samenvattingHeading: 'Dit is aangevraagd',
  whatIsCheckCode: 'Waarvoor is de controlecode?',
  checkCodeExplanation:
    'De code hoort bij precies deze aanvraag. Verandert er iets in de aanvraag? Dan is de code anders.',
  ondertekenaarsHeading: { open: 'Wie ondertekent?', over: 'Wie heeft ondertekend?' },
  getekendOp: (time: string) => `Ondertekend op ${time}`,
  geweigerdOp: (time: string) => `Geweigerd op ${time}`,
  notYet: 'Nog niet ondertekend',
  onPapier: 'Ondertekent op papier',
  onPapierSigned: 'Ondertekend op papier',
  noLongerNeeded: 'Niet ondertekend',

  questionsHeading: 'Vragen van de Security Service Desk',
  question: 'Vraag:',
  requestedAt: (time: string) => `Gevraagd op ${time}`,
  antwoord: 'Antwoord:',
  answeredAt: (time: string) => `Beantwoord op ${time}`,
  notAnswered: 'Nog geen antwoord',
  responsesUntil: 'Antwoorden kan tot en met',

  timelineHeading: 'Wat is er gebeurd?',
  gebeurtenissen,
  toelichting: 'Toelichting:',
  now: 'Nu:',
  doneBy: (name: string) => (name === 'link' ? 'Met de link uit een e-mail' : `Door: ${name}`),

  berichtenHeading: 'E-mails over deze aanvraag',
  berichten,
  aan,
  berichtstatus,
  bericht: (soort: string, to: string) => `${soort}, aan ${to}:`,

  document: 'Download de aanvraag (PDF)',
  documentBusy: 'De PDF wordt gemaakt',
  documentReady: 'De PDF is gedownload.',
  busy: 'Even geduld',
  goBack: 'Nee, ga terug',
} as const;
