import type { Wijze } from '../../../shared/aanvraag/wijzen.ts';

/** What is waited for, at the end of what happened. */
const wachtOpTekenen: Record<Wijze, (namen: string, tot: string) => string> = {
  digitaal: (namen, tot) =>
    `wij wachten op de handtekening van ${namen}. Ondertekenen kan tot en met ${tot}. Daarna verloopt de aanvraag.`,
  papier: (_, tot) =>
    `wij wachten op de ondertekende aanvraag op papier. De post moet op ${tot} of eerder bij ons zijn. Daarna verloopt de aanvraag.`,
};

/** The words of the status page. */
export const status = {
  titel: 'Status van uw aanvraag',
  zonderJavaScript:
    'Deze pagina werkt alleen met JavaScript. Wilt u weten hoe het met uw aanvraag staat? Vraag het ons en noem het kenmerk uit uw e-mail.',
  wachtOpTekenen,
  eersteStappen: 'Dit doet de beheerder nu:',
  wachtOpSsd: 'wij wachten op de Security Service Desk.',

  wachtOpAntwoord: (tot: string) =>
    `wij wachten op het antwoord van de beheerder. Dat kan tot en met ${tot}.`,

  antwoordTot: (dag: string) =>
    `Antwoorden kan tot en met ${dag}. Krijgen wij geen antwoord? Dan beslissen wij over de aanvraag zoals hij nu is.`,
  antwoordLabel: 'Uw antwoord',
  antwoordUitleg:
    'U kunt dit niet meer veranderen als het is verstuurd. De ondertekenaars zien uw antwoord niet.',
  antwoord: 'Stuur het antwoord',
  beantwoord: 'Uw antwoord is verstuurd. De Security Service Desk gaat verder met de aanvraag.',

  papierKop: 'Zo ondertekent u op papier',
  papier: [
    'Download de PDF en print hem.',
    'Laat elke ondertekenaar de PDF ondertekenen.',
    'Stuur de PDF per post naar het adres hieronder, of mail een scan van alle pagina’s.',
  ],
  post: 'Per post, zonder postzegel:',
  scan: 'Of mail een scan naar:',

  adres: (email: string) => `E-mailadres: ${email}`,
  gecorrigeerd: 'Dit adres is verbeterd na het indienen.',
  kwamNietAan: 'Onze e-mail aan deze persoon is niet aangekomen. Verbeter het e-mailadres.',
  corrigeerKop: 'Het e-mailadres klopt niet',
  corrigeerVoor: (naam: string) => `, van ${naam}`,
  corrigeerUitleg:
    'Wij sturen een nieuw verzoek naar het juiste adres. De oude link werkt dan niet meer.',
  nieuwAdres: 'Het juiste e-mailadres',
  corrigeer: 'Verbeter het adres',
  gecorrigeerdVoor: (naam: string) =>
    `Het e-mailadres van ${naam} is verbeterd. Het nieuwe verzoek is onderweg.`,
  vraagOpnieuw: 'Stuur het verzoek nog een keer',
  opnieuwGevraagd: (naam: string) => `Het verzoek aan ${naam} is opnieuw onderweg.`,

  doenKop: 'Wat kunt u doen?',
  kopie: 'Begin een nieuwe aanvraag met deze gegevens',
  geenKopie:
    'De gegevens overnemen is niet gelukt: uw browser bewaart niets van deze website. Begin op de startpagina met een leeg formulier.',
  kopieOpnieuw: 'Wilt u het opnieuw doen? Begin dan met de gegevens van deze aanvraag.',
  kopieWijzig:
    'Klopt er iets niet in de aanvraag? Trek hem dan in. Begin daarna een nieuwe aanvraag met deze gegevens.',
  intrekKop: 'Trek de aanvraag in',
  intrekUitleg: 'Weet u het zeker? De aanvraag stopt dan. U kunt dit niet terugdraaien.',
  trekIn: 'Ja, trek de aanvraag in',
  ingetrokken: 'De aanvraag is ingetrokken.',
} as const;
