import type { Step } from '../../../shared/dossier/stappen.ts';

type StapWords = {
  readonly heading: string;
  readonly explanation: string;
  readonly button: string;
  /** Asked before a step that ends the dossier: whom it mails. */
  readonly question?: { readonly question: string; readonly yes: string };
  readonly succeeded: string;
};

const stappen: Record<Step, StapWords> = {
  'papier-ontvangen': {
    heading: 'Papier ontvangen',
    explanation: 'De aanvraag is op papier binnen en alle handtekeningen staan erop.',
    button: 'Papier is ontvangen',
    succeeded: 'Vastgelegd: het papier is ontvangen. De beheerder krijgt een e-mail.',
  },
  'in-behandeling': {
    heading: 'In behandeling nemen',
    explanation: 'De beheerder ziet dit op de statuspagina en krijgt hierover geen e-mail.',
    button: 'Neem in behandeling',
    succeeded: 'Vastgelegd: de aanvraag is in behandeling.',
  },
  'aanvulling-vragen': {
    heading: 'Om een aanvulling vragen',
    explanation:
      'De beheerder krijgt een e-mail met uw vraag, en antwoordt op de statuspagina. Zolang u wacht, loopt uw eigen termijn niet door.',
    button: 'Stuur de vraag',
    succeeded: 'De vraag is verstuurd. U krijgt een e-mail als de beheerder antwoordt.',
  },
  verwerkt: {
    heading: 'Verwerkt',
    explanation:
      'De beheerder krijgt een e-mail dat de aanvraag is verwerkt. Dit is de laatste stap.',
    button: 'Aanvraag is verwerkt',
    question: {
      question:
        'Weet u het zeker? De beheerder krijgt dan een e-mail dat de aanvraag is verwerkt. Uw toelichting staat in die e-mail en op de statuspagina. U kunt dit niet terugdraaien.',
      yes: 'Ja, de aanvraag is verwerkt',
    },
    succeeded: 'Vastgelegd: de aanvraag is verwerkt. De beheerder krijgt een e-mail.',
  },
  afgewezen: {
    heading: 'Afwijzen',
    explanation: 'De aanvraag stopt dan. De beheerder leest uw toelichting.',
    button: 'Wijs de aanvraag af',
    question: {
      question:
        'Weet u het zeker? De aanvraag stopt dan. De beheerder krijgt een e-mail, en ook iedereen die wij om een handtekening hebben gevraagd. Zij kunnen uw toelichting lezen. U kunt dit niet terugdraaien.',
      yes: 'Ja, wijs de aanvraag af',
    },
    succeeded: 'Vastgelegd: de aanvraag is afgewezen. De beheerder krijgt een e-mail.',
  },
};

/** The words of the page of the Security Service Desk. */
export const ssdPage = {
  titel: 'Aanvraag behandelen',
  withoutJavaScript:
    'Deze pagina werkt alleen met JavaScript. De hele aanvraag staat ook in de e-mail en in de PDF.',
  question: {
    aanmelding: (organisatie: string, beheerder: string) =>
      `${organisatie} wil ${beheerder} aanmelden als beheerder.`,
    wijziging: (organisatie: string, beheerder: string) =>
      `${organisatie} wil de rollen of gegevens van beheerder ${beheerder} wijzigen.`,
  },
  wijze: 'Ondertekening',
  wijzen: { digitaal: 'Digitaal', papier: 'Op papier' },

  stepsHeading: 'Volgende stap',
  wait: {
    digitaal: 'De ondertekenaars moeten nog ondertekenen. U hoeft nu niets te doen.',
    aanvulling: 'De beheerder moet uw vraag nog beantwoorden. U hoeft nu niets te doen.',
  },
  noSteps: 'Deze aanvraag is afgesloten. U kunt niets meer vastleggen.',
  stappen,
  toelichting: 'Toelichting',
  notRequired: 'Toelichting (niet verplicht)',
  toelichtingNeeded: 'Schrijf in een paar woorden waarom.',
  questionField: 'Uw vraag',
  questionNeeded: 'Schrijf op wat u van de beheerder wilt weten.',
  questionExplanation: 'De beheerder leest deze vraag in een e-mail en op de statuspagina.',
  termijn: 'Hoeveel dagen mag de beheerder erover doen?',
  termijnExplanation:
    'Kies 1 tot en met 60 dagen. Na de laatste dag gaat u verder zonder antwoord.',
  termijnInvalid: 'Kies een termijn van 1 tot en met 60 dagen.',
  vervangt: 'Vervangt aanvraag',
  vervangenDoor: 'Vervangen door aanvraag',
  toelichtingExplanation: 'De aanvrager en de ondertekenaars kunnen dit lezen.',

  standardText: 'Standaardtekst',
  standardQuestion: 'Standaardvraag',
  standardTextHint: 'De tekst komt in het veld hieronder. Pas de tekst daar aan.',
  noStandardText: 'Geen',

  corrected: (name: string, email: string) =>
    `Het adres van ${name} is na het indienen veranderd in ${email}.`,
  controleer: {
    open: 'Controleer extra goed wie er ondertekent.',
    getekend: 'Controleer extra goed wie er heeft ondertekend.',
  },

  typeOverHeading: 'Neem deze gegevens over',
  register: 'Zoek dit nummer op in het handelsregister',
  notice: 'Let op:',
} as const;
