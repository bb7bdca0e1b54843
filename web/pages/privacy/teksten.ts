import type { FieldKey } from '../../../shared/aanvraag/fields.ts';
import { ssd } from '../../../shared/aanvraag/contact.ts';
import type { RequestField } from '../../../shared/api/request-fields.ts';
import type { Bewaartermijnen } from '../../../shared/dossier/termijnen.ts';

/** What a group of fields is called, and each field in it; a test keeps it complete. */
type Group = {
  readonly heading: string;
  readonly fields: Partial<Record<FieldKey | RequestField, string>>;
};

const filledIn: readonly Group[] = [
  {
    heading: 'Over de organisatie',
    fields: {
      soort: 'of het een aanmelding of een wijziging is',
      'organisatie.type': 'type organisatie',
      'organisatie.typeAnders': 'uw omschrijving, als uw type er niet bij staat',
      'organisatie.nummers.brincode': 'brincode',
      'organisatie.nummers.bestuursnummer': 'bestuursnummer',
      'organisatie.nummers.gemeentecode': 'gemeentecode',
      'organisatie.nummers.crediteurnummer': 'crediteurnummer',
      'organisatie.nummers.kvkNummer': 'Kvk-nummer',
      'organisatie.nummers.anders.soort': 'soort nummer, als u een ander nummer geeft',
      'organisatie.nummers.anders.nummer': 'dat andere nummer',
      'organisatie.naam': 'naam',
      'organisatie.adres.straat': 'straat',
      'organisatie.adres.huisnummer': 'huisnummer',
      'organisatie.adres.postcode': 'postcode',
      'organisatie.adres.woonplaats': 'woonplaats',
      'organisatie.adres.eiland': 'eiland, bij een adres in Caribisch Nederland',
    },
  },
  {
    heading: 'Over de beheerder',
    fields: {
      'beheerder.naam': 'naam',
      'beheerder.functie': 'functie',
      'beheerder.telefoon': 'telefoonnummer',
      'beheerder.email': 'e-mailadres',
      'beheerder.heeftAccount': 'of de beheerder al een account voor Mijn DUO Zakelijk heeft',
      'beheerder.heeftEherkenning': 'of de beheerder al eHerkenning heeft',
      beheerautorisaties: 'de rollen, en wat er met elke rol moet gebeuren',
      opmerking: 'uw opmerking',
    },
  },
  {
    heading: 'Over de ondertekenaars',
    fields: {
      'ondertekening.wijze': 'of u digitaal of op papier ondertekent',
      'ondertekening.ondertekenaars': 'hoeveel mensen ondertekenen',
      'ondertekening.ondertekenaars.*.naam': 'naam van elke ondertekenaar',
      'ondertekening.ondertekenaars.*.functie': 'functie van elke ondertekenaar',
      'ondertekening.ondertekenaars.*.email':
        'e-mailadres van elke ondertekenaar, als u digitaal ondertekent',
    },
  },
  {
    heading: 'Over de behandeling van de aanvraag',
    fields: {
      reden: 'de reden, als een ondertekenaar weigert',
      toelichting: 'wat de Security Service Desk bij een stap uitlegt of vraagt',
      antwoord: 'het antwoord van de beheerder op een vraag van de Security Service Desk',
    },
  },
  {
    heading: 'Over de controle door de Security Service Desk',
    fields: {
      tekst: 'notities voor collega’s',
      'teruggebeld.nummer': 'het telefoonnummer dat is gebeld om de aanvraag te controleren',
      'teruggebeld.bron': 'waar dat telefoonnummer vandaan komt',
    },
  },
];

