import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { naarItem } from '../../../functions/store/item.ts';
import { WRITING } from '../../../infra/cli/concurrency.ts';
import { maakTabel } from '../../../infra/local/engine.ts';
import { opdrachten } from '../../../infra/cli/commands.ts';
import { dossierMet, ingetrokken, metMislukteMails, papierdossier } from '../../fixtures/beheer.ts';
import { na } from '../../fixtures/dossiers.ts';
import { vanDagenGeleden } from '../../fixtures/times.ts';
import { type Aws, GEHEIM_ARN, startAws } from '../../local/aws.ts';
import { beheer, type Beheertafel, openBeheertafel } from '../../local/beheer.ts';
import { startStage } from '../../local/stage.ts';

const document = readFileSync(join(import.meta.dirname, '../../../docs/beheer.md'), 'utf8');

/** The cells of every row under a heading, by the first of them. */
function rijenOnder(kop: string): Map<string, string[]> {
  const deel = document.split(`## ${kop}\n`)[1]?.split('\n## ')[0] ?? '';
  const rijen = [...deel.matchAll(/^\| (.+) \|$/gm)].map(([, rij = '']) => rij.split(/ +\| +/));
  return new Map(rijen.map(([naam = '', ...rest]) => [naam, rest.map((cel) => cel.trim())]));
}

/** The rights in a cell. */
const uit = (cel = ''): string[] => cel.match(/\w+/g) ?? [];
const rechten = rijenOnder('Rights');

const mislukt = vanDagenGeleden(metMislukteMails(1), 6.5);
const papier = vanDagenGeleden(papierdossier(2), 3);
const claimed = vanDagenGeleden(
  na(dossierMet(4), { soort: 'pak-op', door: { subject: 'bo', name: 'Bo' } }),
  1,
);
const einde = vanDagenGeleden(ingetrokken(dossierMet(3)), 5);

const archive = await mkdtemp(join(tmpdir(), 'beheerdersloket-archief-'));

/** Each command in the way that asks most, in an order in which all of them succeed. */
const AANROEPEN: readonly string[] = [
  'lijst',
  `toon ${mislukt.kenmerk} --met-persoonsgegevens`,
  'zoek --email j.devries@example.nl',
  'verstuur-opnieuw --alle',
  `papier-ontvangen ${papier.kenmerk}`,
  'geef-terug --naam Bo',
  'exporteer --email j.devries@example.nl --stdout',
  `archief ${einde.kenmerk} --naar ${join(archive, 'new')}`,
  'audit --vanaf 2020-01-01 --tot 2099-12-31',
  `wis ${einde.kenmerk} --ja`,
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
let tafel: Beheertafel;
beforeAll(async () => {
  aws = await startAws({ huidig: 'a', a: 'a'.repeat(43) });
  tafel = await openBeheertafel({
    AWS_ENDPOINT_URL_SECRETS_MANAGER: aws.url,
    TOKEN_SLEUTELS_ARN: GEHEIM_ARN,
  });
  await tafel.bewaar(mislukt, papier, einde, claimed);
  await maakTabel(tafel.client, 'restored');
  const gone = naarItem(dossierMet(7));
  await tafel.client.send(new PutItemCommand({ TableName: 'restored', Item: gone }));
});
afterAll(async () => {
  await tafel.stop();
  await aws.stop();
  await rm(archive, { recursive: true });
});

describe('docs/beheer.md', () => {
  it.each(['What there is', 'Rights'])('has every command under "%s"', (kop) => {
    const namen = [...rijenOnder(kop).keys()];
    expect(namen.filter((naam) => naam in opdrachten)).toEqual(Object.keys(opdrachten));
  });

  it.each(AANROEPEN)('names every right that this needs: %s', async (aanroep) => {
    const [naam = ''] = aanroep.split(' ');
    const [opTabel, opGeheim] = rechten.get(naam) ?? [];
    tafel.motor.opdrachten.length = 0;
    aws.gevraagd.length = 0;
    aws.maakOuder(3_600);
    expect((await tafel.voerUit(aanroep)).code).toBe(0);
    const gedaan = new Set(tafel.motor.opdrachten.map(({ operatie }) => operatie));
    expect(uit(opTabel)).toEqual(expect.arrayContaining([...gedaan]));
    expect(uit(opGeheim).sort()).toEqual([...new Set(aws.gevraagd)].sort());
  });

  it.each(ON_STAGE)('names every right elsewhere that this needs: %s', async (line) => {
    const [naam = ''] = line.split(' ');
    const stage = await startStage(writersOf('voorbeelddomein'));
    try {
      expect((await beheer(line.split(' '), stage.env)).code).toBe(0);
      expect(uit(rechten.get(naam)?.[2]).sort()).toEqual([...new Set(stage.asked)].sort());
    } finally {
      await stage.stop();
    }
  });

  it('has every command that is tried here', () => {
    const tried = [...AANROEPEN, ...ON_STAGE].map((line) => line.split(' ')[0]);
    expect(tried.sort()).toEqual(Object.keys(opdrachten).sort());
  });
});

/** A stage with the functions that write, as CloudFormation lists them. */
const writersOf = (stage: string) => ({
  [`beheerdersloket-${stage}-api`]: WRITING.map((naam) => ({
    type: 'AWS::Lambda::Function',
    logicalId: `${naam.replaceAll('-', '')}Lambda0123ABCD`,
    name: `x-${naam}`,
  })),
});
