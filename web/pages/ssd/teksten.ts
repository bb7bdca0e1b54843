import type { Stap } from '../../../shared/dossier/stappen.ts';

type Staptekst = {
  readonly kop: string;
  readonly uitleg: string;
  readonly knop: string;
  /** Asked before a step that ends the dossier: whom it mails. */
  readonly vraag?: { readonly question: string; readonly yes: string };
  readonly gelukt: string;
};

const stappen: Record<Stap, Staptekst> = {
  'papier-ontvangen': {
    kop: 'Papier ontvangen',
    uitleg: 'De aanvraag is op papier binnen en alle handtekeningen staan erop.',
    knop: 'Papier is ontvangen',
    gelukt: 'Vastgelegd: het papier is ontvangen. De beheerder krijgt een e-mail.',
  },
  'in-behandeling': {
    kop: 'In behandeling nemen',
    uitleg: 'De beheerder ziet dit op de statuspagina en krijgt hierover geen e-mail.',
    knop: 'Neem in behandeling',
    gelukt: 'Vastgelegd: de aanvraag is in behandeling.',
  },
  'aanvulling-vragen': {
    kop: 'Om een aanvulling vragen',
    uitleg:
      'De beheerder krijgt een e-mail met uw vraag, en antwoordt op de statuspagina. Zolang u wacht, loopt uw eigen termijn niet door.',
    knop: 'Stuur de vraag',
    gelukt: 'De vraag is verstuurd. U krijgt een e-mail als de beheerder antwoordt.',
  },
  verwerkt: {
    kop: 'Verwerkt',
    uitleg: 'De beheerder krijgt een e-mail dat de aanvraag is verwerkt. Dit is de laatste stap.',
    knop: 'Aanvraag is verwerkt',
    vraag: {
      question:
        'Weet u het zeker? De beheerder krijgt dan een e-mail dat de aanvraag is verwerkt. Uw toelichting staat in die e-mail en op de statuspagina. U kunt dit niet terugdraaien.',
      yes: 'Ja, de aanvraag is verwerkt',
    },
    gelukt: 'Vastgelegd: de aanvraag is verwerkt. De beheerder krijgt een e-mail.',
  },
  afgewezen: {
    kop: 'Afwijzen',
    uitleg: 'De aanvraag stopt dan. De beheerder leest uw toelichting.',
    knop: 'Wijs de aanvraag af',
    vraag: {
      question:
        'Weet u het zeker? De aanvraag stopt dan. De beheerder krijgt een e-mail, en ook iedereen die wij om een handtekening hebben gevraagd. Zij kunnen uw toelichting lezen. U kunt dit niet terugdraaien.',
      yes: 'Ja, wijs de aanvraag af',
    },
    gelukt: 'Vastgelegd: de aanvraag is afgewezen. De beheerder krijgt een e-mail.',
  },
};

/** The words of the page of the Security Service Desk. */
export const ssdPagina = {
  titel: 'Aanvraag behandelen',
  zonderJavaScript:
    'Deze pagina werkt alleen met JavaScript. De hele aanvraag staat ook in de e-mail en in de PDF.',
  vraag: {
    aanmelding: (organisatie: string, beheerder: string) =>
      `${organisatie} wil ${beheerder} aanmelden als beheerder.`,
    wijziging: (organisatie: string, beheerder: string) =>
      `${organisatie} wil de rollen of gegevens van beheerder ${beheerder} wijzigen.`,
  },
  wijze: 'Ondertekening',
  wijzen: { digitaal: 'Digitaal', papier: 'Op papier' },

  stappenKop: 'Volgende stap',
  wacht: {
    digitaal: 'De ondertekenaars moeten nog ondertekenen. U hoeft nu niets te doen.',
    aanvulling: 'De beheerder moet uw vraag nog beantwoorden. U hoeft nu niets te doen.',
  },
  geenStappen: 'Deze aanvraag is afgesloten. U kunt niets meer vastleggen.',
  stappen,
  toelichting: 'Toelichting',
  nietVerplicht: 'Toelichting (niet verplicht)',
  toelichtingNodig: 'Schrijf in een paar woorden waarom.',
  vraagVeld: 'Uw vraag',
  vraagNodig: 'Schrijf op wat u van de beheerder wilt weten.',
  vraagUitleg: 'De beheerder leest deze vraag in een e-mail en op de statuspagina.',
  termijn: 'Hoeveel dagen mag de beheerder erover doen?',
  termijnUitleg: 'Kies 1 tot en met 60 dagen. Na de laatste dag gaat u verder zonder antwoord.',
  termijnOngeldig: 'Kies een termijn van 1 tot en met 60 dagen.',
  vervangt: 'Vervangt aanvraag',
  vervangenDoor: 'Vervangen door aanvraag',
  toelichtingUitleg: 'De aanvrager en de ondertekenaars kunnen dit lezen.',

  standardText: 'Standaardtekst',
  standardQuestion: 'Standaardvraag',
  standardTextHint: 'De tekst komt in het veld hieronder. Pas de tekst daar aan.',
  noStandardText: 'Geen',

  gecorrigeerd: (naam: string, email: string) =>
    `Het adres van ${naam} is na het indienen veranderd in ${email}.`,
  controleer: {
    open: 'Controleer extra goed wie er ondertekent.',
    getekend: 'Controleer extra goed wie er heeft ondertekend.',
  },

  overnemenKop: 'Neem deze gegevens over',
  register: 'Zoek dit nummer op in het handelsregister',
  letOp: 'Let op:',
} as const;
