import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundelmap } from '../../../infra/aws/bundle.ts';
import { type Functienaam, functies } from '../../../infra/lambdas.ts';
import { type ChangingFunction, changingFunctions } from '../../../shared/api/routes.ts';
import { leesBundel } from './bundles.ts';
import { synthetiseer } from './synthesis.ts';

await synthetiseer();

const namen = Object.keys(functies) as Functienaam[];

/**
 * What the code of each function may weigh, bytes: what a cold start reads, and all of it. A step above what it weighs now,
 * so that somebody decides about growth.
 */
const MAXIMA: Readonly<Record<Functienaam, readonly [bijStart: number, alles: number]>> = {
  indienen: [414_000, 845_000],
  inzien: [350_000, 516_000],
  document: [362_000, 1_510_000],
  ...(Object.fromEntries(
    changingFunctions().map((functie) => [functie, [380_000, 555_000]]),
  ) as unknown as Record<ChangingFunction, [number, number]>),
  corrigeren: [376_000, 545_000],
  'list-work': [362_000, 535_000],
  'start-sign-in': [370_000, 790_000],
  'finish-sign-in': [370_000, 790_000],
  'sign-in-keys': [97_000, 445_000],
  'view-session': [320_000, 490_000],
  'sign-out': [320_000, 490_000],
  uitdaging: [89_000, 440_000],
  gezondheid: [335_000, 510_000],
  openapi: [170_000, 515_000],
  onbekend: [76_000, 425_000],
  versturen: [385_000, 1_745_000],
  bezorging: [335_000, 485_000],
  'watch-work': [285_000, 450_000],
  peilen: [53_000, 53_000],
};

const houden = (bron: string | RegExp, wanneer: 'bijStart' | 'alles'): Functienaam[] =>
  namen.filter((naam) =>
    leesBundel(naam)[wanneer].some((pad) =>
      typeof bron === 'string' ? pad === bron : bron.test(pad),
    ),
  );

const metTabel = namen.filter((naam) => functies[naam].tabel !== undefined);

describe('the bundle of a function', () => {
  it.each(namen)('of %s keeps to its budget', (naam) => {
    const { bytesBijStart, bytes } = leesBundel(naam);
    const [maximumBijStart, maximum] = MAXIMA[naam];
    expect(bytesBijStart).toBeLessThanOrEqual(maximumBijStart);
    expect(bytes).toBeLessThanOrEqual(maximum);
    // A budget far above what there is holds nothing.
    expect(bytesBijStart).toBeGreaterThan(maximumBijStart * 0.9);
    expect(bytes).toBeGreaterThan(maximum * 0.9);
  });

  it.each<{ wat: string; bron: string | RegExp; bijStart: Functienaam[]; alles: Functienaam[] }>([
    {
      wat: 'the client of DynamoDB',
      bron: '@aws-sdk/client-dynamodb',
      bijStart: metTabel,
      alles: metTabel,
    },
    {
      wat: 'the client of SES',
      bron: '@aws-sdk/client-ses',
      bijStart: ['versturen'],
      alles: ['versturen'],
    },
    {
      wat: 'what makes a mail',
      bron: /^(nodemailer|shared\/berichten\/berichten\.ts)$/,
      bijStart: [],
      alles: ['versturen'],
    },
    {
      wat: 'how a mail looks',
      bron: 'dist/render/bericht.js',
      bijStart: [],
      alles: ['versturen'],
    },
    {
      wat: 'what makes a PDF',
      bron: /^(pdfkit|fontkit|functions\/pdf\/pdf\.ts)$/,
      bijStart: [],
      alles: ['document', 'versturen'],
    },
    {
      wat: 'the pages',
      bron: 'dist/render/pages.js',
      bijStart: [],
      alles: ['indienen', 'start-sign-in', 'finish-sign-in'],
    },
    {
      wat: 'the client of Secrets Manager',
      bron: '@aws-sdk/client-secrets-manager',
      bijStart: [],
      alles: namen.filter((naam) => !['bezorging', 'peilen', 'watch-work'].includes(naam)),
    },
    {
      wat: 'the rules of the form',
      bron: 'shared/aanvraag/aanvraag.ts',
      bijStart: ['indienen', 'openapi'],
      alles: ['indienen', 'openapi'],
    },
    {
      wat: 'what compares with the registers',
      bron: /^(shared\/registers\/.*|functions\/aanvraag\/register-folder)\.ts$/,
      bijStart: [],
      alles: ['indienen'],
    },
    {
      wat: 'the proof of work',
      bron: 'altcha-lib',
      bijStart: ['indienen', 'uitdaging'],
      alles: ['indienen', 'uitdaging'],
    },
    {
      wat: 'the calendar',
      bron: 'date-easter',
      bijStart: ['ondertekenen', 'afhandelen', 'watch-work'],
      // In the mails and the PDF: post comes on a working day.
      alles: ['ondertekenen', 'afhandelen', 'document', 'versturen', 'watch-work'],
    },
    {
      wat: 'the description of the API',
      bron: 'shared/api/openapi.ts',
      bijStart: ['openapi'],
      alles: ['openapi'],
    },
    {
      wat: 'the client of OpenID Connect',
      bron: 'openid-client',
      bijStart: ['start-sign-in', 'finish-sign-in'],
      alles: ['start-sign-in', 'finish-sign-in'],
    },
    { wat: 'other holidays than ours', bron: /^date-holidays|^moment/, bijStart: [], alles: [] },
  ])('holds $wat only where it is needed, and loads it no sooner', ({ bron, bijStart, alles }) => {
    expect(houden(bron, 'alles').toSorted()).toEqual(alles.toSorted());
    expect(houden(bron, 'bijStart').toSorted()).toEqual(bijStart.toSorted());
  });
});

describe('the registers', () => {
  it('lie beside the code of what compares with them, as the site serves them, and nowhere else', () => {
    const index = 'registers/index.json';
    const withIndex = namen.filter((naam) => existsSync(join(bundelmap(naam), index)));
    expect(withIndex).toEqual(['indienen']);
    const read = (folder: string) => readFileSync(join(folder, index), 'utf8');
    expect(read(bundelmap('indienen'))).toBe(read('dist/site'));
  });
});

describe('a fault in a bundle', () => {
  it('is logged with its place in the source', () => {
    const bundel = pathToFileURL(join(bundelmap('gezondheid'), 'index.mjs')).href;
    const event = { headers: {}, requestContext: { http: { method: 'GET' } }, rawPath: '/' };
    const aanroep = `const { handler } = await import('${bundel}');
      await handler(${JSON.stringify(event)}, {});`;
    const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', aanroep], {
      encoding: 'utf8',
      env: {
        ...process.env,
        AWS_REGION: 'eu-central-1',
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        // Nothing listens there.
        AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1',
        TABEL: 'dossiers',
      },
    });
    const fout = stderr.split('\n').find((regel) => regel.includes('opslag-onbereikbaar')) ?? '';
    expect(fout).toMatch(/functions\/store\/errors\.ts:\d+:\d+/);
    expect(fout).not.toContain('index.mjs');
  });
});
