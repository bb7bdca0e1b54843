import assert from 'node:assert/strict';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { securityHeaders } from '../../../infra/security-headers.ts';
import { API_VERSION } from '../../../shared/api/protocol.ts';
import { PROBLEM_MEDIATYPE, type ProblemCode, problems } from '../../../shared/api/problems.ts';
import type { ResponseMessage } from './entrance.ts';
import { checkPage } from './page.ts';
import { CANARY } from './hostile.ts';
import { description, FORM, type Sample } from './samples.ts';

/** Another validator than the one that the functions use reads the same public schemas. */
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
ajv.addSchema(description, 'openapi');

const created = new Map<string, ValidateFunction>();
/** @param path a JSON pointer into the description */
export function accordingToSchema(path: string): ValidateFunction {
  const known = created.get(path) ?? ajv.compile({ $ref: `openapi#${path}` });
  created.set(path, known);
  return known;
}

const operationOf = ({ path, method }: Pick<Sample, 'path' | 'method'>): string =>
  `/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/${method.toLowerCase()}`;

/** What every answer must be, whatever was sent. @throws AssertionError */
export function checkResponse(sample: Sample, response: ResponseMessage): void {
  const { status, headers, text } = response;
  assert.ok(status >= 200 && status < 500, `status ${status}`);
  for (const [name, value] of Object.entries(securityHeaders)) {
    assert.equal(headers[name], value, name);
  }
  for (const [name, value] of Object.entries(headers)) {
    assert.ok(/^[\t\x20-\x7E]*$/.test(value), `header ${name}`);
    assert.ok(!value.includes(CANARY), `header ${name} holds what was sent`);
  }
  if (isOfGateway(response)) return;
  assert.equal(headers['api-version'], API_VERSION);
  const kept = status === 200 ? PUBLIC[sample.lambda] : undefined;
  assert.equal(headers['cache-control'], kept ?? 'no-store');
  const documented = description.paths[sample.path]?.[sample.method.toLowerCase()]?.responses;
  assert.ok(documented?.[status] !== undefined, `status ${status} is not in the description`);
  const type = headers['content-type'] ?? '';
  if (type.startsWith('text/html')) {
    assert.ok(isByBrowser(sample), 'a page to a program');
    checkPage(text);
    return;
  }
  // To the provider of the sign-in, or to the one name of this machine.
  if (status === 302) assert.equal(sample.lambda, 'start-sign-in');
  else if (status < 300) checkSucceeded(sample, response);
  else checkProblem(sample, status, type, text);
}

/** What is the same for everyone. */
const PUBLIC: Readonly<Record<string, string>> = {
  openapi: 'public, max-age=3600',
  'sign-in-keys': 'public, max-age=300',
};

/** A form of a page, or a link of one that leads to signing in. */
const isByBrowser = (sample: Sample): boolean =>
  sample.lambda === 'indienen'
    ? isForm(sample)
    : ['start-sign-in', 'finish-sign-in'].includes(sample.lambda) &&
      sample.headers['accept']?.includes('text/html') === true;

const isForm = ({ headers }: Sample): boolean =>
  headers['content-type']?.toLowerCase().startsWith(FORM) === true;

/** API Gateway's own refusal of a path that cannot be decoded. */
const isOfGateway = ({ status, text }: ResponseMessage): boolean =>
  status === 400 && text === '{"message":"Bad Request"}';

function checkSucceeded(sample: Sample, { status, headers, text }: ResponseMessage): void {
  if (sample.lambda === 'document') {
    assert.equal(headers['content-type'], 'application/pdf');
    return;
  }
  if (status === 204) {
    assert.equal(text, '');
    return;
  }
  assert.match(headers['content-type'] ?? '', /^application\/json/);
  const check = accordingToSchema(
    `${operationOf(sample)}/responses/${status}/content/application~1json/schema`,
  );
  assert.ok(check(JSON.parse(text)), JSON.stringify(check.errors));
  if (sample.lambda === 'indienen')
    assert.match(headers['location'] ?? '', /^\/api\/v1\/aanvragen\/[0-9A-Z-]{14}$/);
}

function checkProblem(sample: Sample, status: number, type: string, text: string): void {
  assert.equal(type, PROBLEM_MEDIATYPE);
  const check = accordingToSchema(
    `${operationOf(sample)}/responses/${status}/content/application~1problem+json/schema`,
  );
  const problem = JSON.parse(text) as Record<string, unknown> & {
    code: ProblemCode;
    errors?: { pointer: string; code: string; detail: string }[];
  };
  assert.ok(check(problem), JSON.stringify(check.errors));
  const fromCatalogue = problems[problem.code];
  assert.deepEqual(
    { status: problem['status'], title: problem['title'], detail: problem['detail'] },
    { status, title: fromCatalogue.title, detail: fromCatalogue.detail },
  );
  assert.equal(fromCatalogue.status, status);
  // A pointer names the place, also one that the sender made up; nothing else repeats what was sent.
  for (const error of problem.errors ?? []) {
    assert.match(error.pointer, /^#(\/[\w.!~*'()%-]*)*$/);
    assert.match(error.code, /^[a-z-]+$/);
    assert.ok(!error.detail.includes(CANARY), error.detail);
  }
  assert.ok(text.length < 1_000_000, `an error of ${text.length} characters`);
}
