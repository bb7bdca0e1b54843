import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { organisatieSchema } from '../../../../shared/aanvraag/organisatie.ts';
import { formEntrySchema } from '../../../../infra/registers/form-entry.ts';
import { REGISTER_IDS } from '../../../../shared/registers/registers.ts';
import { shardsOf } from '../../../../shared/registers/shards.ts';
import { SAMPLE } from '../../../local/registers.ts';
import { registerEntrySchema } from '../../../../shared/registers/register-files.ts';
import {
  csv,
  everythingIn,
  newFolder,
  readIndex,
  readShard,
  runCompiler,
  writeSources,
  SCHOOL_COLUMNS,
} from './compiler.ts';

const BOARD_HEADER = [
  'BEVOEGD GEZAG NUMMER',
  'BEVOEGD GEZAG NAAM',
  'STRAATNAAM',
  'HUISNUMMER-TOEVOEGING',
  'POSTCODE',
  'PLAATSNAAM',
  'TELEFOONNUMMER',
  'POSTCODE CORRESPONDENTIEADRES',
  'ADMINISTRATIEKANTOORNUMMER',
  'KVK-NUMMER',
];
const BOARDS = [
  [
    '8',
    'Stg. "De Punt", Openb. Onderw.',
    'Kade',
    '26-A',
    '9712HN',
    'GRONINGEN',
    '0501234567',
    '9700AS',
    '',
    '1179037',
  ],
  [
    '41000',
    'Bisschop Möller Stichting',
    'Brink',
    '1',
    '2906 AA',
    'NIEUWERKERK AD IJSSEL',
    '',
    '',
    '',
    '41005529',
  ],
];
const SCHOOL_HEADER = ['PROVINCIE', ...SCHOOL_COLUMNS, 'TELEFOONNUMMER'];
const SCHOOLS = [
  [
    'Groningen',
    '8',
    '00AB',
    'Basisschool de Punt',
    'Dam',
    '3',
    '1861AA',
    'BERGEN NH',
    '0501234567',
  ],
  ['Groningen', '41000', '1CD', 'Het Möller', 'Plein', '12-', '5211AA', "'S-HERTOGENBOSCH", ''],
  ['Groningen', '41000', '31FR', 'Ergens', 'Plein', '12', '5211 AA', 'VERZONNENSTAD', ''],
];
const besturen = csv([BOARD_HEADER, ...BOARDS]);
const instellingen = csv([SCHOOL_HEADER, ...SCHOOLS]);
const all = { 'besturen.csv': besturen, 'instellingen.csv': instellingen };

async function compile(files: Readonly<Record<string, string | Uint8Array>>, to?: string) {
  const target = to ?? (await newFolder());
  const result = await runCompiler('--uit', await writeSources(files), '--naar', target);
  return { ...result, target };
}

