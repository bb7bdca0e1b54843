import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { toItem } from '../../../functions/store/item.ts';
import { WRITING } from '../../../infra/cli/concurrency.ts';
import { createLocalTable } from '../../../infra/local/engine.ts';
import { commands } from '../../../infra/cli/commands.ts';
import { dossierWith, ingetrokken, withFailedMails, papierdossier } from '../../fixtures/beheer.ts';
import { after } from '../../fixtures/dossiers.ts';
import { fromDaysAgo } from '../../fixtures/times.ts';
import { type Aws, SECRET_ARN, startAws } from '../../local/aws.ts';
import { beheer, type BeheerTable, type Execution, openBeheerTable } from '../../local/beheer.ts';
import { startStage } from '../../local/stage.ts';

const document = readFileSync(join(import.meta.dirname, '../../../docs/beheer.md'), 'utf8');

/** The cells of every row under a heading, by the first of them. */
function rowsUnder(heading: string): Map<string, string[]> {
  const section = document.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = [...section.matchAll(/^\| (.+) \|$/gm)].map(([, row = '']) => row.split(/ +\| +/));
  return new Map(rows.map(([name = '', ...rest]) => [name, rest.map((cell) => cell.trim())]));
}

/** The rights in a cell. */
const from = (cell = ''): string[] => cell.match(/\w+/g) ?? [];
const rights = rowsUnder('Rights');

const failed = fromDaysAgo(withFailedMails(1), 6.5);
const papier = fromDaysAgo(papierdossier(2), 3);
const claimed = fromDaysAgo(
  after(dossierWith(4), { soort: 'pak-op', door: { subject: 'bo', name: 'Bo' } }),
  1,
);
const end = fromDaysAgo(ingetrokken(dossierWith(3)), 5);

const archive = await mkdtemp(join(tmpdir(), 'beheerdersloket-archief-'));

/**
 * Each command in the way that asks most, in an order in which all of them succeed; with the names in what it prints with
 * `--json` and in what it writes down, which scripts of others read.
 */
const CALLS: readonly (readonly [call: string, names: string])[] = [
  [
    'lijst',
    'agendaTijd berichten ingediendOp kenmerk mislukt niet-bezorgd ssd-niet-bezorgd status te-versturen',
  ],
  [
    `toon ${failed.kenmerk} --met-persoonsgegevens`,
    'aanvraag berichten documentHash gebeurtenissen ingediendOp kenmerk ondertekenaars signalen sleutelHash status versie',
  ],
  ['zoek --email j.devries@example.nl', 'als kenmerk status'],
  ['verstuur-opnieuw --alle', 'kenmerk mislukt opnieuw'],
  [`papier-ontvangen ${papier.kenmerk}`, 'kenmerk status'],
  ['geef-terug --naam Bo', 'kenmerk teruggegeven van'],
  ['exporteer --email j.devries@example.nl --stdout', 'dossiers email onleesbaar opgesteldOp'],
  [
    `archief ${end.kenmerk} --naar ${join(archive, 'new')}`,
    'bestand bytes door gebeurtenis kenmerk sha256 tijd',
  ],
  ['audit --vanaf 2020-01-01 --tot 2099-12-31', 'door gebeurtenis kenmerk subject tijd'],
  [`wis ${end.kenmerk} --ja`, 'gewistOp kenmerk'],
  ['sleutel-toevoegen', 'door gebeurtenis sleutel tijd vanaf'],
  ['sleutels', 'huidig openDossiers sleutel voor'],
  ['sleutel-in-gebruik b', 'door gebeurtenis huidig sleutel tijd'],
  ['sleutel-verwijderen a --ook-met-open-dossiers', 'door gebeurtenis sleutel tijd verwijderd'],
  ['sessies-beeindigen --alle', 'aantal alle beeindigd door gebeurtenis tijd'],
  ['zet-terug --van restored --alle', 'door gebeurtenis kenmerk teruggezet tijd van'],
];

