/** The words of the start page. */
export const start = {
  titel: 'Een beheerder voor Mijn DUO regelen',
  omschrijving:
    'Meld online een beheerder van Mijn DUO aan of wijzig de rollen. Lees wat u nodig hebt en hoe het gaat.',
  inleiding:
    'Met dit formulier meldt u een beheerder van Mijn DUO aan. U kunt ook de rollen of de gegevens van een beheerder wijzigen.',
  beheerder:
    'De beheerder geeft collega’s toegang tot Mijn DUO Zakelijk. De beheerder bepaalt ook wat zij daar mogen doen.',
  voorWieKop: 'Voor wie is dit formulier?',
  voorWie:
    'Voor scholen, besturen, gemeenten, deurwaarders en andere organisaties die met DUO werken.',
  nodigKop: 'Dit hebt u nodig',
  nodig: [
    'De nummers van uw organisatie, zoals brincode, bestuursnummer, gemeentecode of Kvk-nummer.',
    'De naam, de functie, het telefoonnummer en het e-mailadres van de beheerder.',
    'Een eHerkenningsmiddel op niveau 3 voor de dienst Mijn DUO, op naam van de beheerder.',
    'De namen en functies van wie er tekent. Dat is het bevoegd gezag van uw organisatie.',
  ],
  gangKop: 'Zo gaat het',
  gang: [
    'U vult het formulier in. Dat duurt ongeveer tien minuten.',
    'U krijgt een kenmerk. De beheerder krijgt een e-mail met alles wat u hebt ingevuld.',
    'Het bevoegd gezag ondertekent de aanvraag.',
    'De Security Service Desk van DUO controleert de aanvraag en voert hem uit.',
  ],
  begin: 'Begin met het formulier',
  papierKop: 'Liever op papier?',
  papier:
    'Het formulier op papier blijft bestaan. Vraag het aan bij de Security Service Desk en stuur het naar:',
} as const;