describe('files in the shape of DUO', () => {
  it('become entries in the form’s own form, without telephone numbers', async () => {
    const { code, output, errors, target } = await compile(all);
    expect([code, errors]).toEqual([0, '']);
    expect(readShard(target, 'bestuur/0.json')).toEqual({
      '00008': {
        naam: 'Stg. "De Punt", Openb. Onderw.',
        adres: {
          straat: 'Kade',
          huisnummer: '26-A',
          postcode: '9712 HN',
          woonplaats: 'Groningen',
        },
        postcodePost: '9700 AS',
        kvkNummer: '01179037',
      },
    });
    expect(readShard(target, 'brin/00.json')).toEqual({
      '00AB': {
        naam: 'Basisschool de Punt',
        adres: { straat: 'Dam', huisnummer: '3', postcode: '1861 AA', woonplaats: 'Bergen NH' },
        bestuursnummer: '00008',
        kvkNummer: '01179037',
      },
    });
    expect(readShard(target, 'brin/01.json')['01CD']).toMatchObject({
      adres: { huisnummer: '12', woonplaats: "'s-Hertogenbosch" },
    });
    expect(readShard(target, 'bestuur/4.json')['41000']?.adres?.woonplaats).toBe(
      'Nieuwerkerk aan den IJssel',
    );
    expect(JSON.stringify(everythingIn(target))).not.toContain('0501234567');
    expect(output).toContain('besturen.csv, column BEVOEGD GEZAG NUMMER: 1 got leading zeros back');
    expect(output).toContain('besturen.csv, column KVK-NUMMER: 1 got leading zeros back');
    expect(output).toMatch(/doubtful.*VERZONNENSTAD/);
    expect(readIndex(target).bronnen).toMatchObject([
      { aantal: 3, volledig: true },
      { aantal: 2, volledig: true },
      // As old as the last change of a gemeente in its file.
      { aantal: 342, volledig: true, peildatum: '2026-05-15' },
    ]);
  });

  const windows1252 = (text: string) => Buffer.from(text, 'latin1');
  const turned = (header: string[], rows: string[][]) =>
    [header, ...rows].map((row) => row.toReversed());
  it.each<[string, Record<string, string | Uint8Array>]>([
    ['a BOM', { ...all, 'besturen.csv': `\uFEFF${besturen}` }],
    ['other line ends', { ...all, 'besturen.csv': besturen.replaceAll('\r\n', '\n') }],
    [
      'columns in another order',
      {
        'besturen.csv': csv(turned(BOARD_HEADER, BOARDS)),
        'instellingen.csv': csv(turned(SCHOOL_HEADER, SCHOOLS)),
      },
    ],
    [
      'semicolons and Windows-1252',
      {
        'besturen.csv': windows1252(csv([BOARD_HEADER, ...BOARDS], ';')),
        'instellingen.csv': windows1252(csv([SCHOOL_HEADER, ...SCHOOLS], ';')),
      },
    ],
    [
      'no quotes where none are needed, and a header in small letters',
      {
        ...all,
        'instellingen.csv': [SCHOOL_HEADER.map((name) => name.toLowerCase()), ...SCHOOLS]
          .map((row) => row.join(','))
          .join('\n'),
      },
    ],
  ])('give the same with %s', async (_, files) => {
    const [plain, other] = [await compile(all), await compile(files)];
    expect(other.errors).toBe('');
    expect(everythingIn(other.target)).toEqual(everythingIn(plain.target));
  });

  it('of several sectors are one register, complete when no sector is missing', async () => {
    const sectors = ['bo', 'so', 'vo', 'mbo', 'ho'];
    const files = Object.fromEntries(
      sectors.flatMap((sector) => [
        [`besturen${sector}.csv`, besturen],
        [`instellingen${sector}.csv`, instellingen],
      ]),
    );
    const { target } = await compile(files);
    expect(readIndex(target).bronnen[0]).toMatchObject({ aantal: 3, volledig: true });
    const { 'instellingenvo.csv': _, ...rest } = files;
    const partly = readIndex((await compile(rest)).target).bronnen;
    expect(partly.map(({ volledig }) => volledig)).toEqual([false, true, true]);
  });

  it('give the same bytes and the same version each time', async () => {
    const from = await writeSources(all);
    const [one, two] = [await newFolder(), await newFolder()];
    for (const target of [one, two, two]) await runCompiler('--uit', from, '--naar', target);
    expect(everythingIn(two)).toEqual(everythingIn(one));
  });

  it('leave out what the form would not take, and say so', async () => {
    const odd = BOARDS.map((row) => row.with(4, 'geen'));
    const { output, target } = await compile({
      ...all,
      'besturen.csv': csv([BOARD_HEADER, ...odd]),
    });
    expect(readShard(target, 'bestuur/4.json')['41000']).not.toHaveProperty('adres');
    expect(output).toContain('besturen.csv, 41000, adres');
  });
});

