import { ssd } from '../../shared/aanvraag/contact.ts';

/** Every word of the document that is not in the samenvatting. */
export const teksten = {
  titel: 'Aanvraag beheerder Mijn DUO',
  kenmerk: 'Kenmerk',
  qrcode: (kenmerk: string) => `QR-code met het kenmerk ${kenmerk}`,
  status: 'Status',
  ingediendOp: 'Ingediend op',
  filledInBy: 'Aan de telefoon ingevuld door',
  until: {
    digitaal: 'Ondertekenen kan tot en met',
    papier: 'Op zijn laatst bij ons op',
  },
  controlecode: 'Controlecode (SHA-256)',
  bijlage: 'De aanvraag zoals die is ondertekend. De controlecode is de SHA-256 van dit bestand.',
  watTekenenBetekent: 'Wat ondertekenen betekent',
  handtekeningen: 'Handtekeningen',
  ondertekenaar: (nummer: number, aantal: number) =>
    aantal === 1 ? 'Ondertekenaar' : `Ondertekenaar ${nummer} van ${aantal}`,
  plaats: 'Plaats',
  datum: 'Datum',
  handtekening: 'Handtekening',
  functie: 'Functie',
  getekendOp: 'Ondertekend op',
  getekendMet: 'Ondertekend via de link naar',
  verklaringVersie: 'Versie van de verklaring',
  adres: 'E-mailadres',
  adresVeranderd: 'Is na het indienen veranderd.',
  letOp: 'Let op',
  nogNietGetekend: 'Heeft nog niet ondertekend.',
  nietGetekend: 'Heeft niet ondertekend.',
  opPapier: 'Staat alleen op het papier, niet in dit document.',
  zoTekentU: 'Zo ondertekent u op papier',
  stappen: (lastDay: string): readonly string[] => [
    'Lees alle pagina’s van deze aanvraag. Klopt er iets niet? Onderteken dan niet, maar bel of mail ons.',
    'Elke ondertekenaar vult plaats en datum in en zet een handtekening in het eigen vak.',
    'Stuur alle pagina’s per post, of mail een scan. De adressen staan onder de handtekeningen.',
    `Alles moet op zijn laatst op ${lastDay} bij ons zijn. Daarna vervalt de aanvraag.`,
  ],
  opsturen: 'Hier stuurt u de pagina’s naartoe',
  perPost: 'Per post, een postzegel is niet nodig:',
  perEmail: 'Of mail een scan van alle pagina’s naar:',
  vragen: `Vragen? Mail naar ${ssd.email} of bel ${ssd.telefoon}, ${ssd.bereikbaar}.`,
  tekenOntbreekt: (teken: string) =>
    `Ziet u ${teken}? Daar staat in de aanvraag een teken dat wij niet kunnen afdrukken.`,
  pagina: (nummer: number, aantal: number) => `Pagina ${nummer} van ${aantal}`,
} as const;
