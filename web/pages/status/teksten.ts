import type { Wijze } from '../../../shared/aanvraag/wijzen.ts';

/** What is waited for, at the end of what happened. */
const waitForSigning: Record<Wijze, (names: string, until: string) => string> = {
  digitaal: (names, until) =>
    `wij wachten op de handtekening van ${names}. Ondertekenen kan tot en met ${until}. Daarna verloopt de aanvraag.`,
  papier: (_, until) =>
    `wij wachten op de ondertekende aanvraag op papier. De post moet op ${until} of eerder bij ons zijn. Daarna verloopt de aanvraag.`,
};

/** The words of the status page. */
export const status = {
  titel: 'Status van uw aanvraag',
  withoutJavaScript:
    'Deze pagina werkt alleen met JavaScript. Wilt u weten hoe het met uw aanvraag staat? Vraag het ons en noem het kenmerk uit uw e-mail.',
  waitForSigning,
  firstSteps: 'Dit doet de beheerder nu:',
  waitForSsd: 'wij wachten op de Security Service Desk.',

  waitForResponse: (until: string) =>
    `wij wachten op het antwoord van de beheerder. Dat kan tot en met ${until}.`,

  responseUntil: (day: string) =>
    `Antwoorden kan tot en met ${day}. Krijgen wij geen antwoord? Dan beslissen wij over de aanvraag zoals hij nu is.`,
  responseLabel: 'Uw antwoord',
  responseExplanation:
    'U kunt dit niet meer veranderen als het is verstuurd. De ondertekenaars zien uw antwoord niet.',
  antwoord: 'Stuur het antwoord',
  beantwoord: 'Uw antwoord is verstuurd. De Security Service Desk gaat verder met de aanvraag.',

  papierHeading: 'Zo ondertekent u op papier',
  papier: [
    'Download de PDF en print hem.',
    'Laat elke ondertekenaar de PDF ondertekenen.',
    'Stuur de PDF per post naar het adres hieronder, of mail een scan van alle pagina’s.',
  ],
  mail: 'Per post, zonder postzegel:',
  scan: 'Of mail een scan naar:',

  adres: (email: string) => `E-mailadres: ${email}`,
  corrected: 'Dit adres is verbeterd na het indienen.',
  didNotArrive: 'Onze e-mail aan deze persoon is niet aangekomen. Verbeter het e-mailadres.',
  correctHeading: 'Het e-mailadres klopt niet',
  correctFor: (name: string) => `, van ${name}`,
  correctExplanation:
    'Wij sturen een nieuw verzoek naar het juiste adres. De oude link werkt dan niet meer.',
  newAdres: 'Het juiste e-mailadres',
  corrigeer: 'Verbeter het adres',
  correctedFor: (name: string) =>
    `Het e-mailadres van ${name} is verbeterd. Het nieuwe verzoek is onderweg.`,
  askAgain: 'Stuur het verzoek nog een keer',
  requestedAgain: (name: string) => `Het verzoek aan ${name} is opnieuw onderweg.`,

  whatToDoHeading: 'Wat kunt u doen?',
  copy: 'Begin een nieuwe aanvraag met deze gegevens',
  noCopy:
    'De gegevens overnemen is niet gelukt: uw browser bewaart niets van deze website. Begin op de startpagina met een leeg formulier.',
  copyAgain: 'Wilt u het opnieuw doen? Begin dan met de gegevens van deze aanvraag.',
  copyChange:
    'Klopt er iets niet in de aanvraag? Trek hem dan in. Begin daarna een nieuwe aanvraag met deze gegevens.',
  withdrawHeading: 'Trek de aanvraag in',
  withdrawExplanation: 'Weet u het zeker? De aanvraag stopt dan. U kunt dit niet terugdraaien.',
  withdraw: 'Ja, trek de aanvraag in',
  ingetrokken: 'De aanvraag is ingetrokken.',
} as const;
