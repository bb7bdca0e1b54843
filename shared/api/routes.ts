import { MAX_ONDERTEKENAARS } from '../aanvraag/wijzen.ts';
import { atDeskToo, deskWorkOperations } from './desk-work-operations.ts';
import { deskOperations } from './desk-operations.ts';
import { type Json, verwijzing } from './json-schema.ts';
import { lezing, type Operatie, wijziging } from './operation.ts';
import { API_BASIS, HERHAALD_HEADER, REKENBEWIJS_HEADER } from './protocol.ts';

type Method = Route['methode'] | 'HEAD';

export type Route = {
  readonly methode: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below {@link API_BASIS}; a part in braces is a parameter, as API Gateway writes it. */
  readonly pad: `/${string}`;
  /** The file in `functions/handlers/` that answers. */
  readonly functie: string;
};

/** Every route of the API: the local gateway and the CDK stack are both built from this table. */
export const routes = [
  { methode: 'POST', pad: '/aanvragen', functie: 'indienen' },
  { methode: 'GET', pad: '/aanvragen/{kenmerk}', functie: 'inzien' },
  { methode: 'GET', pad: '/aanvragen/{kenmerk}/document', functie: 'document' },
  { methode: 'POST', pad: '/aanvragen/{kenmerk}/ondertekeningen', functie: 'ondertekenen' },
  { methode: 'POST', pad: '/aanvragen/{kenmerk}/weigeringen', functie: 'weigeren' },
  { methode: 'POST', pad: '/aanvragen/{kenmerk}/intrekking', functie: 'intrekken' },
  { methode: 'POST', pad: '/aanvragen/{kenmerk}/afhandelingen', functie: 'afhandelen' },
  { methode: 'POST', pad: '/aanvragen/{kenmerk}/aanvullingen', functie: 'aanvullen' },
  { methode: 'PATCH', pad: '/aanvragen/{kenmerk}/ondertekenaars/{n}', functie: 'corrigeren' },
  {
    methode: 'POST',
    pad: '/aanvragen/{kenmerk}/ondertekenaars/{n}/verzoeken',
    functie: 'opnieuw-vragen',
  },
  { methode: 'GET', pad: '/aanvragen', functie: 'list-work' },
  { methode: 'PUT', pad: '/aanvragen/{kenmerk}/behandelaar', functie: 'take-up' },
  { methode: 'DELETE', pad: '/aanvragen/{kenmerk}/behandelaar', functie: 'give-back' },
  { methode: 'POST', pad: '/aanvragen/{kenmerk}/notities', functie: 'write-note' },
  { methode: 'PUT', pad: '/aanvragen/{kenmerk}/controles', functie: 'record-checks' },
  { methode: 'GET', pad: '/sessie/start', functie: 'start-sign-in' },
  { methode: 'GET', pad: '/sessie/terug', functie: 'finish-sign-in' },
  { methode: 'GET', pad: '/sessie/sleutels', functie: 'sign-in-keys' },
  { methode: 'GET', pad: '/sessie', functie: 'view-session' },
  { methode: 'DELETE', pad: '/sessie', functie: 'sign-out' },
  { methode: 'GET', pad: '/uitdaging', functie: 'uitdaging' },
  { methode: 'GET', pad: '/gezondheid', functie: 'gezondheid' },
  { methode: 'GET', pad: '/openapi.json', functie: 'openapi' },
] as const satisfies readonly Route[];

/** Answers every path and method that no route has, with 404 or 405. */
export const standaardfunctie = 'onbekend';

/** The functions that answer a route, `standaardfunctie` included. */
export type Routefunctie = (typeof routes)[number]['functie'] | typeof standaardfunctie;

/** The functions that change one dossier, for whoever holds one of its links or is signed in at the desk. */
export type ChangingFunction = Extract<
  (typeof routes)[number],
  { methode: Exclude<Route['methode'], 'GET'>; pad: `/aanvragen/{kenmerk}/${string}` }
>['functie'];

/** The functions that only who is signed in at the desk may ask. */
export type DeskFunction = keyof typeof deskWorkOperations;

const isChanging = (
  route: (typeof routes)[number],
): route is Extract<(typeof routes)[number], { functie: ChangingFunction }> =>
  route.methode !== 'GET' && route.pad.includes('{kenmerk}');

export const changingFunctions = (): readonly ChangingFunction[] =>
  routes.filter(isChanging).map(({ functie }) => functie);

/** The path of a route as API Gateway gets it. */
export const volledigPad = (route: Route): string => `${API_BASIS}${route.pad}`;

/** HEAD is asked wherever GET is (RFC 9110, 9.1), of the same function. */
export const methodsOf = ({ methode }: Route): readonly Method[] =>
  methode === 'GET' ? ['GET', 'HEAD'] : [methode];

