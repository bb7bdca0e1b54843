import fc from 'fast-check';
import { naarFormulier } from '../../../shared/aanvraag/form.ts';
import { openapi } from '../../../shared/api/openapi.ts';
import { routes } from '../../../shared/api/routes.ts';
import { willekeurigeAanvraag } from '../../unit/shared/aanvraag/arbitrary.ts';
import { type Schema, waardenVoor } from './schema-values.ts';
import { alsTekst, verminkt } from './mutilate.ts';
import { alleVijandigeTeksten, KANARIE } from './hostile.ts';

type Operatie = {
  readonly operationId: string;
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
};
export type Beschrijving = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operatie>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};
export const beschrijving = openapi() as Beschrijving;

/** A request in the making: which dossier and which token are filled in when it is its turn. */
export type Worp = {
  readonly functie: string;
  readonly methode: string;
  readonly pad: string;
  readonly kenmerk: string;
  readonly nummer: string;
  readonly token: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly lichaam: Buffer;
};

/** Stands for what belongs to the dossier whose turn it is. */
export const EIGEN = 'eigen';

/** As an operation's `content` names it. */
const JSON_TYPE = 'application/json';
export const FORMULIER = 'application/x-www-form-urlencoded';

/** A valid aanvraag with a text of an attacker wherever a text is free. */
const metKanarie = fc
  .tuple(willekeurigeAanvraag, fc.constantFrom(...alleVijandigeTeksten))
  .map(([aanvraag, tekst]) => {
    const kopie = structuredClone(aanvraag) as {
      organisatie: { naam: string; adres: { straat: string; woonplaats: string } };
      beheerder: { naam: string; functie: string };
      ondertekening: { ondertekenaars: { naam: string }[] };
    };
    kopie.organisatie.naam = tekst;
    kopie.organisatie.adres.straat = tekst;
    kopie.organisatie.adres.woonplaats = tekst;
    kopie.beheerder.naam = tekst;
    kopie.beheerder.functie = tekst;
    for (const persoon of kopie.ondertekening.ondertekenaars) persoon.naam = tekst;
    return kopie;
  });

function lichamenVoor(functie: string, schema: Schema | undefined): fc.Arbitrary<Buffer> {
  const volgensSchema = waardenVoor(schema ?? {}, beschrijving.components.schemas);
  const gaaf =
    functie === 'indienen'
      ? fc.oneof(volgensSchema, willekeurigeAanvraag, metKanarie)
      : volgensSchema;
  return alsTekst(fc.oneof(gaaf, verminkt(gaaf)));
}

/** The fields of the form as a browser sends them, or nearly. */
const formulieren: fc.Arbitrary<Buffer> = fc
  .tuple(
    fc.oneof(metKanarie, verminkt(willekeurigeAanvraag)).map(naarFormulier),
    fc.array(
      fc.tuple(fc.constantFrom(...alleVijandigeTeksten), fc.constantFrom(...alleVijandigeTeksten)),
      {
        maxLength: 3,
      },
    ),
    fc.constantFrom(
      '',
      '&',
      '&a',
      '&%',
      '&%E0%A4%A',
      '&%E0%A4%A=%FF',
      '&_extra=1',
      '&__proto__=1',
      '&soort=a&soort=b',
    ),
  )
  .map(([velden, extra, staart]) =>
    Buffer.from(new URLSearchParams([...Object.entries(velden), ...extra]).toString() + staart),
  );

const vreemdeHeader = fc.tuple(
  fc.constantFrom(
    'accept',
    'accept-language',
    'content-encoding',
    'cookie',
    'expect',
    'origin',
    'sec-fetch-site',
    'x-forwarded-for',
    'x-http-method-override',
    '__proto__',
    'constructor',
  ),
  fc.constantFrom(
    '*/*',
    'text/html',
    'gzip',
    'identity',
    'cross-site',
    'null',
    'https://evil.example',
    'br',
    'DELETE',
    '\u00ff\u00fe',
    KANARIE,
    'a'.repeat(9_000),
  ),
);

