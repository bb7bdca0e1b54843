import { receivedBasics } from './basics.ts';

/** The words of the page that follows the form. */
export const received = {
  ...receivedBasics,
  alBinnen: 'Deze aanvraag was al binnen. Wij hebben hem niet nog een keer opgeslagen.',
  kopieer: 'Kopieer het kenmerk',
  bewaar: 'Bewaar dit kenmerk. Noem het als u ons mailt of belt.',

  nuKop: 'Wat gebeurt er nu?',
  beheerder: 'De beheerder krijgt nu een e-mail met wat u hebt ingevuld, op:',
  digitaal:
    'De ondertekenaars krijgen nu een e-mail met een link om te lezen en te ondertekenen, op:',
  termijn: (dag: string) =>
    `Ondertekenen kan tot en met ${dag}. Wie nog niet heeft ondertekend, krijgt tussendoor een paar herinneringen.`,
  papier:
    'Bij de e-mail aan de beheerder zit een PDF. Print die en laat het bevoegd gezag ondertekenen.',
  opsturen: (dag: string) =>
    `Stuur de ondertekende PDF naar het adres hieronder. Een postzegel is niet nodig. De post moet op ${dag} of eerder bij ons zijn.`,
  scan: 'U kunt ook een scan van alle pagina’s mailen naar:',
  daarna:
    'Daarna controleert de Security Service Desk de aanvraag. De beheerder krijgt een e-mail met de uitkomst.',

  verderKop: 'Volg uw aanvraag',
  zonderScript:
    'De statuspagina werkt alleen met JavaScript. Lukt dat hier niet? Open de link dan op een ander apparaat. Hij staat ook in de e-mail aan de beheerder.',
  vraagStatus: 'U kunt ook naar de status vragen. Noem dan het kenmerk.',
  linkInMail:
    'De link naar de status staat in de e-mail aan de beheerder. Die e-mail is al eerder verstuurd.',
  pdf: 'Download de aanvraag (PDF)',
  pdfBezig: 'De PDF wordt gemaakt',
  pdfKlaar: 'De PDF is gedownload.',
  pdfMislukt: 'De PDF ophalen is niet gelukt. Probeer het over een minuut opnieuw.',

  nogEenKop: 'Nog een beheerder of aanvraag',
  zelfdeUitleg:
    'De organisatie en de ondertekenaars zijn dan al ingevuld. U vult alleen de nieuwe beheerder in.',
  zelfde: 'Nog een beheerder voor deze organisatie',
  zelfdeZonderScript:
    'Wilt u nog een beheerder voor deze organisatie aanmelden? Ga terug met de knop van uw browser. Wat u hebt ingevuld, staat er dan nog. Vul de nieuwe beheerder in en verstuur het formulier opnieuw.',
  nieuw: 'Begin met een leeg formulier',
} as const;
