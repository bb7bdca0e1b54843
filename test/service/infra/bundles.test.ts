import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundleFolder } from '../../../infra/aws/bundle.ts';
import { type LambdaName, lambdas } from '../../../infra/lambdas.ts';
import { type ChangingFunction, changingFunctions } from '../../../shared/api/routes.ts';
import { readBundle } from './bundles.ts';
import { synthesise } from './synthesis.ts';

await synthesise();

const names = Object.keys(lambdas) as LambdaName[];

/**
 * What the code of each function may weigh, bytes: what a cold start reads, and all of it. A step above what it weighs now,
 * so that somebody decides about growth.
 */
const MAXIMA: Readonly<Record<LambdaName, readonly [atStart: number, everything: number]>> = {
  indienen: [414_000, 845_000],
  inzien: [350_000, 516_000],
  document: [362_000, 1_510_000],
  ...(Object.fromEntries(
    changingFunctions().map((lambda) => [lambda, [380_000, 555_000]]),
  ) as unknown as Record<ChangingFunction, [number, number]>),
  corrigeren: [376_000, 545_000],
  'list-work': [362_000, 535_000],
  'start-sign-in': [370_000, 790_000],
  'finish-sign-in': [370_000, 790_000],
  'sign-in-keys': [97_000, 445_000],
  'view-session': [320_000, 490_000],
  'sign-out': [320_000, 490_000],
  uitdaging: [84_000, 440_000],
  gezondheid: [335_000, 510_000],
  openapi: [170_000, 515_000],
  onbekend: [76_000, 425_000],
  versturen: [385_000, 1_745_000],
  bezorging: [335_000, 485_000],
  'watch-work': [285_000, 450_000],
  peilen: [47_000, 47_000],
};

const hold = (source: string | RegExp, when: 'atStart' | 'everything'): LambdaName[] =>
  names.filter((name) =>
    readBundle(name)[when].some((path) =>
      typeof source === 'string' ? path === source : source.test(path),
    ),
  );

const withTable = names.filter((name) => lambdas[name].table !== undefined);

describe('the bundle of a function', () => {
  it.each(names)('of %s keeps to its budget', (name) => {
    const { bytesForStart, bytes } = readBundle(name);
    const [maximumForStart, maximum] = MAXIMA[name];
    expect(bytesForStart).toBeLessThanOrEqual(maximumForStart);
    expect(bytes).toBeLessThanOrEqual(maximum);
    // A budget far above what there is holds nothing.
    expect(bytesForStart).toBeGreaterThan(maximumForStart * 0.9);
    expect(bytes).toBeGreaterThan(maximum * 0.9);
  });

  it.each<{
    what: string;
    source: string | RegExp;
    atStart: LambdaName[];
    everything: LambdaName[];
  }>([
    {
      what: 'the client of DynamoDB',
      source: '@aws-sdk/client-dynamodb',
      atStart: withTable,
      everything: withTable,
    },
    {
      what: 'the client of SES',
      source: '@aws-sdk/client-ses',
      atStart: ['versturen'],
      everything: ['versturen'],
    },
    {
      what: 'what makes a mail',
      source: /^(nodemailer|shared\/berichten\/berichten\.ts)$/,
      atStart: [],
      everything: ['versturen'],
    },
    {
      what: 'how a mail looks',
      source: 'dist/render/bericht.js',
      atStart: [],
      everything: ['versturen'],
    },
    {
      what: 'what makes a PDF',
      source: /^(pdfkit|fontkit|functions\/pdf\/pdf\.ts)$/,
      atStart: [],
      everything: ['document', 'versturen'],
    },
    {
      what: 'the pages',
      source: 'dist/render/pages.js',
      atStart: [],
      everything: ['indienen', 'start-sign-in', 'finish-sign-in'],
    },
    {
      what: 'the client of Secrets Manager',
      source: '@aws-sdk/client-secrets-manager',
      atStart: [],
      everything: names.filter((name) => !['bezorging', 'peilen', 'watch-work'].includes(name)),
    },
    {
      what: 'the rules of the form',
      source: 'shared/aanvraag/aanvraag.ts',
      atStart: ['indienen', 'openapi'],
      everything: ['indienen', 'openapi'],
    },
    {
      what: 'what compares with the registers',
      source: /^(shared\/registers\/.*|functions\/aanvraag\/register-folder)\.ts$/,
      atStart: [],
      everything: ['indienen'],
    },
    {
      what: 'the proof of work',
      source: 'altcha-lib',
      atStart: ['indienen', 'uitdaging'],
      everything: ['indienen', 'uitdaging'],
    },
    {
      what: 'the calendar',
      source: 'date-easter',
      atStart: ['ondertekenen', 'afhandelen', 'watch-work'],
      // In the mails and the PDF: post comes on a working day.
      everything: ['ondertekenen', 'afhandelen', 'document', 'versturen', 'watch-work'],
    },
    {
      what: 'the description of the API',
      source: 'shared/api/openapi.ts',
      atStart: ['openapi'],
      everything: ['openapi'],
    },
    {
      what: 'the client of OpenID Connect',
      source: 'openid-client',
      atStart: ['start-sign-in', 'finish-sign-in'],
      everything: ['start-sign-in', 'finish-sign-in'],
    },
    {
      what: 'other holidays than ours',
      source: /^date-holidays|^moment/,
      atStart: [],
      everything: [],
    },
  ])(
    'holds $wat only where it is needed, and loads it no sooner',
    ({ source, atStart, everything }) => {
      expect(hold(source, 'everything').toSorted()).toEqual(everything.toSorted());
      expect(hold(source, 'atStart').toSorted()).toEqual(atStart.toSorted());
    },
  );
});

describe('the registers', () => {
  it('lie beside the code of what compares with them, as the site serves them, and nowhere else', () => {
    const index = 'registers/index.json';
    const withIndex = names.filter((name) => existsSync(join(bundleFolder(name), index)));
    expect(withIndex).toEqual(['indienen']);
    const read = (folder: string) => readFileSync(join(folder, index), 'utf8');
    expect(read(bundleFolder('indienen'))).toBe(read('dist/site'));
  });
});

describe('a fault in a bundle', () => {
  it('is logged with its place in the source', () => {
    const bundle = pathToFileURL(join(bundleFolder('gezondheid'), 'index.mjs')).href;
    const event = { headers: {}, requestContext: { http: { method: 'GET' } }, rawPath: '/' };
    const call = `const { handler } = await import('${bundle}');
      await handler(${JSON.stringify(event)}, {});`;
    const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', call], {
      encoding: 'utf8',
      env: {
        ...process.env,
        AWS_REGION: 'eu-central-1',
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        // Nothing listens there.
        AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1',
        TABLE_NAME: 'dossiers',
      },
    });
    const error = stderr.split('\n').find((line) => line.includes('opslag-onbereikbaar')) ?? '';
    expect(error).toMatch(/functions\/store\/errors\.ts:\d+:\d+/);
    expect(error).not.toContain('index.mjs');
  });
});
