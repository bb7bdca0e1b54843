import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { csv, newFolder, runCompiler, SCHOOL_COLUMNS, writeSources } from './compiler.ts';

const SAMPLE = join(import.meta.dirname, '../../../../infra/registers/sample');

const boards = [
  [
    'BEVOEGD GEZAG NUMMER',
    'BEVOEGD GEZAG NAAM',
    'STRAATNAAM',
    'HUISNUMMER-TOEVOEGING',
    'POSTCODE',
    'PLAATSNAAM',
    'KVK-NUMMER',
  ],
  ['30156', 'Stg. NHL Stenden Hogesch.', 'Rengerslaan', '10', '8917DD', 'LEEUWARDEN', '41002686'],
  [
    '49999',
    'Stichting Verzonnen Scholen',
    'Zernikeplein',
    '7 II',
    '9747AS',
    'GRONINGEN',
    '01234567',
  ],
];
const schools = [
  SCHOOL_COLUMNS,
  ['30156', '31FR', 'NHL Stenden Hogesch.', 'Rengerslaan', '10', '8917DD', 'LEEUWARDEN'],
];
/** Registers in which the organisations of `createAanvraag` are known, with their address. @returns their folder */
export async function compileOwnRegisters(): Promise<string> {
  const folder = await newFolder();
  const sources = await writeSources({
    'besturen.csv': csv(boards),
    'instellingen.csv': csv(schools),
  });
  await cp(join(SAMPLE, 'gemeenten.json'), join(sources, 'gemeenten.json'));
  await runCompiler('--uit', sources, '--naar', folder);
  return folder;
}
