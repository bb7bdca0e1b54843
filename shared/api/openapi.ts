import { aanvraagFields } from '../aanvraag/aanvraag.ts';
import { indieningSchema } from './submission.ts';
import { contactUrl, serviceName, ssd } from '../aanvraag/contact.ts';
import { checksSchema, noteSchema } from './desk-work.ts';
import { jwksSchema, sessionSchema } from './desk-responses.ts';
import { listedWorkSchema } from './listed-work.ts';
import {
  signedSchema,
  healthSchema,
  dossierViewSchema,
  receivedSchema,
  problemSchema,
  stateSchema,
  validationProblemSchema,
} from './responses.ts';
import { type Json, toJsonSchema, reference } from './json-schema.ts';
import type { Operation } from './operation.ts';
import { PROBLEM_MEDIATYPE, type ProblemCode, problems } from './problems.ts';
import { challengeSchema } from './proof-of-work.ts';
import { API_BASIS, API_VERSION } from './protocol.ts';
import { operations, type Route, routes } from './routes.ts';
import {
  aanvullingSchema,
  adresSchema,
  afhandelingSchema,
  ondertekeningRequestSchema,
  refusalSchema,
} from './requests.ts';

/** The OpenAPI 3.1 description, made from the schemas, the table of routes and the catalogue of problems. */
export function openapi(): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: serviceName,
      version: API_VERSION,
      description: 'Een beheerder aanmelden of wijzigen voor Mijn DUO met eHerkenning.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      contact: { name: ssd.naam, email: ssd.email, url: contactUrl },
    },
    servers: [{ url: API_BASIS }],
    paths: paths(),
    components: {
      schemas: {
        Aanvraag: toJsonSchema(aanvraagFields, 'input'),
        Indiening: toJsonSchema(indieningSchema, 'input'),
        Ontvangen: toJsonSchema(receivedSchema, 'output'),
        Inzage: toJsonSchema(dossierViewSchema, 'output'),
        Ondertekening: toJsonSchema(ondertekeningRequestSchema, 'input'),
        Weigering: toJsonSchema(refusalSchema, 'input'),
        Afhandeling: toJsonSchema(afhandelingSchema, 'input'),
        Aanvulling: toJsonSchema(aanvullingSchema, 'input'),
        Adres: toJsonSchema(adresSchema, 'input'),
        Getekend: toJsonSchema(signedSchema, 'output'),
        Stand: toJsonSchema(stateSchema, 'output'),
        Uitdaging: toJsonSchema(challengeSchema, 'output'),
        Gezondheid: toJsonSchema(healthSchema, 'output'),
        Lijst: toJsonSchema(listedWorkSchema, 'output'),
        Notitie: toJsonSchema(noteSchema, 'input'),
        Controles: toJsonSchema(checksSchema, 'input'),
        Sessie: toJsonSchema(sessionSchema, 'output'),
        Sleutels: toJsonSchema(jwksSchema, 'output'),
        Probleem: toJsonSchema(problemSchema, 'output'),
        Validatieprobleem: toJsonSchema(validationProblemSchema, 'output'),
      },
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'De token uit de link in een e-mail, of de statusToken uit het antwoord.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-session',
          description:
            'De sessie van een medewerker die is ingelogd. Een verzoek dat iets verandert, komt van een pagina van het loket zelf.',
        },
      },
    },
  };
}

function paths(): Json {
  const byName = operations();
  const perPath = Map.groupBy(
    routes as readonly ((typeof routes)[number] & Route)[],
    ({ path }) => path,
  );
  return Object.fromEntries(
    [...perPath].map(([path, onPath]) => [
      path,
      Object.fromEntries(
        onPath.map(({ method, lambda: functie }) => [
          method.toLowerCase(),
          operation(functie, byName[functie]()),
        ]),
      ),
    ]),
  );
}

function operation(name: string, data: Operation): Json {
  const {
    samenvatting,
    explanation,
    parameters,
    requestBody,
    succeeded,
    alsoSucceeded = {},
    errors,
    token,
    session,
  } = data;
  return {
    operationId: name,
    summary: samenvatting,
    description: explanation,
    ...(parameters === undefined ? {} : { parameters }),
    ...(requestBody === undefined ? {} : { requestBody }),
    security: [...securityOf(token), ...(session ? [{ session: [] }] : [])],
    responses: {
      [succeeded.status]: {
        description: 'Gelukt',
        headers: { ...versionHeader, ...succeeded.headers },
        ...(succeeded.schema === undefined
          ? {}
          : {
              content: {
                [succeeded.mediatype ?? 'application/json']: { schema: succeeded.schema },
                ...succeeded.otherContent,
              },
            }),
      },
      ...Object.fromEntries(
        Object.entries(alsoSucceeded).map(([status, description]) => [
          status,
          { description, headers: versionHeader },
        ]),
      ),
      ...errorResponses(errors),
    },
  };
}

/** An empty requirement beside the other makes it optional. */
const securityOf = (token: Operation['token']): Json[] =>
  token === undefined || token === false
    ? []
    : [{ token: [] }, ...(token === 'optional' ? [{}] : [])];

const versionHeader: Json = {
  'API-Version': { description: 'De versie van de API.', schema: { type: 'string' } },
};

function errorResponses(codes: readonly ProblemCode[]): Json {
  const perStatus = Map.groupBy(codes, (code) => problems[code].status);
  return Object.fromEntries(
    [...perStatus].map(([status, onStatus]) => [
      status,
      {
        description: onStatus.map((code) => problems[code].title).join('; '),
        headers: {
          ...versionHeader,
          ...(WITH_RETRY_AFTER.includes(status) ? retryAfterHeader : {}),
        },
        content: { [PROBLEM_MEDIATYPE]: { schema: problemJsonSchema(onStatus) } },
      },
    ]),
  );
}

/** Answers that say how long to wait. */
const WITH_RETRY_AFTER: readonly number[] = [429, 503];

const retryAfterHeader: Json = {
  'Retry-After': { description: 'Seconden om te wachten.', schema: { type: 'integer' } },
};

function problemJsonSchema(codes: readonly ProblemCode[]): Json {
  const hasList = codes.some(
    (code) => code === 'ongeldige-aanvraag' || code === 'ongeldige-inhoud',
  );
  if (!hasList) return reference('Probleem');
  return codes.length === 1
    ? reference('Validatieprobleem')
    : { anyOf: [reference('Validatieprobleem'), reference('Probleem')] };
}
