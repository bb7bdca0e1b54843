import fc from 'fast-check';
import { toForm } from '../../../shared/aanvraag/form.ts';
import { openapi } from '../../../shared/api/openapi.ts';
import { routes } from '../../../shared/api/routes.ts';
import { arbitraryAanvraag } from '../../unit/shared/aanvraag/arbitrary.ts';
import { type Schema, valuesFor } from './schema-values.ts';
import { asText, mangled } from './mutilate.ts';
import { allHostileTeksten, CANARY } from './hostile.ts';

type Operation = {
  readonly operationId: string;
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
};
export type Description = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};
export const description = openapi() as Description;

/** A request in the making: which dossier and which token are filled in when it is its turn. */
export type Sample = {
  readonly lambda: string;
  readonly method: string;
  readonly path: string;
  readonly kenmerk: string;
  readonly nummer: string;
  readonly token: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** Stands for what belongs to the dossier whose turn it is. */
export const OWN = 'eigen';

/** As an operation's `content` names it. */
const JSON_TYPE = 'application/json';
export const FORM = 'application/x-www-form-urlencoded';

/** A valid aanvraag with a text of an attacker wherever a text is free. */
const withCanary = fc
  .tuple(arbitraryAanvraag, fc.constantFrom(...allHostileTeksten))
  .map(([aanvraag, text]) => {
    const copy = structuredClone(aanvraag) as {
      organisatie: { naam: string; adres: { straat: string; woonplaats: string } };
      beheerder: { naam: string; lambda: string };
      ondertekening: { ondertekenaars: { naam: string }[] };
    };
    copy.organisatie.naam = text;
    copy.organisatie.adres.straat = text;
    copy.organisatie.adres.woonplaats = text;
    copy.beheerder.naam = text;
    copy.beheerder.lambda = text;
    for (const person of copy.ondertekening.ondertekenaars) person.naam = text;
    return copy;
  });

function bodiesFor(functie: string, schema: Schema | undefined): fc.Arbitrary<Buffer> {
  const accordingToSchema = valuesFor(schema ?? {}, description.components.schemas);
  const intact =
    functie === 'indienen'
      ? fc.oneof(accordingToSchema, arbitraryAanvraag, withCanary)
      : accordingToSchema;
  return asText(fc.oneof(intact, mangled(intact)));
}

/** The fields of the form as a browser sends them, or nearly. */
const forms: fc.Arbitrary<Buffer> = fc
  .tuple(
    fc.oneof(withCanary, mangled(arbitraryAanvraag)).map(toForm),
    fc.array(
      fc.tuple(fc.constantFrom(...allHostileTeksten), fc.constantFrom(...allHostileTeksten)),
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
  .map(([fields, extra, tail]) =>
    Buffer.from(new URLSearchParams([...Object.entries(fields), ...extra]).toString() + tail),
  );

const foreignHeader = fc.tuple(
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
    CANARY,
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
            CANARY,
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
            `${CANARY}-sleutel`,
            'x'.repeat(129),
            '\u00e9'.repeat(9),
          ),
        },
      ),
      fc.array(foreignHeader, { maxLength: 2 }),
    )
    .map(([type, key, foreign]) => ({
      'content-type': type,
      'idempotency-key': key,
      ...Object.fromEntries(foreign),
    }));

const kenmerk = fc.oneof(
  { weight: 14, arbitrary: fc.constant(OWN) },
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
      encodeURIComponent(CANARY),
    ),
  },
);

const token = fc.oneof(
  { weight: 14, arbitrary: fc.constant(OWN) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      'Bearer',
      'Basic YTpi',
      `Bearer ${CANARY}`,
      `Bearer a.${'A'.repeat(43)}`,
      `Bearer __proto__.${'A'.repeat(43)}`,
      `Bearer constructor.${'A'.repeat(43)}`,
      `Bearer ${'.'.repeat(200)}`,
      `Bearer ${'x'.repeat(9_000)}`,
      'Bearer \u00ff\u00fe',
    ),
  },
);

function samplesTo({
  lambda: functie,
  method,
  path,
}: (typeof routes)[number]): fc.Arbitrary<Sample> {
  const content = description.paths[path]?.[method.toLowerCase()]?.requestBody?.content;
  const schema = content?.[JSON_TYPE]?.schema;
  const json = fc.record({ body: bodiesFor(functie, schema), headers: headers([JSON_TYPE]) });
  const asForm = fc.record({ body: forms, headers: headers([FORM]) });
  const empty = fc.record({ body: fc.constant(Buffer.alloc(0)), headers: headers([JSON_TYPE]) });
  const mailing =
    content === undefined
      ? empty
      : content[FORM] === undefined
        ? json
        : fc.oneof({ weight: 30, arbitrary: json }, { weight: 1, arbitrary: asForm });
  return fc
    .tuple(
      mailing,
      kenmerk,
      token,
      fc.constantFrom('1', '2', '1', '2', '9', '0', '-1', '1e0', CANARY),
    )
    .map(([rest, which, having, nummer]) => {
      const sample = {
        lambda: functie,
        method,
        path,
        kenmerk: which,
        token: having,
        nummer,
        ...rest,
      };
      const readable = { ...sample, body: rest.body.toString().slice(0, 2_000) };
      return { ...sample, [fc.toStringMethod]: () => JSON.stringify(readable) };
    });
}

/** How often a route has its turn; what makes a PDF takes the longest and has no body. */
const weight: Readonly<Record<string, number>> = {
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
export const samples: fc.Arbitrary<Sample> = fc.oneof(
  ...routes.map((route) => ({
    weight: weight[route.lambda] ?? 24,
    arbitrary: samplesTo(route),
  })),
);