/** @returns the route whose path this is, for each of its methods; empty when there is none. */
export function routesOp(pad: string): readonly (typeof routes)[number][] {
  return routes.filter((route) => {
    const patroon = volledigPad(route).split('/');
    const delen = pad.split('/');
    return (
      patroon.length === delen.length &&
      patroon.every((deel, index) =>
        deel.startsWith('{') ? delen[index] !== '' : deel === delen[index],
      )
    );
  });
}

const idempotencyKey: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description:
    'Een eigen sleutel per aanvraag. Dezelfde sleutel met dezelfde inhoud geeft hetzelfde antwoord, zonder iets opnieuw op te slaan.',
  schema: { type: 'string', minLength: 8, maxLength: 128, pattern: '^[\\x21-\\x7E]+$' },
};

const rekenbewijs: Json = {
  name: REKENBEWIJS_HEADER,
  in: 'header',
  required: false,
  description:
    'De oplossing van een opgave uit /uitdaging, als base64 van { challenge, solution }. Nodig als /uitdaging een opgave geeft.',
  schema: { type: 'string', maxLength: 4000 },
};

const ondertekenaarParameter: Json = {
  name: 'n',
  in: 'path',
  required: true,
  description: 'De hoeveelste ondertekenaar, vanaf 1.',
  schema: { type: 'integer', minimum: 1, maximum: MAX_ONDERTEKENAARS },
};

const lezingAtDesk = (operation: Parameters<typeof lezing>[0]): Operatie =>
  atDeskToo(lezing(operation), false);

type OwnFunction = Exclude<Routefunctie, 'onbekend' | DeskFunction | keyof typeof deskOperations>;

