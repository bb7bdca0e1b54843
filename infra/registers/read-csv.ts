import { CsvError, parse } from 'csv-parse/sync';
import { type Column, columns, type CsvKind, required } from './columns.ts';
import { SourceError } from './source-error.ts';

/** A row of a file, read by header. */
export type Row = {
  readonly file: string;
  readonly line: number;
  /** What stands in a column; an empty text also when the file has no such column. */
  readonly read: (column: Column) => string;
};

/**
 * Reads a file of DUO: comma or semicolon, UTF-8 or Windows-1252, columns in any order.
 * @throws SourceError when columns are missing or the file is no CSV
 */
export function readCsv(file: string, kind: CsvKind, bytes: Uint8Array): Row[] {
  const text = decode(bytes);
  let header: string[] = [];
  const records = parseText(file, text, (names) => (header = names.map(headerName)));
  const missing = required[kind]
    .map((column) => columns[column])
    .filter((name) => !header.includes(name));
  if (missing.length > 0) throw new SourceError(`${file}: no column ${missing.join(', ')}`);
  return records.map(({ record, info: { lines } }) => ({
    file,
    line: lines,
    read: (column) => record[columns[column]] ?? '',
  }));
}

const headerName = (name: string): string => name.trim().replace(/\s+/g, ' ').toUpperCase();

/** What is not UTF-8 is taken for Windows-1252, in which older files are. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

type Parsed = {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
};

function parseText(
  file: string,
  text: string,
  takeHeader: (names: string[]) => string[],
): Parsed[] {
  try {
    return parse(text, {
      columns: takeHeader,
      delimiter: delimiterOf(text),
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Parsed[];
  } catch (error) {
    if (error instanceof CsvError) throw new SourceError(`${file}: ${error.message}`, error);
    throw error;
  }
}

/** No header holds either of them. */
function delimiterOf(text: string): ',' | ';' {
  const [header = ''] = text.split('\n', 1);
  return header.split(';').length > header.split(',').length ? ';' : ',';
}
