import assert from 'node:assert/strict';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { beveiligingsheaders } from '../../../infra/security-headers.ts';
import { API_VERSIE } from '../../../shared/api/protocol.ts';
import { PROBLEEM_MEDIATYPE, type Probleemcode, problemen } from '../../../shared/api/problems.ts';
import type { Antwoordbericht } from './entrance.ts';
import { toetsPagina } from './page.ts';
import { KANARIE } from './hostile.ts';
import { beschrijving, FORMULIER, type Worp } from './samples.ts';

/** Another validator than the one that the functions use reads the same public schemas. */
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
ajv.addSchema(beschrijving, 'openapi');

const gemaakt = new Map<string, ValidateFunction>();
/** @param pad a JSON pointer into the description */
export function volgensSchema(pad: string): ValidateFunction {
  const bekend = gemaakt.get(pad) ?? ajv.compile({ $ref: `openapi#${pad}` });
  gemaakt.set(pad, bekend);
  return bekend;
}

const operatieVan = ({ pad, methode }: Pick<Worp, 'pad' | 'methode'>): string =>
  `/paths/${pad.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/${methode.toLowerCase()}`;

/** What every answer must be, whatever was sent. @throws AssertionError */
export function toetsAntwoord(worp: Worp, antwoord: Antwoordbericht): void {
  const { status, headers, tekst } = antwoord;
  assert.ok(status >= 200 && status < 500, `status ${status}`);
  for (const [naam, waarde] of Object.entries(beveiligingsheaders)) {
    assert.equal(headers[naam], waarde, naam);
  }
  for (const [naam, waarde] of Object.entries(headers)) {
    assert.ok(/^[\t\x20-\x7E]*$/.test(waarde), `header ${naam}`);
    assert.ok(!waarde.includes(KANARIE), `header ${naam} holds what was sent`);
  }
  if (isVanGateway(antwoord)) return;
  assert.equal(headers['api-version'], API_VERSIE);
  const kept = status === 200 ? PUBLIC[worp.functie] : undefined;
  assert.equal(headers['cache-control'], kept ?? 'no-store');
  const gedocumenteerd = beschrijving.paths[worp.pad]?.[worp.methode.toLowerCase()]?.responses;
  assert.ok(gedocumenteerd?.[status] !== undefined, `status ${status} is not in the description`);
  const type = headers['content-type'] ?? '';
  if (type.startsWith('text/html')) {
    assert.ok(isByBrowser(worp), 'a page to a program');
    toetsPagina(tekst);
    return;
  }
  // To the provider of the sign-in, or to the one name of this machine.
  if (status === 302) assert.equal(worp.functie, 'start-sign-in');
  else if (status < 300) toetsGelukt(worp, antwoord);
  else toetsProbleem(worp, status, type, tekst);
}

/** What is the same for everyone. */
const PUBLIC: Readonly<Record<string, string>> = {
  openapi: 'public, max-age=3600',
  'sign-in-keys': 'public, max-age=300',
};

/** A form of a page, or a link of one that leads to signing in. */
const isByBrowser = (worp: Worp): boolean =>
  worp.functie === 'indienen'
    ? isFormulier(worp)
    : ['start-sign-in', 'finish-sign-in'].includes(worp.functie) &&
      worp.headers['accept']?.includes('text/html') === true;

const isFormulier = ({ headers }: Worp): boolean =>
  headers['content-type']?.toLowerCase().startsWith(FORMULIER) === true;

/** API Gateway's own refusal of a path that cannot be decoded. */
const isVanGateway = ({ status, tekst }: Antwoordbericht): boolean =>
  status === 400 && tekst === '{"message":"Bad Request"}';

function toetsGelukt(worp: Worp, { status, headers, tekst }: Antwoordbericht): void {
  if (worp.functie === 'document') {
    assert.equal(headers['content-type'], 'application/pdf');
    return;
  }
  if (status === 204) {
    assert.equal(tekst, '');
    return;
  }
  assert.match(headers['content-type'] ?? '', /^application\/json/);
  const toets = volgensSchema(
    `${operatieVan(worp)}/responses/${status}/content/application~1json/schema`,
  );
  assert.ok(toets(JSON.parse(tekst)), JSON.stringify(toets.errors));
  if (worp.functie === 'indienen')
    assert.match(headers['location'] ?? '', /^\/api\/v1\/aanvragen\/[0-9A-Z-]{14}$/);
}

function toetsProbleem(worp: Worp, status: number, type: string, tekst: string): void {
  assert.equal(type, PROBLEEM_MEDIATYPE);
  const toets = volgensSchema(
    `${operatieVan(worp)}/responses/${status}/content/application~1problem+json/schema`,
  );
  const probleem = JSON.parse(tekst) as Record<string, unknown> & {
    code: Probleemcode;
    errors?: { pointer: string; code: string; detail: string }[];
  };
  assert.ok(toets(probleem), JSON.stringify(toets.errors));
  const uitCatalogus = problemen[probleem.code];
  assert.deepEqual(
    { status: probleem['status'], title: probleem['title'], detail: probleem['detail'] },
    { status, title: uitCatalogus.title, detail: uitCatalogus.detail },
  );
  assert.equal(uitCatalogus.status, status);
  // A pointer names the place, also one that the sender made up; nothing else repeats what was sent.
  for (const fout of probleem.errors ?? []) {
    assert.match(fout.pointer, /^#(\/[\w.!~*'()%-]*)*$/);
    assert.match(fout.code, /^[a-z-]+$/);
    assert.ok(!fout.detail.includes(KANARIE), fout.detail);
  }
  assert.ok(tekst.length < 1_000_000, `an error of ${tekst.length} characters`);
}
