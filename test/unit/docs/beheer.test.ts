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
import { beheer, type BeheerTable, openBeheerTable } from '../../local/beheer.ts';
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

/** Each command in the way that asks most, in an order in which all of them succeed. */
const CALLS: readonly string[] = [
  'lijst',
  `toon ${failed.kenmerk} --met-persoonsgegevens`,
  'zoek --email j.devries@example.nl',
  'verstuur-opnieuw --alle',
  `papier-ontvangen ${papier.kenmerk}`,
  'geef-terug --naam Bo',
  'exporteer --email j.devries@example.nl --stdout',
  `archief ${end.kenmerk} --naar ${join(archive, 'new')}`,
  'audit --vanaf 2020-01-01 --tot 2099-12-31',
  `wis ${end.kenmerk} --ja`,
  'sleutels',
  'sleutel-toevoegen',
  'sleutel-in-gebruik b',
  'sleutel-verwijderen a --ook-met-open-dossiers',
  'sessies-beeindigen --alle',
  'zet-terug --van restored --alle',
];

/** Those that work on a stage. */
const ON_STAGE: readonly string[] = [
  'plekken voorbeelddomein',
  'schrijven-stoppen voorbeelddomein --ja',
  'schrijven-hervatten voorbeelddomein',
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

  it.each(CALLS)('names every right that this needs: %s', async (call) => {
    const [name = ''] = call.split(' ');
    const [onTable, onSecret] = rights.get(name) ?? [];
    table.engine.commands.length = 0;
    aws.requested.length = 0;
    aws.createOlder(3_600);
    expect((await table.run(call)).code).toBe(0);
    const done = new Set(table.engine.commands.map(({ operation }) => operation));
    expect(from(onTable)).toEqual(expect.arrayContaining([...done]));
    expect(from(onSecret).sort()).toEqual([...new Set(aws.requested)].sort());
  });

  it.each(ON_STAGE)('names every right elsewhere that this needs: %s', async (line) => {
    const [name = ''] = line.split(' ');
    const stage = await startStage(writersOf('voorbeelddomein'));
    try {
      expect((await beheer(line.split(' '), stage.env)).code).toBe(0);
      expect(from(rights.get(name)?.[2]).sort()).toEqual([...new Set(stage.asked)].sort());
    } finally {
      await stage.stop();
    }
  });

  it('has every command that is tried here', () => {
    const tried = [...CALLS, ...ON_STAGE].map((line) => line.split(' ')[0]);
    expect(tried.sort()).toEqual(Object.keys(commands).sort());
  });
});

/** A stage with the functions that write, as CloudFormation lists them. */
const writersOf = (stage: string) => ({
  [`beheerdersloket-${stage}-api`]: WRITING.map((name) => ({
    type: 'AWS::Lambda::Function',
    logicalId: `${name.replaceAll('-', '')}Lambda0123ABCD`,
    name: `x-${name}`,
  })),
});