/** Those that work on a stage. */
const ON_STAGE: typeof CALLS = [
  ['plekken voorbeelddomein', 'aws naam regio soort stack'],
  ['schrijven-stoppen voorbeelddomein --ja', 'aws functie gelijktijdigheid'],
  ['schrijven-hervatten voorbeelddomein', 'aws functie gelijktijdigheid'],
];

let aws: Aws;
let table: BeheerTable;
beforeAll(async () => {
  aws = await startAws({ current: 'a', a: 'a'.repeat(43) });
  table = await openBeheerTable({
    AWS_ENDPOINT_URL_SECRETS_MANAGER: aws.url,
    TOKEN_KEYS_ARN: SECRET_ARN,
  });
  await table.save(failed, papier, end, claimed);
  await createLocalTable(table.client, 'restored');
  const gone = toItem(dossierWith(7));
  await table.client.send(new PutItemCommand({ TableName: 'restored', Item: gone }));
});
afterAll(async () => {
  await table.stop();
  await aws.stop();
  await rm(archive, { recursive: true });
});

describe('docs/beheer.md', () => {
  it.each(['What there is', 'Rights'])('has every command under "%s"', (heading) => {
    const names = [...rowsUnder(heading).keys()];
    expect(names.filter((name) => name in commands)).toEqual(Object.keys(commands));
  });

  it.each(CALLS)(
    'names every right that this needs, and it prints what it always did: %s',
    async (call, names) => {
      const [name = ''] = call.split(' ');
      const [onTable, onSecret] = rights.get(name) ?? [];
      table.engine.commands.length = 0;
      aws.requested.length = 0;
      aws.createOlder(3_600);
      const run = await table.run(`${call} --json`);
      expect(run.code).toBe(0);
      expect(namesIn(run)).toBe(names);
      const done = new Set(table.engine.commands.map(({ operation }) => operation));
      expect(from(onTable)).toEqual(expect.arrayContaining([...done]));
      expect(from(onSecret).sort()).toEqual([...new Set(aws.requested)].sort());
    },
  );

  it.each(ON_STAGE)(
    'names every right elsewhere that this needs, and it prints what it always did: %s',
    async (line, names) => {
      const [name = ''] = line.split(' ');
      const stage = await startStage(writersOf('voorbeelddomein'));
      try {
        const run = await beheer([...line.split(' '), '--json'], stage.env);
        expect(run.code).toBe(0);
        expect(namesIn(run)).toBe(names);
        expect(from(rights.get(name)?.[2]).sort()).toEqual([...new Set(stage.asked)].sort());
      } finally {
        await stage.stop();
      }
    },
  );

  it('has every command that is tried here', () => {
    const tried = [...CALLS, ...ON_STAGE].map(([line]) => line.split(' ')[0]);
    expect(tried.sort()).toEqual(Object.keys(commands).sort());
  });
});

/** The names in the objects that a command prints, and in those that it writes down on the error output. */
function namesIn({ output, error }: Execution): string {
  const objects = `${output}\n${error}`
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as unknown);
  return [...new Set(objects.flatMap(ownNames))].sort().join(' ');
}

/** Not in lists nor in an aanvraag: what stands in those is a dossier's (`test/unit/infra/cli/written-names.test.ts`), or the API's. */
const ownNames = (value: unknown): string[] =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? []
    : Object.entries(value).flatMap(([name, inner]) =>
        name === 'aanvraag' ? [name] : [name, ...ownNames(inner)],
      );

/** A stage with the functions that write, as CloudFormation lists them. */
const writersOf = (stage: string) => ({
  [`beheerdersloket-${stage}-api`]: WRITING.map((name) => ({
    type: 'AWS::Lambda::Function',
    logicalId: `${name.replaceAll('-', '')}Lambda0123ABCD`,
    name: `x-${name}`,
  })),
});
