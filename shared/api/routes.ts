import { MAX_ONDERTEKENAARS } from '../aanvraag/wijzen.ts';
import { atDeskToo, deskWorkOperations } from './desk-work-operations.ts';
import { deskOperations } from './desk-operations.ts';
import { type Json, reference } from './json-schema.ts';
import { reading, type Operation, wijziging } from './operation.ts';
import { API_BASIS, REPEATED_HEADER, PROOF_OF_WORK_HEADER } from './protocol.ts';

type Method = Route['method'] | 'HEAD';

export type Route = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below {@link API_BASIS}; a part in braces is a parameter, as API Gateway writes it. */
  readonly path: `/${string}`;
  /** The file in `functions/handlers/` that answers. */
  readonly lambda: string;
};

/** Every route of the API: the local gateway and the CDK stack are both built from this table. */
export const routes = [
  { method: 'POST', path: '/aanvragen', lambda: 'indienen' },
  { method: 'GET', path: '/aanvragen/{kenmerk}', lambda: 'inzien' },
  { method: 'GET', path: '/aanvragen/{kenmerk}/document', lambda: 'document' },
  { method: 'POST', path: '/aanvragen/{kenmerk}/ondertekeningen', lambda: 'ondertekenen' },
  { method: 'POST', path: '/aanvragen/{kenmerk}/weigeringen', lambda: 'weigeren' },
  { method: 'POST', path: '/aanvragen/{kenmerk}/intrekking', lambda: 'intrekken' },
  { method: 'POST', path: '/aanvragen/{kenmerk}/afhandelingen', lambda: 'afhandelen' },
  { method: 'POST', path: '/aanvragen/{kenmerk}/aanvullingen', lambda: 'aanvullen' },
  { method: 'PATCH', path: '/aanvragen/{kenmerk}/ondertekenaars/{n}', lambda: 'corrigeren' },
  {
    method: 'POST',
    path: '/aanvragen/{kenmerk}/ondertekenaars/{n}/verzoeken',
    lambda: 'opnieuw-vragen',
  },
  { method: 'GET', path: '/aanvragen', lambda: 'list-work' },
  { method: 'PUT', path: '/aanvragen/{kenmerk}/behandelaar', lambda: 'take-up' },
  { method: 'DELETE', path: '/aanvragen/{kenmerk}/behandelaar', lambda: 'give-back' },
  { method: 'POST', path: '/aanvragen/{kenmerk}/notities', lambda: 'write-note' },
  { method: 'PUT', path: '/aanvragen/{kenmerk}/controles', lambda: 'record-checks' },
  { method: 'GET', path: '/sessie/start', lambda: 'start-sign-in' },
  { method: 'GET', path: '/sessie/terug', lambda: 'finish-sign-in' },
  { method: 'GET', path: '/sessie/sleutels', lambda: 'sign-in-keys' },
  { method: 'GET', path: '/sessie', lambda: 'view-session' },
  { method: 'DELETE', path: '/sessie', lambda: 'sign-out' },
  { method: 'GET', path: '/uitdaging', lambda: 'uitdaging' },
  { method: 'GET', path: '/gezondheid', lambda: 'gezondheid' },
  { method: 'GET', path: '/openapi.json', lambda: 'openapi' },
] as const satisfies readonly Route[];

/** Answers every path and method that no route has, with 404 or 405. */
export const defaultLambda = 'onbekend';

/** The functions that answer a route, `defaultLambda` included. */
export type RouteLambda = (typeof routes)[number]['lambda'] | typeof defaultLambda;

/** The functions that change one dossier, for whoever holds one of its links or is signed in at the desk. */
export type ChangingFunction = Extract<
  (typeof routes)[number],
  { method: Exclude<Route['method'], 'GET'>; path: `/aanvragen/{kenmerk}/${string}` }
>['lambda'];

/** The functions that only who is signed in at the desk may ask. */
export type DeskFunction = keyof typeof deskWorkOperations;

