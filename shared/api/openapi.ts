import * as z from 'zod/mini';
import { aanvraagvelden } from '../aanvraag/aanvraag.ts';
import { type Veld, veldOp } from '../aanvraag/velden.ts';
import { MAX_ONDERTEKENAARS } from '../aanvraag/wijzen.ts';
import { dienstnaam, ssd } from '../contact.ts';
import {
  getekendSchema,
  gezondheidSchema,
  inzageSchema,
  ontvangenSchema,
  probleemSchema,
  standSchema,
  validatieprobleemSchema,
} from './antwoorden.ts';
import {
  adresSchema,
  afhandelingSchema,
  ondertekeningSchema,
  weigeringSchema,
} from './verzoeken.ts';
import { PROBLEEM_MEDIATYPE, type Probleemcode, problemen } from './problemen.ts';
import { API_BASIS, API_VERSIE, type Route, type Routefunctie, routes } from './routes.ts';

type Json = Record<string, unknown>;
type Operatie = {
  readonly samenvatting: string;
  readonly uitleg: string;
  readonly parameters?: readonly Json[];
  readonly requestBody?: Json;
  readonly gelukt: {
    readonly status: number;
    readonly schema: Json;
    readonly headers?: Json;
    /** JSON unless it is said. */
    readonly mediatype?: string;
  };
  readonly fouten: readonly Probleemcode[];
  readonly token?: boolean;
};

const verwijzing = (naam: string): Json => ({ $ref: `#/components/schemas/${naam}` });

const kenmerkParameter: Json = {
  name: 'kenmerk',
  in: 'path',
  required: true,
  description: 'Het kenmerk van de aanvraag, zoals 7K3F-9QXT-2MAB.',
  schema: { type: 'string' },
};

const idempotencyKey: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description:
    'Een eigen sleutel per aanvraag. Dezelfde sleutel met dezelfde inhoud geeft hetzelfde antwoord, zonder iets opnieuw op te slaan.',
  schema: { type: 'string', minLength: 8, maxLength: 128, pattern: '^[\\x21-\\x7E]+$' },
};

const ondertekenaarParameter: Json = {
  name: 'n',
  in: 'path',
  required: true,
  description: 'De hoeveelste ondertekenaar, vanaf 1.',
  schema: { type: 'integer', minimum: 1, maximum: MAX_ONDERTEKENAARS },
};

/** A request that changes a dossier: what all of those have in common. */
function wijziging({
  inhoud,
  parameters = [],
  fouten,
  ...rest
}: Omit<Operatie, 'requestBody' | 'token'> & { readonly inhoud?: string }): Operatie {
  const schema = inhoud === undefined ? { type: 'object' } : verwijzing(inhoud);
  return {
    ...rest,
    parameters: [kenmerkParameter, ...parameters],
    requestBody: { required: inhoud !== undefined, content: { 'application/json': { schema } } },
    fouten: [
      'onleesbare-json',
      'niet-gevonden',
      ...fouten,
      'te-groot',
      'verkeerd-mediatype',
      'ongeldige-inhoud',
      'interne-fout',
      'even-niet-beschikbaar',
    ],
    token: true,
  };
}

/** What each route does, in words; its path and method come from the table of routes. */
const operaties: Record<Exclude<Routefunctie, 'onbekend'>, Operatie> = {
  indienen: {
    samenvatting: 'Dien een aanvraag in',
    uitleg: 'Controleert de hele aanvraag, slaat hem op en stuurt daarna de e-mails.',
    parameters: [idempotencyKey],
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: verwijzing('Aanvraag') },
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
      },
    },
    fouten: [
      'onleesbare-json',
      'idempotency-key-ontbreekt',
      'te-groot',
      'verkeerd-mediatype',
      'ongeldige-aanvraag',
      'idempotency-key-hergebruikt',
      'interne-fout',
      'even-niet-beschikbaar',
    ],
  },
  inzien: {
    samenvatting: 'Bekijk een aanvraag',
    uitleg: 'Geeft de status, de samenvatting en de e-mails van een aanvraag.',
    parameters: [kenmerkParameter],
    gelukt: { status: 200, schema: verwijzing('Inzage') },
    fouten: ['ongeldig-verzoek', 'niet-gevonden', 'interne-fout', 'even-niet-beschikbaar'],
    token: true,
  },
  document: {
    samenvatting: 'Haal de PDF van een aanvraag op',
    uitleg: 'De aanvraag om te printen en te tekenen, of met de handtekeningen erop.',
    parameters: [kenmerkParameter],
    gelukt: {
      status: 200,
      mediatype: 'application/pdf',
      schema: { type: 'string', format: 'binary' },
    },
    fouten: ['ongeldig-verzoek', 'niet-gevonden', 'interne-fout', 'even-niet-beschikbaar'],
    token: true,
  },
  ondertekenen: wijziging({
    samenvatting: 'Onderteken een aanvraag',
    uitleg: 'Met de link van een ondertekenaar. Nog een keer tekenen geeft hetzelfde antwoord.',
    inhoud: 'Ondertekening',
    gelukt: { status: 201, schema: verwijzing('Getekend') },
    fouten: ['andere-inhoud', 'past-niet-bij-status'],
  }),
  weigeren: wijziging({
    samenvatting: 'Weiger een aanvraag te ondertekenen',
    uitleg: 'Met de link van een ondertekenaar. De aanvraag stopt dan.',
    inhoud: 'Weigering',
    gelukt: { status: 201, schema: verwijzing('Stand') },
    fouten: ['past-niet-bij-status'],
  }),
  intrekken: wijziging({
    samenvatting: 'Trek een aanvraag in',
    uitleg: 'Met de statuslink, zolang de aanvraag op ondertekening wacht.',
    gelukt: { status: 201, schema: verwijzing('Stand') },
    fouten: ['past-niet-bij-status'],
  }),
  afhandelen: wijziging({
    samenvatting: 'Leg een stap van de SSD vast',
    uitleg: 'Met de link van de SSD. Bij afgewezen hoort een toelichting.',
    inhoud: 'Afhandeling',
    gelukt: { status: 201, schema: verwijzing('Stand') },
    fouten: ['past-niet-bij-status'],
  }),
  corrigeren: wijziging({
    samenvatting: 'Verbeter het e-mailadres van een ondertekenaar',
    uitleg: 'Met de statuslink, zolang deze ondertekenaar nog niet tekende. De oude link vervalt.',
    parameters: [ondertekenaarParameter],
    inhoud: 'Adres',
    gelukt: { status: 200, schema: verwijzing('Stand') },
    fouten: ['past-niet-bij-status'],
  }),
  'opnieuw-vragen': wijziging({
    samenvatting: 'Stuur het verzoek aan een ondertekenaar nog een keer',
    uitleg: 'Met de statuslink, ten hoogste drie keer per dag.',
    parameters: [ondertekenaarParameter],
    gelukt: { status: 201, schema: verwijzing('Stand') },
    fouten: ['past-niet-bij-status', 'te-vaak'],
  }),
  gezondheid: {
    samenvatting: 'Kan het loket een aanvraag aannemen?',
    uitleg: 'Geeft 200 als de opslag bereikbaar is.',
    gelukt: { status: 200, schema: verwijzing('Gezondheid') },
    fouten: ['interne-fout', 'even-niet-beschikbaar'],
  },
  openapi: {
    samenvatting: 'Deze beschrijving',
    uitleg: 'De OpenAPI-beschrijving van dit loket.',
    gelukt: { status: 200, schema: { type: 'object' } },
    fouten: ['interne-fout'],
  },
};

