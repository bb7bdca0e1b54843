/** The words of the form. Labels, hints and messages of the fields stand in `shared/aanvraag/`. */
export const aanvragen = {
  titel: 'Beheerder aanmelden of wijzigen',
  inleiding: 'Vul alle velden in, behalve waar staat dat het niet hoeft.',
  stapVan: (nummer: number, totaal: number) => `Stap ${nummer} van ${totaal}`,
  stappen: 'Stappen van het formulier',
  terug: 'Terug',
  verder: 'Verder',
  nietVerplicht: '(hoeft niet)',
  wis: 'Wis alles wat ik heb ingevuld',
  wisVraag: 'Weet u zeker dat u alles wilt wissen?',
  concept: 'Wat u invult, blijft bewaard in dit tabblad. Het is weg als u het tabblad sluit.',

  foutenKop: 'Verbeter eerst deze punten',
  fout: 'Fout:',
  letOp: 'Let op:',

  organisatie: {
    kop: 'Organisatie',
    soort: {
      aanmelding: 'Een nieuwe beheerder aanmelden',
      wijziging: 'Een beheerder wijzigen die al bekend is bij DUO',
    },
    nummersZonderType: 'Vul de nummers in die bij uw type organisatie horen.',
    nummersAnders: 'Vul ten minste het Kvk-nummer in, of een ander nummer.',
    voorType: (typen: string) => `Voor: ${typen}.`,
  },

  beheerder: {
    kop: 'Beheerder',
    uitleg:
      'De beheerder regelt wie in uw organisatie Mijn DUO Zakelijk mag gebruiken. De beheerder bepaalt ook wat elke gebruiker mag doen.',
    account: 'Heeft de beheerder al een Mijn DUO Zakelijk account?',
    eherkenning:
      'Heeft de beheerder al een eHerkenningsmiddel op niveau 3 voor de dienst Mijn DUO?',
    eerstRegelen: {
      kop: 'Regel eerst eHerkenning',
      uitleg:
        'Zonder eHerkenning kan de beheerder niet inloggen. U kunt het formulier daarom nog niet opsturen. Dit regelt u eerst:',
      punten: [
        'Uw organisatie koopt voor de beheerder een eHerkenningsmiddel op niveau EH3 of hoger.',
        'Bij dat middel hoort een machtiging voor de dienst Mijn DUO.',
        'Een eHerkenningsmiddel is persoonlijk. Met de juiste machtiging werkt het ook bij andere overheden.',
        'Elke gebruiker van Mijn DUO Zakelijk heeft een eigen middel nodig, niet alleen de beheerder.',
      ],
      link: 'Vraag eHerkenning aan op eherkenning.nl',
      bewaard: 'Wat u hebt ingevuld, blijft staan in dit tabblad.',
    },
  },

  beheerautorisaties: {
    kop: 'Beheerautorisaties',
    uitleg: 'Kies de rollen die de beheerder nodig heeft.',
    uitlegWijziging:
      'Kies per rol wat er moet gebeuren. Laat een rol leeg als de beheerder die niet heeft en niet nodig heeft.',
    uitlegDeurwaarder:
      'Past geen enkele rol bij een deurwaarder? Schrijf dan in de opmerking wat u vraagt.',
    geenKeuze: 'Niet van toepassing',
    opmerking: 'Is er nog iets dat de Security Service Desk moet weten?',
  },

  ondertekening: {
    kop: 'Ondertekening',
    wie: {
      stichting:
        'Het bevoegd gezag van de stichting ondertekent. Dat zijn de bestuursleden die in het handelsregister van de KvK staan.',
      gemeente:
        'Voor een gemeente tekent de gemeentesecretaris of een lid van het college van B en W. Een mandaat van de gemeente zelf geldt hier niet.',
      handelsregister: 'Er tekent iemand die volgens het handelsregister van de KvK bevoegd is.',
    },
    ondertekenaar: (nummer: number) => `Ondertekenaar ${nummer}`,
    alsErIs: 'als die er is',
    erbij: 'Nog een ondertekenaar toevoegen',
    weg: (nummer: number) => `Ondertekenaar ${nummer} weghalen`,
    emailAlleenDigitaal: 'Alleen bij digitaal ondertekenen.',
    kiesFunctie: 'Kies een functie',
    gemeentefuncties: 'Voor een gemeente: gemeentesecretaris, burgemeester of wethouder.',
  },

  controle: {
    kop: 'Controleren en versturen',
    uitleg: 'Lees alles nog een keer na. Let vooral op de e-mailadressen.',
    wijzig: (deel: string) => `Wijzig ${deel.toLowerCase()}`,
    verstuur: 'Verstuur de aanvraag',
    bezig: 'De aanvraag wordt verstuurd',
    naDeel: (email: string) =>
      `Na het versturen krijgt de beheerder een e-mail op ${email}. De Security Service Desk krijgt ook een e-mail.`,
    nogFouten: 'De aanvraag is nog niet goed ingevuld. Ga terug naar de punten in de lijst.',
  },

  mislukt: {
    netwerk:
      'Versturen is niet gelukt. Misschien is er geen internet. Probeer het opnieuw. Uw aanvraag komt nooit dubbel binnen.',
    dienst:
      'Versturen is niet gelukt. Het loket is even niet bereikbaar. Probeer het over een minuut opnieuw. Uw aanvraag komt nooit dubbel binnen.',
    eerderOntvangen:
      'Een eerdere versie van deze aanvraag is al aangekomen. De beheerder heeft daarover een e-mail gekregen. Wilt u de nieuwe versie toch sturen? Druk dan nog een keer op de knop.',
  },

  zonderJavaScript: 'Verstuur de aanvraag',
} as const;

/** The words of the page that follows the form. */
export const ontvangen = {
  titel: 'Uw aanvraag is binnen, maar nog niet ondertekend',
  kenmerk: 'Het kenmerk van uw aanvraag:',
  bewaar: 'Bewaar dit kenmerk. Noem het als u ons mailt of belt.',
  nuKop: 'Wat gebeurt er nu?',
  email: (adres: string) =>
    `De beheerder krijgt een e-mail op ${adres}, met alles wat u hebt ingevuld.`,
  ssd: 'De Security Service Desk van DUO krijgt de aanvraag ook.',
  digitaal:
    'Elke ondertekenaar krijgt een e-mail met een link. Daarmee leest en tekent deze persoon de aanvraag.',
  papier:
    'Bij de e-mail aan de beheerder zit een PDF om te printen. Het bevoegd gezag tekent die PDF. Daarna stuurt u hem per post op.',
  daarna: 'Daarna controleert de Security Service Desk de aanvraag en voert hem uit.',
  status: 'Bekijk de status van uw aanvraag',
  nieuw: 'Nog een aanvraag doen',
} as const;