/** The routes of the form and of a dossier; those of the desk have a file of their own. */
const ownOperations: Record<OwnFunction, () => Operatie> = {
  indienen: () => ({
    samenvatting: 'Dien een aanvraag in',
    uitleg:
      'Controleert de hele aanvraag, slaat hem op en stuurt daarna de e-mails. Een adres heeft een huisnummer en een postcode, maar op een eiland van Caribisch Nederland geen postcode. Vervangt deze aanvraag een andere? Zet dan het kenmerk van die aanvraag in vervangt, en de statusToken van die aanvraag in Authorization. Maximaal vijf aanvragen kunnen dezelfde aanvraag vervangen. Wie met de rol behandelaar is ingelogd bij de balie, vult de aanvraag in voor iemand die belt: dat staat er dan bij (namens).',
    parameters: [idempotencyKey, rekenbewijs],
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: verwijzing('Indiening') },
        'application/x-www-form-urlencoded': {
          schema: {
            type: 'object',
            description:
              'De velden van het formulier zonder JavaScript: namen met punten, zoals organisatie.adres.postcode. Het antwoord is dan een HTML-pagina en de Idempotency-Key mag ontbreken.',
            additionalProperties: { type: 'string' },
          },
        },
      },
    },
    gelukt: {
      status: 201,
      schema: verwijzing('Ontvangen'),
      headers: {
        Location: { description: 'Het adres van de aanvraag.', schema: { type: 'string' } },
        [HERHAALD_HEADER]: {
          description: 'Staat erbij als deze aanvraag met deze sleutel al eerder is binnengekomen.',
          schema: { type: 'string', const: 'true' },
        },
      },
    },
    fouten: [
      'onleesbare-json',
      'geen-utf-8',
      'idempotency-key-ontbreekt',
      'andere-site',
      'niet-aangemeld',
      'geen-rol',
      'niet-gevonden',
      'te-groot',
      'verkeerd-mediatype',
      'ongeldige-aanvraag',
      'idempotency-key-hergebruikt',
      'rekenbewijs-nodig',
      'te-veel-post',
      'te-vaak',
      'interne-fout',
      'even-niet-beschikbaar',
    ],
    token: 'optional',
  }),
  inzien: () =>
    lezingAtDesk({
      samenvatting: 'Bekijk een aanvraag',
      uitleg: 'Geeft de status, de samenvatting en de e-mails van een aanvraag.',
      gelukt: { status: 200, schema: verwijzing('Inzage') },
    }),
  document: () =>
    lezingAtDesk({
      samenvatting: 'Haal de PDF van een aanvraag op',
      uitleg: 'De aanvraag om te printen en te tekenen, of met de handtekeningen erop.',
      gelukt: {
        status: 200,
        mediatype: 'application/pdf',
        schema: { type: 'string', format: 'binary' },
      },
    }),
  ondertekenen: () =>
    wijziging({
      samenvatting: 'Onderteken een aanvraag',
      uitleg: 'Met de link van een ondertekenaar. Nog een keer tekenen geeft hetzelfde antwoord.',
      inhoud: 'Ondertekening',
      gelukt: { status: 201, schema: verwijzing('Getekend') },
      fouten: ['andere-inhoud', 'past-niet-bij-status'],
    }),
  weigeren: () =>
    wijziging({
      samenvatting: 'Weiger een aanvraag te ondertekenen',
      uitleg: 'Met de link van een ondertekenaar. De aanvraag stopt dan.',
      inhoud: 'Weigering',
      gelukt: { status: 201, schema: verwijzing('Stand') },
      fouten: ['past-niet-bij-status'],
    }),
  intrekken: () =>
    wijziging({
      samenvatting: 'Trek een aanvraag in',
      uitleg: 'Met de statuslink, zolang de aanvraag op ondertekening of op een aanvulling wacht.',
      gelukt: { status: 201, schema: verwijzing('Stand') },
      fouten: ['past-niet-bij-status'],
    }),
  afhandelen: () =>
    atDeskToo(
      wijziging({
        samenvatting: 'Leg een stap van de SSD vast',
        uitleg:
          'Met de link van de SSD, of ingelogd bij de balie. Bij afgewezen hoort een toelichting. Bij aanvulling-vragen is de toelichting de vraag, en zegt termijnDagen hoelang de beheerder kan antwoorden: 14 dagen als het er niet bij staat. Maximaal vijf vragen per aanvraag. Werkt de balie met vier ogen, dan kan alleen een ander dan wie de aanvraag oppakte hem verwerken, en niet met de link.',
        inhoud: 'Afhandeling',
        gelukt: { status: 201, schema: verwijzing('Stand') },
        fouten: ['past-niet-bij-status', 'te-vaak', 'vier-ogen'],
      }),
      true,
    ),
  aanvullen: () =>
    wijziging({
      samenvatting: 'Beantwoord een vraag van de SSD',
      uitleg:
        'Met de statuslink, zolang de aanvraag op een aanvulling wacht. Hetzelfde antwoord nog een keer sturen verandert niets.',
      inhoud: 'Aanvulling',
      gelukt: { status: 201, schema: verwijzing('Stand') },
      fouten: ['past-niet-bij-status'],
    }),
  corrigeren: () =>
    wijziging({
      samenvatting: 'Verbeter het e-mailadres van een ondertekenaar',
      uitleg:
        'Met de statuslink, zolang deze ondertekenaar nog niet heeft ondertekend. De oude link vervalt en het oude adres krijgt daarvan bericht. Maximaal vijf keer per ondertekenaar en vijftien keer per aanvraag.',
      parameters: [ondertekenaarParameter],
      inhoud: 'Adres',
      gelukt: { status: 200, schema: verwijzing('Stand') },
      fouten: ['past-niet-bij-status', 'te-vaak', 'te-veel-post'],
    }),
  uitdaging: () => ({
    samenvatting: 'Haal de opgave voor het rekenbewijs op',
    uitleg:
      'Wie een aanvraag indient, lost eerst een kleine rekenopgave op. Zo kan niemand het loket gebruiken om anderen te bestoken met e-mail. 204 betekent dat er geen bewijs nodig is.',
    gelukt: { status: 200, schema: verwijzing('Uitdaging') },
    ookGelukt: { 204: 'Er is geen rekenbewijs nodig.' },
    fouten: ['interne-fout', 'even-niet-beschikbaar'],
  }),
  'opnieuw-vragen': () =>
    wijziging({
      samenvatting: 'Stuur het verzoek aan een ondertekenaar nog een keer',
      uitleg: 'Met de statuslink, maximaal drie keer per dag en vijftien keer per aanvraag.',
      parameters: [ondertekenaarParameter],
      gelukt: { status: 201, schema: verwijzing('Stand') },
      fouten: ['past-niet-bij-status', 'te-vaak', 'te-veel-post'],
    }),
  gezondheid: () => ({
    samenvatting: 'Kan het loket een aanvraag aannemen?',
    uitleg: 'Geeft 200 als de opslag bereikbaar is.',
    gelukt: { status: 200, schema: verwijzing('Gezondheid') },
    fouten: ['interne-fout', 'even-niet-beschikbaar'],
  }),
  openapi: () => ({
    samenvatting: 'Deze beschrijving',
    uitleg: 'De OpenAPI-beschrijving van dit loket.',
    gelukt: { status: 200, schema: { type: 'object' } },
    fouten: ['interne-fout'],
  }),
};

/** What each route does, in words; put together when it is asked, so that a bundle without the description leaves it out. */
export const operaties = (): Record<Exclude<Routefunctie, 'onbekend'>, () => Operatie> => ({
  ...ownOperations,
  ...deskOperations,
  ...deskWorkOperations,
});
