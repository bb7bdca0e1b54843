import { leesbareTijd } from '../../shared/time/readable-time.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';

/** Every word of the document that is not in the samenvatting. */
export const teksten = {
  titel: 'Aanvraag beheerder Mijn DUO',
  kenmerk: 'Kenmerk',
  qrcode: (kenmerk: string) => `QR-code met het kenmerk ${kenmerk}`,
  status: 'Status',
  ingediendOp: 'Ingediend op',
  tekenenKanTot: 'Tekenen kan tot',
  controlecode: 'Controlecode (SHA-256)',
  watTekenenBetekent: 'Wat ondertekenen betekent',
  handtekeningen: 'Handtekeningen',
  ondertekenaar: (nummer: number, aantal: number) =>
    aantal === 1 ? 'Ondertekenaar' : `Ondertekenaar ${nummer} van ${aantal}`,
  plaats: 'Plaats',
  datum: 'Datum',
  handtekening: 'Handtekening',
  functie: 'Functie',
  getekendOp: 'Getekend op',
  getekendMet: 'Getekend via de link naar',
  verklaringVersie: 'Versie van de verklaring',
  adres: 'E-mailadres',
  adresVeranderd: 'Na het indienen veranderd.',
  letOp: 'Let op',
  nogNietGetekend: 'Heeft nog niet getekend.',
  nietGetekend: 'Heeft niet getekend.',
  opPapier: 'Alleen op papier. Dit document laat die niet zien.',
  zoTekentU: 'Zo ondertekent u op papier',
  stappen: (verlooptOp: string): readonly string[] => [
    'Lees alle pagina’s van deze aanvraag. Klopt er iets niet? Teken dan niet, maar neem contact met ons op.',
    'Elke ondertekenaar vult plaats en datum in en zet een handtekening in het eigen vak.',
    'Stuur alle pagina’s op. Het adres staat onder de handtekeningen.',
    `Zorg dat wij ze hebben vóór ${leesbareTijd(verlooptOp)}. Daarna vervalt de aanvraag.`,
  ],
  opsturen: 'Hierheen opsturen',
  perPost: 'Per post. Een postzegel is niet nodig.',
  perEmail: 'Of mail een scan van alle pagina’s naar:',
  vragen: `Vragen? Mail naar ${ssd.email} of bel ${ssd.telefoon}, ${ssd.bereikbaar}.`,
  tekenOntbreekt: (teken: string) =>
    `Waar ${teken} staat, staat in de aanvraag een teken dat dit document niet kan afdrukken.`,
  pagina: (nummer: number, aantal: number) => `Pagina ${nummer} van ${aantal}`,
} as const;
