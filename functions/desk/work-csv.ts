import { stringify } from 'csv-stringify/sync';
import type { Listed } from '../../shared/desk/work-query.ts';
import { statusTexts } from '../../shared/dossier/status-texts.ts';

/** The columns, in order: each with its heading. */
const columns: readonly (readonly [string, (line: Listed) => string | undefined])[] = [
  ['Kenmerk', ({ kenmerk }) => kenmerk],
  ['Status', ({ row }) => statusTexts[row.status].label],
  ['Soort', ({ row }) => row.soort],
  ['Ingediend op', ({ ingediendOp }) => ingediendOp],
  ['Type organisatie', ({ row }) => row.organisatie.type],
  ['Organisatie', ({ row }) => row.organisatie.naam],
  ['Brincode', ({ row }) => row.organisatie.nummers.brincode],
  ['Bestuursnummer', ({ row }) => row.organisatie.nummers.bestuursnummer],
  ['Gemeentecode', ({ row }) => row.organisatie.nummers.gemeentecode],
  ['Crediteurnummer', ({ row }) => row.organisatie.nummers.crediteurnummer],
  ['KvK-nummer', ({ row }) => row.organisatie.nummers.kvkNummer],
  ['Ander nummer', ({ row }) => row.organisatie.nummers.anders?.nummer],
  ['Beheerder', ({ row }) => row.beheerder.naam],
  ['Behandelaar', ({ row }) => row.behandelaar?.name],
  ['Sinds', ({ row }) => row.sinds],
  ['Signalen', ({ row }) => row.signalen.join(', ')],
];

/** For a spreadsheet in the Netherlands; a cell that it would reckon with gets an apostrophe in front. */
export const workAsCsv = (lines: readonly Listed[]): string =>
  stringify(
    lines.map((line) => columns.map(([, valueOf]) => valueOf(line) ?? '')),
    {
      header: true,
      columns: columns.map(([heading]) => heading),
      delimiter: ';',
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
    },
  );
