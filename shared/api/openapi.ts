import { aanvraagvelden } from '../aanvraag/aanvraag.ts';
import { indieningSchema } from './submission.ts';
import { contactUrl, dienstnaam, ssd } from '../aanvraag/contact.ts';
import { checksSchema, noteSchema } from './desk-work.ts';
import { jwksSchema, sessionSchema } from './desk-responses.ts';
import { listedWorkSchema } from './listed-work.ts';
import {
  getekendSchema,
  gezondheidSchema,
  inzageSchema,
  ontvangenSchema,
  probleemSchema,
  standSchema,
  validatieprobleemSchema,
} from './responses.ts';
import { type Json, naarJsonSchema, verwijzing } from './json-schema.ts';
import type { Operatie } from './operation.ts';
import { PROBLEEM_MEDIATYPE, type Probleemcode, problemen } from './problems.ts';
import { uitdagingSchema } from './proof-of-work.ts';
import { API_BASIS, API_VERSIE } from './protocol.ts';
import { operaties, type Route, routes } from './routes.ts';
import {
  aanvullingSchema,
  adresSchema,
  afhandelingSchema,
  ondertekeningSchema,
  weigeringSchema,
} from './requests.ts';

/** The OpenAPI 3.1 description, made from the schemas, the table of routes and the catalogue of problems. */
export function openapi(): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: dienstnaam,
      version: API_VERSIE,
      description: 'Een beheerder aanmelden of wijzigen voor Mijn DUO met eHerkenning.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      contact: { name: ssd.naam, email: ssd.email, url: contactUrl },
    },
    servers: [{ url: API_BASIS }],
    paths: paden(),
    components: {
      schemas: {
        Aanvraag: naarJsonSchema(aanvraagvelden, 'input'),
        Indiening: naarJsonSchema(indieningSchema, 'input'),
        Ontvangen: naarJsonSchema(ontvangenSchema, 'output'),
        Inzage: naarJsonSchema(inzageSchema, 'output'),
        Ondertekening: naarJsonSchema(ondertekeningSchema, 'input'),
        Weigering: naarJsonSchema(weigeringSchema, 'input'),
        Afhandeling: naarJsonSchema(afhandelingSchema, 'input'),
        Aanvulling: naarJsonSchema(aanvullingSchema, 'input'),
        Adres: naarJsonSchema(adresSchema, 'input'),
        Getekend: naarJsonSchema(getekendSchema, 'output'),
        Stand: naarJsonSchema(standSchema, 'output'),
        Uitdaging: naarJsonSchema(uitdagingSchema, 'output'),
        Gezondheid: naarJsonSchema(gezondheidSchema, 'output'),
        Lijst: naarJsonSchema(listedWorkSchema, 'output'),
        Notitie: naarJsonSchema(noteSchema, 'input'),
        Controles: naarJsonSchema(checksSchema, 'input'),
        Sessie: naarJsonSchema(sessionSchema, 'output'),
        Sleutels: naarJsonSchema(jwksSchema, 'output'),
        Probleem: naarJsonSchema(probleemSchema, 'output'),
        Validatieprobleem: naarJsonSchema(validatieprobleemSchema, 'output'),
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

function paden(): Json {
  const byName = operaties();
  const perPad = Map.groupBy(
    routes as readonly ((typeof routes)[number] & Route)[],
    ({ pad }) => pad,
  );
  return Object.fromEntries(
    [...perPad].map(([pad, opPad]) => [
      pad,
      Object.fromEntries(
        opPad.map(({ methode, functie }) => [
          methode.toLowerCase(),
          operatie(functie, byName[functie]()),
        ]),
      ),
    ]),
  );
}

function operatie(naam: string, gegevens: Operatie): Json {
  const {
    samenvatting,
    uitleg,
    parameters,
    requestBody,
    gelukt,
    ookGelukt = {},
    fouten,
    token,
    session,
  } = gegevens;
  return {
    operationId: naam,
    summary: samenvatting,
    description: uitleg,
    ...(parameters === undefined ? {} : { parameters }),
    ...(requestBody === undefined ? {} : { requestBody }),
    security: [...securityOf(token), ...(session ? [{ session: [] }] : [])],
    responses: {
      [gelukt.status]: {
        description: 'Gelukt',
        headers: { ...versieheader, ...gelukt.headers },
        ...(gelukt.schema === undefined
          ? {}
          : {
              content: {
                [gelukt.mediatype ?? 'application/json']: { schema: gelukt.schema },
                ...gelukt.otherContent,
              },
            }),
      },
      ...Object.fromEntries(
        Object.entries(ookGelukt).map(([status, description]) => [
          status,
          { description, headers: versieheader },
        ]),
      ),
      ...foutantwoorden(fouten),
    },
  };
}

/** An empty requirement beside the other makes it optional. */
const securityOf = (token: Operatie['token']): Json[] =>
  token === undefined || token === false
    ? []
    : [{ token: [] }, ...(token === 'optional' ? [{}] : [])];

const versieheader: Json = {
  'API-Version': { description: 'De versie van de API.', schema: { type: 'string' } },
};

function foutantwoorden(codes: readonly Probleemcode[]): Json {
  const perStatus = Map.groupBy(codes, (code) => problemen[code].status);
  return Object.fromEntries(
    [...perStatus].map(([status, opStatus]) => [
      status,
      {
        description: opStatus.map((code) => problemen[code].title).join('; '),
        headers: { ...versieheader, ...(MET_WACHTTIJD.includes(status) ? wachttijdheader : {}) },
        content: { [PROBLEEM_MEDIATYPE]: { schema: probleemschema(opStatus) } },
      },
    ]),
  );
}

/** Answers that say how long to wait. */
const MET_WACHTTIJD: readonly number[] = [429, 503];

const wachttijdheader: Json = {
  'Retry-After': { description: 'Seconden om te wachten.', schema: { type: 'integer' } },
};

function probleemschema(codes: readonly Probleemcode[]): Json {
  const heeftLijst = codes.some(
    (code) => code === 'ongeldige-aanvraag' || code === 'ongeldige-inhoud',
  );
  if (!heeftLijst) return verwijzing('Probleem');
  return codes.length === 1
    ? verwijzing('Validatieprobleem')
    : { anyOf: [verwijzing('Validatieprobleem'), verwijzing('Probleem')] };
}