/** The words of the privacy page. What it says is what the code does: change it along with the code. */
export const privacy = {
  titel: 'Privacy',
  description:
    'Welke gegevens het Beheerdersloket Mijn DUO gebruikt, waarom, hoe lang, wie ze ziet en welke rechten u hebt.',
  introduction: 'Op deze pagina leest u wat wij met uw gegevens doen, en wat u zelf kunt vragen.',

  whoHeading: 'Wie is verantwoordelijk?',
  wie: [
    'De Dienst Uitvoering Onderwijs (DUO) is verantwoordelijk voor deze website.',
    'De Security Service Desk van DUO gebruikt de gegevens.',
    'DUO heeft ook iemand die toeziet op privacy: de functionaris gegevensbescherming. Wilt u die spreken? Vraag het aan de Security Service Desk.',
  ],

  whatHeading: 'Welke gegevens bewaren wij?',
  what: 'Wij bewaren wat er is ingevuld:',
  filledIn,
  nextHeading: 'Over wat er daarna gebeurt',
  afterwards: [
    'het kenmerk van de aanvraag, een controlecode en een code waaraan wij dubbele aanvragen herkennen',
    'elke stap, met de dag en de tijd: van binnengekomen tot verwerkt',
    'wie heeft ondertekend of geweigerd, wanneer, en via welk e-mailadres',
    'welke uitleg over ondertekenen die persoon heeft gezien',
    'een verbeterd e-mailadres van een ondertekenaar',
    'welke e-mails wij hebben verstuurd, aan wie en wanneer, en of dat is gelukt',
    'welke medewerker uw gegevens heeft bekeken, aan u gegeven of gewist, en wanneer',
  ],
  from: 'Deze gegevens krijgen wij van degene die het formulier invult, van de ondertekenaars en van de Security Service Desk.',

  whyHeading: 'Waarom hebben wij ze nodig?',
  why: [
    'Om een beheerder voor Mijn DUO aan te melden of te wijzigen.',
    'Om te controleren of het bevoegd gezag van uw organisatie het ermee eens is.',
    'Om u te laten weten hoe het met de aanvraag gaat.',
  ],
  ground:
    'Dit hoort bij de wettelijke taak van DUO. Zonder deze gegevens kunnen wij de aanvraag niet behandelen. Velden met “niet verplicht” mag u leeg laten.',
  person:
    'Een medewerker van de Security Service Desk beslist over uw aanvraag. Dat doet niet de computer.',

  howLongHeading: 'Hoe lang bewaren wij ze?',
  howLong: ({ settledDays, otherDays }: Bewaartermijnen) => [
    'Zolang de aanvraag loopt, bewaren wij alles.',
    `Is de aanvraag verwerkt of afgewezen? Dan bewaren wij de gegevens nog ${settledDays} dagen.`,
    `Is de aanvraag geweigerd, ingetrokken of verlopen? Dan bewaren wij de gegevens nog ${otherDays} dagen.`,
    'Daarna wist de computer ze vanzelf. Dat kan een paar dagen duren. In een reservekopie staan ze dan nog maximaal 35 dagen.',
  ],
  howLongMail:
    'De Security Service Desk krijgt uw aanvraag ook als e-mail. Vraag daar hoe lang die e-mail bewaard blijft.',

  whoSeesHeading: 'Wie krijgt de gegevens?',
  whoSees: [
    'De beheerder krijgt een e-mail met wat er is ingevuld, en kan de hele aanvraag lezen.',
    'De Security Service Desk krijgt alles, ook de handtekeningen.',
    'De ondertekenaars lezen de aanvraag: de organisatie, de beheerder met telefoonnummer en e-mailadres, de rollen en uw opmerking.',
    'Zij zien van elkaar de naam, de functie, en wie wanneer heeft ondertekend of geweigerd.',
    'Weigert iemand? Dan lezen de beheerder en de andere ondertekenaars ook de reden.',
    'Wat de Security Service Desk uitlegt, lezen zij ook. Vragen aan de beheerder en de antwoorden lezen zij niet.',
    'Wie een link uit een e-mail heeft, kan de aanvraag openen. Geef zo’n link dus niet door.',
  ],
  processor: [
    'De computers zijn van Amazon Web Services (AWS). De gegevens staan daar in één regio. Zonder sleutel zijn ze niet te lezen.',
    'De e-mails gaan weg via Amazon SES, een dienst van AWS. AWS werkt in opdracht van DUO.',
    'Wij vergelijken de organisatie met gegevens van DUO en van het Register van Overheidsorganisaties. Een kopie daarvan staat bij ons, dus daarvoor vragen wij niemand iets.',
    'Wij geven de gegevens aan niemand anders.',
  ],

  cookiesHeading: 'Cookies en volgen',
  cookies: [
    'Vraagt u iets aan, ondertekent u, of kijkt u hoe het met een aanvraag gaat? Dan gebruikt deze website geen cookies. Wij volgen u niet, ook niet in onze e-mails.',
    'Alleen een medewerker van de Security Service Desk die hier inlogt, krijgt cookies. Eén is nodig tijdens het inloggen, maximaal tien minuten. De andere houdt de medewerker ingelogd, maximaal acht uur. Na uitloggen of een half uur niets doen werkt die niet meer.',
    'De browser van die medewerker onthoudt ook wanneer die de lijst met aanvragen voor het laatst heeft geopend.',
    'Zolang die medewerker is ingelogd, bewaren wij de naam, de rol en een code van die persoon. Daarna wist de computer ze vanzelf. Dat kan een paar dagen duren.',
    'Zolang u het formulier niet verstuurt, blijft wat u invult op uw eigen apparaat.',
    'Sluit u het tabblad? Dan is het daar weg. Wij krijgen het niet te zien.',
    'Uw browser maakt een rekensom voordat u verstuurt. Zo houden wij misbruik tegen. Daarvoor gaat er niets naar anderen.',
    'Wij tellen hoe vaak per dag om e-mail naar een adres is gevraagd. Het adres zelf staat daar niet bij. Na twee dagen is het weg.',
    'Wij houden bij of de website goed werkt. Daarin staan kenmerken, stappen en fouten, maar geen namen of adressen.',
  ],

  rightsHeading: 'Welke rechten hebt u?',
  rightsIntroduction: 'Staan er gegevens van u in een aanvraag? Dan kunt u dit vragen:',
  rights: [
    'Inzage: wij laten zien welke gegevens wij van u hebben.',
    'Correctie: wij verbeteren wat niet klopt. De aanvraag zelf verandert nooit. Klopt daar iets niet? Trek hem dan in, als dat nog kan.',
    'Verwijdering: wij wissen uw gegevens, als dat van de wet mag.',
    'Beperking: wij gebruiken uw gegevens een tijd niet.',
    'Bezwaar: u vindt dat wij uw gegevens niet mogen gebruiken, en wij kijken er opnieuw naar.',
  ],
  how: `Mail de Security Service Desk op ${ssd.email}. Noem het kenmerk van de aanvraag, als u dat hebt. U krijgt binnen een maand antwoord.`,
  complaint: 'Vindt u dat wij niet goed met uw gegevens omgaan? Dan kunt u klagen bij de:',
  complaintLink: 'Autoriteit Persoonsgegevens',

  updated: 'Deze pagina is bijgewerkt op 29 november 2026.',
} as const;
