/** The words of the form as the page shows them. Labels, hints and messages of fields stand in `shared/aanvraag/`. */
export const aanvragen = {
  titel: 'Beheerder aanmelden of wijzigen',
  introduction: 'Vul alle velden in. Staat er “niet verplicht” bij? Dan mag u het veld leeg laten.',
  stepOf: (nummer: number, total: number) => `Stap ${nummer} van ${total}`,
  stappen: 'Stappen van het formulier',
  back: 'Terug',
  further: 'Verder',
  backToCheck: 'Terug naar controleren',
  send: 'Verstuur de aanvraag',
  notRequired: '(niet verplicht)',
  errorsHeading: 'Controleer deze gegevens',
  notice: 'Let op:',

  later: {
    heading: 'Later verdergaan, of alles wissen',
    explanation:
      'Wat u invult, blijft in dit tabblad staan tot u het sluit, ook als u de pagina opnieuw laadt.',
    file: 'Gaat u later verder, of moet een collega iets invullen? Bewaar dan een bestand.',
    save: 'Bewaar in een bestand',
    open: 'Open een bewaard bestand',
    putBack: 'Zet terug wat er stond',
    shared: 'Werkt u op een computer die anderen ook gebruiken? Wis dan alles voordat u weggaat.',
    wis: 'Wis alles wat ik heb ingevuld',
    areYouSure: 'Weet u het zeker? U kunt dit niet terugdraaien.',
    eraseYes: 'Ja, wis alles',
    eraseNo: 'Nee, wis niets',
  },

  organisatie: {
    heading: 'Organisatie',
    soort: {
      aanmelding: 'Een nieuwe beheerder aanmelden',
      wijziging: 'De rollen of gegevens van een bestaande beheerder wijzigen',
    },
    replaced: {
      question: 'Komt er een nieuwe beheerder in de plaats van iemand die weggaat?',
      antwoord:
        'Meld eerst de nieuwe beheerder aan. Doe daarna een wijziging voor wie weggaat: kies bij elke rol “Intrekken”. Antwoord “Ja” bij eHerkenning, ook als deze persoon het middel niet meer heeft.',
    },
    register: {
      source: (publisher: string, month: string) => `${publisher}, stand ${month}`,
      accordingTo: (source: string) => `Volgens ${source}:`,
      takeOver: 'Neem deze gegevens over',
      taken: (source: string) => `Ingevuld volgens ${source}. U kunt alles nog wijzigen.`,
    },
    nummersAnders: 'Vul het Kvk-nummer of een ander nummer in.',
    noEiland: 'Geen eiland',
    forType: (types: string) => `Voor: ${types}.`,
    where: {
      brincode: {
        question: 'Waar vindt u de brincode?',
        antwoord:
          'Zoek op duo.nl naar “open onderwijsdata”. Daar staan alle instellingen met hun brincode.',
      },
      bestuursnummer: {
        question: 'Waar vindt u het bestuursnummer?',
        antwoord:
          'Zoek op duo.nl naar “open onderwijsdata”. Daar staan alle besturen met hun nummer.',
      },
      gemeentecode: {
        question: 'Waar vindt u de gemeentecode?',
        antwoord: 'Het CBS publiceert elk jaar een lijst met alle gemeenten en hun code.',
      },
      kvkNummer: {
        question: 'Waar vindt u het Kvk-nummer?',
        antwoord: 'Het staat op uw uittreksel uit het handelsregister en op kvk.nl.',
      },
    },
  },

  beheerder: {
    heading: 'Beheerder',
    explanation:
      'De beheerder regelt wie in uw organisatie Mijn DUO Zakelijk mag gebruiken. De beheerder bepaalt ook wat elke gebruiker mag doen.',
    mail: 'Vult u dit in voor iemand anders? Al onze e-mails gaan naar de beheerder, niet naar u.',
    account: 'Heeft de beheerder al een account voor Mijn DUO Zakelijk?',
    eherkenning:
      'Heeft de beheerder al een eHerkenningsmiddel op niveau 3 voor de dienst Mijn DUO?',
    eherkenningNeeded: 'Zonder dit middel kunt u het formulier niet versturen. U regelt het via',
    eherkenningWhere: 'eherkenning.nl',
    what: {
      question: 'Wat is een eHerkenningsmiddel?',
      antwoord:
        'Met eHerkenning logt u namens uw organisatie in bij de overheid. Het middel is persoonlijk, zoals een sleutel. Niveau 3 heet ook EH3.',
    },
    ja: 'Ja',
    nee: 'Nee',
    arrangeFirst: {
      heading: 'Regel eerst eHerkenning',
      explanation: 'Zonder eHerkenning kan de beheerder niet inloggen. Regel eerst dit:',
      points: [
        'Uw organisatie koopt voor de beheerder een eHerkenningsmiddel op niveau EH3 of hoger.',
        'Bij dat middel hoort een machtiging voor de dienst Mijn DUO.',
        'Een eHerkenningsmiddel is persoonlijk. U kunt er ook mee inloggen bij andere organisaties, als het niveau en de machtiging kloppen.',
        'Elke gebruiker van Mijn DUO Zakelijk heeft een eigen middel nodig, niet alleen de beheerder.',
      ],
      link: 'Vraag eHerkenning aan op eherkenning.nl',
      saved: 'Wat u hebt ingevuld, blijft staan.',
    },
  },

  beheerautorisaties: {
    heading: 'Rollen',
    explanation: 'Kies de rollen (beheerautorisaties) die de beheerder nodig heeft.',
    explanationWijziging:
      'Kies per rol (beheerautorisatie) wat er moet gebeuren. Heeft de beheerder een rol niet, en is die ook niet nodig? Laat dan “Niet van toepassing” staan.',
    explanationDeurwaarder:
      'Past geen enkele rol bij een deurwaarder? Schrijf dan bij “Opmerking” wat u vraagt.',
    noChoice: 'Niet van toepassing',
    otherRollen: 'Toon ook de andere rollen',
    line: (rollen: string) =>
      `Kies ook een van deze rollen: ${rollen}. En er is een bestuursnummer nodig.`,
    advice: (rollen: string) =>
      `Meestal hoort hier ook een van deze rollen bij: ${rollen}. En een bestuursnummer.`,
    rolAdded: (rol: string) => `Bij ${rol} hoort nog een rol. Kies er één:`,
    rolAddedAdvice: (rol: string) => `Bij ${rol} hoort meestal nog een rol:`,
    nummerAdded: (rol: string) => `Bij ${rol} hoort een bestuursnummer.`,
    nummerAddedAdvice: (rol: string) => `Bij ${rol} hoort meestal een bestuursnummer.`,
    toNummer: 'Vul het bestuursnummer in',
    opmerking: 'Opmerking',
    opmerkingExplanation: 'Wat moeten wij nog weten?',
  },

  ondertekening: {
    heading: 'Ondertekening',
    wie: {
      stichting:
        'Het bevoegd gezag van de overkoepelende stichting ondertekent. Dat zijn de bestuursleden die in het handelsregister van de KvK staan.',
      gemeente:
        'Voor een gemeente ondertekent de gemeentesecretaris of een lid van het college van B en W. Een mandaat dat de gemeente zelf heeft gegeven, is niet genoeg.',
      handelsregister: 'Iemand die volgens het handelsregister van de KvK bevoegd is, ondertekent.',
    },
    how: {
      question: 'Hoe werkt digitaal ondertekenen?',
      antwoord:
        'Elke ondertekenaar krijgt een e-mail met een link. De ondertekenaar leest daar de aanvraag en ondertekent met één druk op de knop. Dat kan op elke telefoon of computer.',
    },
    ondertekenaar: (nummer: number) => `Ondertekenaar ${nummer}`,
    ifAny: 'als die er is',
    added: 'Voeg een ondertekenaar toe',
    away: (nummer: number) => `Haal ondertekenaar ${nummer} weg`,
    ownAdres: 'Het eigen e-mailadres van deze persoon. Daar sturen wij de link naartoe.',
    emailOnlyDigitaal: 'Alleen bij digitaal ondertekenen.',
    chooseFunctie: 'Kies een functie',
    gemeenteFuncties: 'Voor een gemeente: gemeentesecretaris, burgemeester of wethouder.',
  },

  controle: {
    heading: 'Controleren en versturen',
    explanation: 'Lees alles nog een keer na. Let vooral op de e-mailadressen.',
    notReady: 'Er ontbreekt nog iets. Vul dat eerst in.',
    change: (section: string) => `Wijzig ${section.toLowerCase()}`,
    mailHeading: 'Wie krijgt welke e-mail?',
    mail: {
      beheerder: 'De beheerder: een bericht dat de aanvraag binnen is, en later de uitkomst.',
      beheerderPapier: 'Daar zit de PDF bij die het bevoegd gezag ondertekent.',
      ondertekenaars: 'De ondertekenaars: een verzoek met een link om te lezen en te ondertekenen.',
      ssd: 'De Security Service Desk van DUO: de hele aanvraag.',
    },
  },
} as const;

