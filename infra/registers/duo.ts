import type { RegisterEntry } from '../../shared/registers/register-files.ts';
import { type Column, columns } from './columns.ts';
import { type Facts, toEntry } from './entry.ts';
import { readNumber } from './numbers.ts';
import type { Row } from './read-csv.ts';
import type { Report } from './report.ts';

export type Entries = Map<string, RegisterEntry>;

/** The boards by their number. Who has schools of two sectors stands in two files. */
export function readBesturen(rows: readonly Row[], report: Report): Entries {
  const entries: Entries = new Map();
  for (const row of rows) {
    const number = numberIn(row, 'bestuursnummer', report);
    if (number === undefined) continue;
    const facts = {
      ...readFacts(row, 'bestuurName'),
      kvkNummer: numberIn(row, 'kvkNummer', report),
    };
    add(entries, number, toEntry(facts, placeOf(row, number), report), { row, report });
  }
  return entries;
}

/** The schools by their brincode, each with the Kvk-nummer of its board, which only the boards' files have. */
export function readOnderwijsinstellingen(
  rows: readonly Row[],
  besturen: Entries,
  report: Report,
): Entries {
  const entries: Entries = new Map();
  for (const row of rows) {
    const number = numberIn(row, 'brincode', report);
    if (number === undefined) continue;
    const bestuursnummer = numberIn(row, 'bestuursnummer', report);
    const facts = {
      ...readFacts(row, 'onderwijsinstellingName'),
      bestuursnummer,
      kvkNummer: besturen.get(bestuursnummer ?? '')?.kvkNummer,
    };
    add(entries, number, toEntry(facts, placeOf(row, number), report), { row, report });
  }
  return entries;
}

const placeOf = ({ file }: Row, number: string): string => `${file}, ${number}`;

const readFacts = ({ read }: Row, name: Column): Facts => ({
  naam: read(name),
  adres: {
    straat: read('straat'),
    huisnummer: read('huisnummer'),
    postcode: read('postcode'),
    woonplaats: read('woonplaats'),
  },
  postcodePost: read('postcodePost'),
});

/** @returns nothing for an empty cell. @throws SourceError */
function numberIn(
  { file, line, read }: Row,
  kind: 'brincode' | 'bestuursnummer' | 'kvkNummer',
  report: Report,
): string | undefined {
  const text = read(kind);
  const place = { file, row: line, column: columns[kind] };
  return text === '' ? undefined : readNumber(kind, text, place, report);
}

function add(
  entries: Entries,
  number: string,
  entry: RegisterEntry,
  { row, report }: { row: Row; report: Report },
): void {
  const before = entries.get(number);
  if (before === undefined) entries.set(number, entry);
  else if (JSON.stringify(before) !== JSON.stringify(entry)) {
    report.conflicts.push(placeOf(row, number));
  }
}
