import assert from 'node:assert/strict';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Loket } from '../lokaal/loket.ts';
import { volgensSchema } from './antwoordtoets.ts';

/** The form's formats, written down anew from the form itself: what is stored must fit, whoever let it in. */
const formaten: Readonly<Record<string, RegExp>> = {
  'aanvraag.organisatie.nummers.brincode': /^[0-9]{2}[A-Z]{2}$/,
  'aanvraag.organisatie.nummers.bestuursnummer': /^[0-9]{5}$/,
  'aanvraag.organisatie.nummers.gemeentecode': /^[0-9]{4}$/,
  'aanvraag.organisatie.nummers.crediteurnummer': /^[0-9]{1,12}$/,
  'aanvraag.organisatie.nummers.kvkNummer': /^[0-9]{8}$/,
  'aanvraag.organisatie.adres.postcode': /^[1-9][0-9]{3} (?!S[ADS])[A-Z]{2}$/,
  'aanvraag.organisatie.adres.huisnummer': /^[0-9]{1,5}[\p{L}0-9 /-]{0,6}$/u,
  'aanvraag.beheerder.telefoon': /^(\+[1-9][0-9]{6,14}|0[89]00([0-9]{4}|[0-9]{7}))$/,
};
const EMAIL = /^[^\s@<>"(),;:\\[\]\p{Cc}]{1,64}@[A-Za-z0-9.-]+\.[A-Za-z0-9-]{2,}$/u;
const VERBODEN =
  /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF]|:\/\/|www\./iu;
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
  organisatie: { type: string };
  beheerder: { heeftEherkenning: boolean };
  beheerautorisaties: { rol: string }[];
  ondertekening: { wijze: string; ondertekenaars: { email?: string }[] };
  opmerking: string;
};

function toetsTekst(pad: string, tekst: string): void {
  const regels = meerRegelig.test(pad) ? tekst.split('\n') : [tekst];
  for (const regel of regels) {
    assert.ok(!VERBODEN.test(regel), `${pad} holds a forbidden character or a web address`);
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