/** The words that the script says itself, when something happens. */
export const inScript = {
  forCaller: (employee: string) =>
    `U bent ingelogd als ${employee} en vult dit in voor iemand die belt. Uw naam komt in het dossier te staan.`,
  toDesk: 'Terug naar de balie',
  signedOut:
    'Versturen is niet gelukt. U bent niet meer ingelogd bij de balie. Log in een ander tabblad opnieuw in. Verstuur de aanvraag daarna nog een keer.',
  error: 'Fout:',
  chosen: (rol: string) => `${rol} is nu ook gekozen.`,
  fileName: 'beheerder-aanvraag.json',
  saved:
    'Het bestand is bewaard bij uw downloads. Er staan persoonsgegevens in: bewaar het veilig.',
  opened: 'Het bestand is geopend. U kunt verdergaan waar u was gebleven.',
  putBack: 'Alles staat er weer.',
  noConcept: 'Dit bestand hoort niet bij dit formulier. Kies een bestand dat u hier hebt bewaard.',
  gewist: 'Alles wat u had ingevuld, is gewist.',
  busy: 'De aanvraag wordt verstuurd.',
  mislukt: {
    network:
      'Versturen is niet gelukt. Misschien is er geen internet. Probeer het opnieuw. Uw aanvraag komt nooit dubbel binnen.',
    service:
      'Versturen is niet gelukt. Het loket is even niet bereikbaar. Probeer het over een minuut opnieuw. Uw aanvraag komt nooit dubbel binnen.',
    proofOfWork:
      'Versturen is niet gelukt. Uw browser kan een controle tegen misbruik niet doen. Gebruik een nieuwere browser, of bel ons.',
  },
  earlierReceived:
    'Een eerdere versie van deze aanvraag is al aangekomen. De beheerder heeft daarover een e-mail gekregen. Wilt u de nieuwe versie toch sturen? Druk dan nog een keer op de knop.',
} as const;