/** The OpenAPI 3.1 description, made from the schemas, the table of routes and the catalogue of problems. */
export function openapi(): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: dienstnaam,
      version: API_VERSIE,
      description: 'Een beheerder aanmelden of wijzigen voor Mijn DUO met eHerkenning.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      contact: { name: ssd.naam, email: ssd.email },
    },
    servers: [{ url: API_BASIS }],
    paths: paden(),
    components: {
      schemas: {
        Aanvraag: naarJsonSchema(aanvraagvelden, 'input'),
        Ontvangen: naarJsonSchema(ontvangenSchema, 'output'),
        Inzage: naarJsonSchema(inzageSchema, 'output'),
        Ondertekening: naarJsonSchema(ondertekeningSchema, 'input'),
        Weigering: naarJsonSchema(weigeringSchema, 'input'),
        Afhandeling: naarJsonSchema(afhandelingSchema, 'input'),
        Adres: naarJsonSchema(adresSchema, 'input'),
        Getekend: naarJsonSchema(getekendSchema, 'output'),
        Stand: naarJsonSchema(standSchema, 'output'),
        Gezondheid: naarJsonSchema(gezondheidSchema, 'output'),
        Probleem: naarJsonSchema(probleemSchema, 'output'),
        Validatieprobleem: naarJsonSchema(validatieprobleemSchema, 'output'),
      },
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'De token uit de link in een e-mail, of de statusToken uit het antwoord.',
        },
      },
    },
  };
}

function paden(): Json {
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
          operatie(functie, operaties[functie]),
        ]),
      ),
    ]),
  );
}

function operatie(naam: string, gegevens: Operatie): Json {
  const { samenvatting, uitleg, parameters, requestBody, gelukt, fouten, token } = gegevens;
  return {
    operationId: naam,
    summary: samenvatting,
    description: uitleg,
    ...(parameters === undefined ? {} : { parameters }),
    ...(requestBody === undefined ? {} : { requestBody }),
    ...(token ? { security: [{ token: [] }] } : { security: [] }),
    responses: {
      [gelukt.status]: {
        description: 'Gelukt',
        headers: { ...versieheader, ...gelukt.headers },
        content: { [gelukt.mediatype ?? 'application/json']: { schema: gelukt.schema } },
      },
      ...foutantwoorden(fouten),
    },
  };
}

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
        headers: { ...versieheader, ...(status === 503 ? wachttijdheader : {}) },
        content: { [PROBLEEM_MEDIATYPE]: { schema: probleemschema(opStatus) } },
      },
    ]),
  );
}

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

function naarJsonSchema(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema, path }) => {
      const veld = veldOp(veldpad(path));
      if (veld !== undefined) Object.assign(jsonSchema, beschrijving(veld));
    },
  });
  return rest;
}

/** From a place in a JSON Schema to the place in the aanvraag that it describes. */
const veldpad = (path: readonly PropertyKey[]): PropertyKey[] =>
  path.filter((deel) => deel !== 'properties').map((deel) => (deel === 'items' ? 0 : deel));

const beschrijving = (veld: Veld): Json => ({
  title: veld.label,
  ...(veld.uitleg === undefined ? {} : { description: veld.uitleg }),
  ...(veld.maxTekens === undefined ? {} : { maxLength: veld.maxTekens }),
});