describe('what is wrong with a file', () => {
  const without = (name: string) =>
    csv([BOARD_HEADER.map((one) => (one === name ? 'IETS' : one)), ...BOARDS]);
  const cell = (column: number, value: string) =>
    csv([BOARD_HEADER, ...BOARDS.map((row) => row.with(column, value))]);

  it.each<[string, Record<string, string>, string[]]>([
    ['a missing header', { 'besturen.csv': without('KVK-NUMMER') }, ['besturen.csv', 'KVK-NUMMER']],
    [
      'a number that is none',
      { 'besturen.csv': cell(0, '3015X') },
      ['besturen.csv', 'BEVOEGD GEZAG NUMMER', "'3015X'"],
    ],
    [
      'a Kvk-nummer that is none',
      { 'besturen.csv': cell(9, '1.17E6') },
      ['besturen.csv', 'KVK-NUMMER', "'1.17E6'"],
    ],
    [
      'a brincode that is none',
      { 'instellingen.csv': instellingen.replace('31FR', '31FR00') },
      ['instellingen.csv', 'INSTELLINGSCODE', "'31FR00'"],
    ],
    ['a row that is cut off', { 'besturen.csv': `${besturen}"41001","Half` }, ['besturen.csv']],
    ['gemeenten that are no JSON', { 'gemeenten.json': '{' }, ['gemeenten.json']],
    [
      'a gemeentecode that is none',
      { 'gemeenten.json': '{"gemeenten":[{"code":"GM14","naam":"Groningen"}]}' },
      ['gemeenten.json', 'code', "'GM14'"],
    ],
  ])('%s is named, and nothing is written', async (_, files, named) => {
    const { code, errors, target } = await compile({ ...all, ...files });
    expect(code).toBe(1);
    for (const word of named) expect(errors).toContain(word);
    expect(errors).not.toContain('    at ');
    expect(readdirSync(target)).toEqual([]);
  });

  it('is that half the rows are gone: the old version stays, unless somebody says so', async () => {
    const { target } = await compile(all);
    const before = everythingIn(target);
    const half = { ...all, 'instellingen.csv': csv([SCHOOL_HEADER, ...SCHOOLS.slice(0, 1)]) };
    const { code, errors } = await compile(half, target);
    expect(code).toBe(1);
    expect(errors).toMatch(/instellingen\.csv: 1 .* 3 /);
    expect(everythingIn(target)).toEqual(before);
    const from = await writeSources(half);
    expect((await runCompiler('--uit', from, '--naar', target, '--toch')).code).toBe(0);
    expect(readIndex(target).bronnen[0]?.aantal).toBe(1);
    expect(readdirSync(target).sort()).toEqual([readIndex(target).versie, 'index.json'].sort());
  });

  it('is a folder without files, or a command line without folders', async () => {
    const { code, errors } = await compile({});
    expect([code, errors]).toEqual([1, expect.stringContaining('besturen*.csv')]);
    for (const args of [[], ['--uit', 'x'], ['--onzin']]) {
      expect(await runCompiler(...args)).toMatchObject({ code: 2, output: '' });
    }
  });
});

describe('the sample', () => {
  it('is compiled to what the tests run with', async () => {
    const target = await newFolder();
    const { output } = await runCompiler('--uit', 'infra/registers/sample', '--naar', target);
    expect(everythingIn(target)).toEqual(everythingIn(SAMPLE));
    expect(output).not.toMatch(/doubtful|left out|twice/);
  });

  it('says that of schools and boards there are only a few', () => {
    const counts = readIndex(SAMPLE).bronnen.map(({ aantal, volledig }) => [aantal, volledig]);
    expect(counts).toEqual([
      [54, false],
      [46, false],
      [342, true],
    ]);
  });

  it('holds all gemeenten of 2026, each as the form takes it', () => {
    const gemeenten = readShard(SAMPLE, 'gemeenten.json');
    expect(Object.keys(gemeenten)).toHaveLength(342);
    for (const [gemeentecode, { naam, adres }] of Object.entries(gemeenten)) {
      const organisatie = { type: 'gemeente', nummers: { gemeentecode }, naam, adres };
      expect(organisatieSchema.parse(organisatie)).toEqual(organisatie);
      expect(adres?.woonplaats).not.toMatch(/^[A-Z' -]{4,}$/);
    }
    expect(gemeenten['0014']?.naam).toBe('Gemeente Groningen');
  });
});

/** Those change each month; this must hold of whatever they are then. */
describe('the registers in the repository', () => {
  const { versie, bronnen } = readIndex('registers');
  const files = everythingIn(join('registers', versie));

  it('are one version, with every file and as many numbers as their index says', () => {
    expect(readdirSync('registers').sort()).toEqual([versie, 'index.json'].sort());
    const names = REGISTER_IDS.flatMap(shardsOf);
    expect(Object.keys(files).sort()).toEqual(names.sort());
    const numbers = Object.values(files).flatMap((text) => Object.keys(JSON.parse(text) as object));
    expect(numbers).toHaveLength(bronnen.reduce((sum, { aantal }) => sum + aantal, 0));
  });

  it('hold only what the form takes', () => {
    const entries = Object.values(files).flatMap((text) =>
      Object.values(JSON.parse(text) as Record<string, unknown>),
    );
    for (const entry of entries) {
      expect(formEntrySchema.parse(entry)).toEqual(entry);
      expect(registerEntrySchema.parse(entry)).toEqual(entry);
    }
  });
});
