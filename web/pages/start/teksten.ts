/** The words of the start page. */
export const start = {
  titel: 'Beheerder van Mijn DUO aanmelden of wijzigen',
  description:
    'Meld online een beheerder van Mijn DUO aan of wijzig de rollen. Lees wat u nodig hebt en hoe het gaat.',
  introduction:
    'Met dit formulier meldt u een beheerder van Mijn DUO aan. U kunt ook de rollen of de gegevens van een beheerder wijzigen.',
  beheerder:
    'De beheerder is verantwoordelijk voor de toegang van uw organisatie tot Mijn DUO Zakelijk. De beheerder bepaalt welke collega’s mogen inloggen, en wat zij daar mogen doen.',
  forWhoHeading: 'Voor wie is dit formulier?',
  forWho:
    'Voor scholen, besturen, gemeenten, deurwaarders en andere organisaties die met DUO werken.',
  neededHeading: 'Dit hebt u nodig',
  needed: [
    'De nummers van uw organisatie, zoals brincode, bestuursnummer, gemeentecode of Kvk-nummer.',
    'De naam, de functie, het telefoonnummer en het e-mailadres van de beheerder.',
    'De namen, functies en e-mailadressen van de mensen die ondertekenen. Dat is het bevoegd gezag van uw organisatie.',
  ],
  eherkenning:
    'Een eHerkenningsmiddel op niveau 3 voor de dienst Mijn DUO, op naam van de beheerder. Hebt u dat nog niet?',
  eherkenningLink: 'Vraag het aan op eherkenning.nl',
  navigationHeading: 'Zo gaat het',
  navigation: [
    'U vult het formulier in. Dat duurt ongeveer tien minuten.',
    'U krijgt een kenmerk. De beheerder krijgt een e-mail met wat u hebt ingevuld.',
    'Het bevoegd gezag ondertekent de aanvraag.',
    'De Security Service Desk van DUO controleert de aanvraag en verwerkt hem.',
  ],
  start: 'Begin met het formulier',
  conditionsHeading: 'Gebruiksvoorwaarden',
  conditions:
    'Voor Mijn DUO Zakelijk gelden gebruiksvoorwaarden. Met de handtekening verklaart het bevoegd gezag dat het deze voorwaarden kent.',
  conditionsLink: 'Lees de gebruiksvoorwaarden op duo.nl/zakelijk',
  papierHeading: 'Liever ondertekenen op papier?',
  papier: 'U kunt hier ook kiezen voor ondertekenen op papier. U krijgt dan een ingevulde PDF.',
  allOnPaper:
    'Liever alles op papier? Vraag het formulier aan bij de Security Service Desk. Stuur het per post naar:',
  scan: 'Of mail een scan van alle pagina’s naar:',
} as const;