const isChanging = (
  route: (typeof routes)[number],
): route is Extract<(typeof routes)[number], { lambda: ChangingFunction }> =>
  route.method !== 'GET' && route.path.includes('{kenmerk}');

export const changingFunctions = (): readonly ChangingFunction[] =>
  routes.filter(isChanging).map(({ lambda }) => lambda);

/** The path of a route as API Gateway gets it. */
export const completePath = (route: Route): string => `${API_BASIS}${route.path}`;

/** HEAD is asked wherever GET is (RFC 9110, 9.1), of the same function. */
export const methodsOf = ({ method }: Route): readonly Method[] =>
  method === 'GET' ? ['GET', 'HEAD'] : [method];

/** @returns the route whose path this is, for each of its methods; empty when there is none. */
export function routesAt(path: string): readonly (typeof routes)[number][] {
  return routes.filter((route) => {
    const pattern = completePath(route).split('/');
    const sections = path.split('/');
    return (
      pattern.length === sections.length &&
      pattern.every((section, index) =>
        section.startsWith('{') ? sections[index] !== '' : section === sections[index],
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

const proofOfWork: Json = {
  name: PROOF_OF_WORK_HEADER,
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

const readingAtDesk = (operation: Parameters<typeof reading>[0]): Operation =>
  atDeskToo(reading(operation), false);

type OwnFunction = Exclude<RouteLambda, 'onbekend' | DeskFunction | keyof typeof deskOperations>;

/** The routes of the form and of a dossier; those of the desk have a file of their own. */
const ownOperations: Record<OwnFunction, () => Operation> = {
  indienen: () => ({
    samenvatting: 'Dien een aanvraag in',
    explanation:
      'Controleert de hele aanvraag, slaat hem op en stuurt daarna de e-mails. Een adres heeft een huisnummer en een postcode, maar op een eiland van Caribisch Nederland geen postcode. Vervangt deze aanvraag een andere? Zet dan het kenmerk van die aanvraag in vervangt, en de statusToken van die aanvraag in Authorization. Maximaal vijf aanvragen kunnen dezelfde aanvraag vervangen. Wie met de rol behandelaar is ingelogd bij de balie, vult de aanvraag in voor iemand die belt: dat staat er dan bij (namens).',
    parameters: [idempotencyKey, proofOfWork],
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: reference('Indiening') },
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
    succeeded: {
      status: 201,
      schema: reference('Ontvangen'),
      headers: {
        Location: { description: 'Het adres van de aanvraag.', schema: { type: 'string' } },
        [REPEATED_HEADER]: {
          description: 'Staat erbij als deze aanvraag met deze sleutel al eerder is binnengekomen.',
          schema: { type: 'string', const: 'true' },
        },
      },
    },
    errors: [
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
    readingAtDesk({
      samenvatting: 'Bekijk een aanvraag',
      explanation: 'Geeft de status, de samenvatting en de e-mails van een aanvraag.',
      succeeded: { status: 200, schema: reference('Inzage') },
    }),
  document: () =>
    readingAtDesk({
      samenvatting: 'Haal de PDF van een aanvraag op',
      explanation: 'De aanvraag om te printen en te tekenen, of met de handtekeningen erop.',
      succeeded: {
        status: 200,
        mediatype: 'application/pdf',
        schema: { type: 'string', format: 'binary' },
      },
    }),
  ondertekenen: () =>
    wijziging({
      samenvatting: 'Onderteken een aanvraag',
      explanation:
        'Met de link van een ondertekenaar. Nog een keer tekenen geeft hetzelfde antwoord.',
      content: 'Ondertekening',
      succeeded: { status: 201, schema: reference('Getekend') },
      errors: ['andere-inhoud', 'past-niet-bij-status'],
    }),
  weigeren: () =>
    wijziging({
      samenvatting: 'Weiger een aanvraag te ondertekenen',
      explanation: 'Met de link van een ondertekenaar. De aanvraag stopt dan.',
      content: 'Weigering',
      succeeded: { status: 201, schema: reference('Stand') },
      errors: ['past-niet-bij-status'],
    }),
  intrekken: () =>
    wijziging({
      samenvatting: 'Trek een aanvraag in',
      explanation:
        'Met de statuslink, zolang de aanvraag op ondertekening of op een aanvulling wacht.',
      succeeded: { status: 201, schema: reference('Stand') },
      errors: ['past-niet-bij-status'],
    }),
  afhandelen: () =>
    atDeskToo(
      wijziging({
        samenvatting: 'Leg een stap van de SSD vast',
        explanation:
          'Met de link van de SSD, of ingelogd bij de balie. Bij afgewezen hoort een toelichting. Bij aanvulling-vragen is de toelichting de vraag, en zegt termijnDagen hoelang de beheerder kan antwoorden: 14 dagen als het er niet bij staat. Maximaal vijf vragen per aanvraag. Werkt de balie met vier ogen, dan kan alleen een ander dan wie de aanvraag oppakte hem verwerken, en niet met de link.',
        content: 'Afhandeling',
        succeeded: { status: 201, schema: reference('Stand') },
        errors: ['past-niet-bij-status', 'te-vaak', 'vier-ogen'],
      }),
      true,
    ),
  aanvullen: () =>
    wijziging({
      samenvatting: 'Beantwoord een vraag van de SSD',
      explanation:
        'Met de statuslink, zolang de aanvraag op een aanvulling wacht. Hetzelfde antwoord nog een keer sturen verandert niets.',
      content: 'Aanvulling',
      succeeded: { status: 201, schema: reference('Stand') },
      errors: ['past-niet-bij-status'],
    }),
  corrigeren: () =>
    wijziging({
      samenvatting: 'Verbeter het e-mailadres van een ondertekenaar',
      explanation:
        'Met de statuslink, zolang deze ondertekenaar nog niet heeft ondertekend. De oude link vervalt en het oude adres krijgt daarvan bericht. Maximaal vijf keer per ondertekenaar en vijftien keer per aanvraag.',
      parameters: [ondertekenaarParameter],
      content: 'Adres',
      succeeded: { status: 200, schema: reference('Stand') },
      errors: ['past-niet-bij-status', 'te-vaak', 'te-veel-post'],
    }),
  uitdaging: () => ({
    samenvatting: 'Haal de opgave voor het rekenbewijs op',
    explanation:
      'Wie een aanvraag indient, lost eerst een kleine rekenopgave op. Zo kan niemand het loket gebruiken om anderen te bestoken met e-mail. 204 betekent dat er geen bewijs nodig is.',
    succeeded: { status: 200, schema: reference('Uitdaging') },
    alsoSucceeded: { 204: 'Er is geen rekenbewijs nodig.' },
    errors: ['interne-fout', 'even-niet-beschikbaar'],
  }),
  'opnieuw-vragen': () =>
    wijziging({
      samenvatting: 'Stuur het verzoek aan een ondertekenaar nog een keer',
      explanation: 'Met de statuslink, maximaal drie keer per dag en vijftien keer per aanvraag.',
      parameters: [ondertekenaarParameter],
      succeeded: { status: 201, schema: reference('Stand') },
      errors: ['past-niet-bij-status', 'te-vaak', 'te-veel-post'],
    }),
  gezondheid: () => ({
    samenvatting: 'Kan het loket een aanvraag aannemen?',
    explanation: 'Geeft 200 als de opslag bereikbaar is.',
    succeeded: { status: 200, schema: reference('Gezondheid') },
    errors: ['interne-fout', 'even-niet-beschikbaar'],
  }),
  openapi: () => ({
    samenvatting: 'Deze beschrijving',
    explanation: 'De OpenAPI-beschrijving van dit loket.',
    succeeded: { status: 200, schema: { type: 'object' } },
    errors: ['interne-fout'],
  }),
};

/** What each route does, in words; put together when it is asked, so that a bundle without the description leaves it out. */
export const operations = (): Record<Exclude<RouteLambda, 'onbekend'>, () => Operation> => ({
  ...ownOperations,
  ...deskOperations,
  ...deskWorkOperations,
});
