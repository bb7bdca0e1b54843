import assert from 'node:assert/strict';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Loket } from '../../local/service.ts';
import { volgensSchema } from './response-check.ts';

/** The form's formats, written down anew from the form itself: what is stored must fit, whoever let it in. */
const formaten: Readonly<Record<string, RegExp>> = {
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
const VERBODEN =
  /(?![\u200C\u200D])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\uFFFD\u2028\u2029]|:\/\//u;
/** A joiner that no letter or mark stands on both sides of. */
const LOSSE_VERBINDER = /(?<![\p{L}\p{M}])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{M}])/u;
const WEBADRES =
  /www\.|(?<![\p{L}\p{N}])(?:https?|ftp|mailto|javascript):|[\p{L}\p{N}]{2}\.(?:nl|com|example)\//iu;
/** What nobody may put in a name or a functie. */
const VERWIJZING =
  /@|\p{Nd}{6}|[\p{L}\p{N}]{2}\.(?:nl|com|org|net|eu|example)(?!\p{L})|0[89]00[ -]?\d{4}/iu;
const NAAM = /^aanvraag\.(?:beheerder|ondertekening\.ondertekenaars\.\d)\.(?:naam|functie)$/;
const meerRegelig = /\.(opmerking|reden|toelichting)$/;

/** Everything that the engine holds, page by page. */
export async function* opgeslagen({ dynamodb }: Loket): AsyncGenerator<Record<string, unknown>> {
  const client = new DynamoDBClient({
    endpoint: dynamodb,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  try {
    const bladzijden = paginateScan(
      { client },
      { TableName: 'beheerdersloket-dossiers', ConsistentRead: true },
    );
    for await (const { Items = [] } of bladzijden) {
      for (const item of Items) yield unmarshall(item);
    }
  } finally {
    client.destroy();
  }
}

/** A stored dossier holds a valid aanvraag and no text that should have been cleaned. @throws AssertionError */
export function toetsOpslag(item: Record<string, unknown>): void {
  const toets = volgensSchema('/components/schemas/Aanvraag');
  assert.ok(toets(item['aanvraag']), JSON.stringify(toets.errors));
  for (const [pad, tekst] of teksten('', item)) toetsTekst(pad, tekst);
  const { organisatie, beheerder, beheerautorisaties, ondertekening, opmerking } = item[
    'aanvraag'
  ] as Geldig;
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

type Geldig = {
  organisatie: {
    type: string;
    adres: { postcode?: string; huisnummer?: string; eiland?: string };
  };
  beheerder: { heeftEherkenning: boolean };
  beheerautorisaties: { rol: string }[];
  ondertekening: { wijze: string; ondertekenaars: { email?: string }[] };
  opmerking: string;
};

function toetsTekst(pad: string, tekst: string): void {
  const regels = meerRegelig.test(pad) ? tekst.split('\n') : [tekst];
  for (const regel of regels) {
    assert.ok(!VERBODEN.test(regel), `${pad} holds a forbidden character`);
    assert.ok(!LOSSE_VERBINDER.test(regel), `${pad} holds a joiner that joins nothing`);
    assert.ok(EMAIL.test(regel) || !WEBADRES.test(regel), `${pad} holds a web address`);
    assert.ok(!NAAM.test(pad) || !VERWIJZING.test(regel), `${pad} sends its reader elsewhere`);
    assert.equal(regel, regel.trim(), pad);
    assert.equal(regel, regel.normalize('NFC'), pad);
    assert.ok(!/\s\s/u.test(regel), `${pad} holds white space twice`);
  }
  const formaat = /(^|\.)(email|gecorrigeerdeEmail)$/.test(pad) ? EMAIL : formaten[pad];
  if (formaat !== undefined) assert.match(tekst, formaat, pad);
}

function* teksten(pad: string, waarde: unknown): Generator<[string, string]> {
  if (typeof waarde === 'string') yield [pad, waarde];
  else if (typeof waarde === 'object' && waarde !== null) {
    for (const [sleutel, inhoud] of Object.entries(waarde)) {
      yield* teksten(pad === '' ? sleutel : `${pad}.${sleutel}`, inhoud);
    }
  }
}