const headers = (types: readonly string[]): fc.Arbitrary<Record<string, string>> =>
  fc
    .tuple(
      fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...types) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            '',
            'text/plain',
            'application/json ; charset=utf-8',
            'application/x-www-form-urlencoded ; charset=utf-8',
            'APPLICATION/JSON;charset="utf-7"',
            'application/json; charset=iso-8859-1',
            'application/json; charset="utf-8"',
            'application/x-www-form-urlencoded; charset=windows-1252',
            `application/json;${';'.repeat(8_000)}`,
            'application/merge-patch+json',
            'application/xml+json;;;',
            'multipart/form-data; boundary=x',
            `application/${'+'.repeat(8_000)}`,
            `application/json${' '.repeat(8_000)}x`,
            KANARIE,
          ),
        },
      ),
      fc.oneof(
        { weight: 12, arbitrary: fc.uuid() },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            '',
            'kort',
            'met spatie erin',
            `${KANARIE}-sleutel`,
            'x'.repeat(129),
            '\u00e9'.repeat(9),
          ),
        },
      ),
      fc.array(vreemdeHeader, { maxLength: 2 }),
    )
    .map(([type, sleutel, vreemd]) => ({
      'content-type': type,
      'idempotency-key': sleutel,
      ...Object.fromEntries(vreemd),
    }));

const kenmerk = fc.oneof(
  { weight: 14, arbitrary: fc.constant(EIGEN) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '0000-0000-0000',
      '4FA1-SPEP-6TFX',
      'ooo0-iiil-0000',
      '%00',
      '%2F..%2F',
      '%E0%A4%A',
      '%F0%9F%98%80'.repeat(12),
      'İ'.repeat(12),
      '%20'.repeat(3_000),
      '__proto__',
      encodeURIComponent(KANARIE),
    ),
  },
);

const token = fc.oneof(
  { weight: 14, arbitrary: fc.constant(EIGEN) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      'Bearer',
      'Basic YTpi',
      `Bearer ${KANARIE}`,
      `Bearer a.${'A'.repeat(43)}`,
      `Bearer __proto__.${'A'.repeat(43)}`,
      `Bearer constructor.${'A'.repeat(43)}`,
      `Bearer ${'.'.repeat(200)}`,
      `Bearer ${'x'.repeat(9_000)}`,
      'Bearer \u00ff\u00fe',
    ),
  },
);

function worpenNaar({ functie, methode, pad }: (typeof routes)[number]): fc.Arbitrary<Worp> {
  const inhoud = beschrijving.paths[pad]?.[methode.toLowerCase()]?.requestBody?.content;
  const schema = inhoud?.[JSON_TYPE]?.schema;
  const json = fc.record({ lichaam: lichamenVoor(functie, schema), headers: headers([JSON_TYPE]) });
  const alsFormulier = fc.record({ lichaam: formulieren, headers: headers([FORMULIER]) });
  const leeg = fc.record({ lichaam: fc.constant(Buffer.alloc(0)), headers: headers([JSON_TYPE]) });
  const zending =
    inhoud === undefined
      ? leeg
      : inhoud[FORMULIER] === undefined
        ? json
        : fc.oneof({ weight: 30, arbitrary: json }, { weight: 1, arbitrary: alsFormulier });
  return fc
    .tuple(
      zending,
      kenmerk,
      token,
      fc.constantFrom('1', '2', '1', '2', '9', '0', '-1', '1e0', KANARIE),
    )
    .map(([rest, welk, met, nummer]) => {
      const worp = { functie, methode, pad, kenmerk: welk, token: met, nummer, ...rest };
      const leesbaar = { ...worp, lichaam: rest.lichaam.toString().slice(0, 2_000) };
      return { ...worp, [fc.toStringMethod]: () => JSON.stringify(leesbaar) };
    });
}

/** How often a route has its turn; what makes a PDF takes the longest and has no body. */
const gewicht: Readonly<Record<string, number>> = {
  indienen: 150,
  document: 1,
  openapi: 1,
  gezondheid: 1,
  inzien: 6,
  'start-sign-in': 2,
  'finish-sign-in': 2,
  'sign-in-keys': 1,
  'view-session': 2,
  'sign-out': 2,
};

/** Requests to every route of the description. */
export const worpen: fc.Arbitrary<Worp> = fc.oneof(
  ...routes.map((route) => ({
    weight: gewicht[route.functie] ?? 24,
    arbitrary: worpenNaar(route),
  })),
);
