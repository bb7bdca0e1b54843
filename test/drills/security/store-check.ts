import assert from 'node:assert/strict';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Service } from '../../local/service.ts';
import { accordingToSchema } from './response-check.ts';

/** The form's formats, written down anew from the form itself: what is stored must fit, whoever let it in. */
const formats: Readonly<Record<string, RegExp>> = {
  'aanvraag.organisatie.nummers.brincode': /^[0-9]{2}[A-Z]{2}$/,
  'aanvraag.organisatie.nummers.bestuursnummer': /^[0-9]{5}$/,
  'aanvraag.organisatie.nummers.gemeentecode': /^[0-9]{4}$/,
  'aanvraag.organisatie.nummers.crediteurnummer': /^[0-9]{1,12}$/,
  'aanvraag.organisatie.nummers.kvkNummer': /^[0-9]{8}$/,
  'aanvraag.organisatie.adres.postcode': /^[1-9][0-9]{3} (?!S[ADS])[A-Z]{2}$/,
  'aanvraag.organisatie.adres.huisnummer': /^[1-9][0-9]{0,4}(?![0-9])[\p{L}0-9 /-]{0,8}$/u,
  'aanvraag.beheerder.telefoon':
    /^(\+[1-9][0-9]{6,14}|0[89]00([0-9]{4}|[0-9]{7})|14[ .-]?0[1-9][0-9]{1,2})$/,
};
const EMAIL = /^[A-Za-z0-9.!#$&'*+\-/^_{}~]{1,64}@[A-Za-z0-9.-]+\.[A-Za-z0-9-]{2,}$/;
const FORBIDDEN =
  /(?![\u200C\u200D])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\uFFFD\u2028\u2029]|:\/\//u;
/** A joiner that no letter or mark stands on both sides of. */
const LOOSE_CONNECTOR = /(?<![\p{L}\p{M}])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{M}])/u;
const WEB_ADDRESS =
  /www\.|(?<![\p{L}\p{N}])(?:https?|ftp|mailto|javascript):|[\p{L}\p{N}]{2}\.(?:nl|com|example)\//iu;
/** What nobody may put in a name or a functie. */
const REFERENCE =
  /@|\p{Nd}{6}|[\p{L}\p{N}]{2}\.(?:nl|com|org|net|eu|example)(?!\p{L})|0[89]00[ -]?\d{4}/iu;
const NAME = /^aanvraag\.(?:beheerder|ondertekening\.ondertekenaars\.\d)\.(?:naam|functie)$/;
const multiline = /\.(opmerking|reden|toelichting)$/;

/** Everything that the engine holds, page by page. */
export async function* stored({ dynamodb }: Service): AsyncGenerator<Record<string, unknown>> {
  const client = new DynamoDBClient({
    endpoint: dynamodb,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  try {
    const pages = paginateScan(
      { client },
      { TableName: 'beheerdersloket-dossiers', ConsistentRead: true },
    );
    for await (const { Items = [] } of pages) {
      for (const item of Items) yield unmarshall(item);
    }
  } finally {
    client.destroy();
  }
}

/** A stored dossier holds a valid aanvraag and no text that should have been cleaned. @throws AssertionError */
export function checkStore(item: Record<string, unknown>): void {
  const check = accordingToSchema('/components/schemas/Aanvraag');
  assert.ok(check(item['aanvraag']), JSON.stringify(check.errors));
  for (const [path, text] of teksten('', item)) checkText(path, text);
  const { organisatie, beheerder, beheerautorisaties, ondertekening, opmerking } = item[
    'aanvraag'
  ] as Valid;
  assert.equal(beheerder.heeftEherkenning, true);
  const { postcode, huisnummer, eiland } = organisatie.adres;
  assert.equal(postcode === undefined, eiland !== undefined);
  assert.ok(huisnummer !== undefined || eiland !== undefined);
  assert.ok(
    beheerautorisaties.length > 0 || (organisatie.type === 'deurwaarder' && opmerking !== ''),
  );
  const { wijze, ondertekenaars } = ondertekening;
  assert.ok(ondertekenaars.length >= 1 && ondertekenaars.length <= 5);
  assert.ok(ondertekenaars.every(({ email }) => (email !== undefined) === (wijze === 'digitaal')));
  const rollen = beheerautorisaties.map(({ rol }) => rol);
  assert.equal(new Set(rollen).size, rollen.length);
}

type Valid = {
  organisatie: {
    type: string;
    adres: { postcode?: string; huisnummer?: string; eiland?: string };
  };
  beheerder: { heeftEherkenning: boolean };
  beheerautorisaties: { rol: string }[];
  ondertekening: { wijze: string; ondertekenaars: { email?: string }[] };
  opmerking: string;
};

function checkText(path: string, text: string): void {
  const rules = multiline.test(path) ? text.split('\n') : [text];
  for (const line of rules) {
    assert.ok(!FORBIDDEN.test(line), `${path} holds a forbidden character`);
    assert.ok(!LOOSE_CONNECTOR.test(line), `${path} holds a joiner that joins nothing`);
    assert.ok(EMAIL.test(line) || !WEB_ADDRESS.test(line), `${path} holds a web address`);
    assert.ok(!NAME.test(path) || !REFERENCE.test(line), `${path} sends its reader elsewhere`);
    assert.equal(line, line.trim(), path);
    assert.equal(line, line.normalize('NFC'), path);
    assert.ok(!/\s\s/u.test(line), `${path} holds white space twice`);
  }
  const format = /(^|\.)(email|gecorrigeerdeEmail)$/.test(path) ? EMAIL : formats[path];
  if (format !== undefined) assert.match(text, format, path);
}

function* teksten(path: string, value: unknown): Generator<[string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, content] of Object.entries(value)) {
      yield* teksten(path === '' ? key : `${path}.${key}`, content);
    }
  }
}
