import { receivedBasics } from './basics.ts';

/** The words of the page that follows the form. */
export const received = {
  ...receivedBasics,
  alreadyReceived: 'Deze aanvraag was al binnen. Wij hebben hem niet nog een keer opgeslagen.',
  copy: 'Kopieer het kenmerk',
  save: 'Bewaar dit kenmerk. Noem het als u ons mailt of belt.',

  nowHeading: 'Wat gebeurt er nu?',
  beheerder: 'De beheerder krijgt nu een e-mail met wat u hebt ingevuld, op:',
  digitaal:
    'De ondertekenaars krijgen nu een e-mail met een link om te lezen en te ondertekenen, op:',
  termijn: (day: string) =>
    `Ondertekenen kan tot en met ${day}. Wie nog niet heeft ondertekend, krijgt tussendoor een paar herinneringen.`,
  papier:
    'Bij de e-mail aan de beheerder zit een PDF. Print die en laat het bevoegd gezag ondertekenen.',
  sendIn: (day: string) =>
    `Stuur de ondertekende PDF naar het adres hieronder. Een postzegel is niet nodig. De post moet op ${day} of eerder bij ons zijn.`,
  scan: 'U kunt ook een scan van alle pagina’s mailen naar:',
  afterwards:
    'Daarna controleert de Security Service Desk de aanvraag. De beheerder krijgt een e-mail met de uitkomst.',

  followHeading: 'Volg uw aanvraag',
  withoutScript:
    'De statuspagina werkt alleen met JavaScript. Lukt dat hier niet? Open de link dan op een ander apparaat. Hij staat ook in de e-mail aan de beheerder.',
  askStatus: 'U kunt ook naar de status vragen. Noem dan het kenmerk.',
  linkInMail:
    'De link naar de status staat in de e-mail aan de beheerder. Die e-mail is al eerder verstuurd.',
  pdf: 'Download de aanvraag (PDF)',
  pdfBusy: 'De PDF wordt gemaakt',
  pdfReady: 'De PDF is gedownload.',
  pdfFailed: 'De PDF ophalen is niet gelukt. Probeer het over een minuut opnieuw.',

  anotherHeading: 'Nog een beheerder of aanvraag',
  sameExplanation:
    'De organisatie en de ondertekenaars zijn dan al ingevuld. U vult alleen de nieuwe beheerder in.',
  same: 'Nog een beheerder voor deze organisatie',
  sameWithoutScript:
    'Wilt u nog een beheerder voor deze organisatie aanmelden? Ga terug met de knop van uw browser. Wat u hebt ingevuld, staat er dan nog. Vul de nieuwe beheerder in en verstuur het formulier opnieuw.',
  fresh: 'Begin met een leeg formulier',
} as const;
