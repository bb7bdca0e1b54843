import { asLines } from './characters.ts';
import {
  type SheetElement,
  group,
  heightOf,
  keepTogether,
  content,
  pdfColours,
  page,
  writeText,
  decoration,
  type StyleName,
  type Sheet,
} from './sheet.ts';

export type TableRow = {
  readonly nummer?: string;
  readonly label: string;
  readonly waarde: string;
  /** How the value is set. */
  readonly style?: StyleName;
};

/** The columns of a table: the number on the paper form, the label, and the value, which takes what is left. */
export type Columns = {
  readonly left: number;
  readonly width: number;
  readonly nummer: number;
  readonly label: number;
  /** Whether a line ends the table; it does, unless a frame does so already. */
  readonly closingLine?: boolean;
};

const GAP = 10;
/** A row of at most this many points stays whole; a longer one may go on on the next page. */
const WHOLE_UNTIL = 80;

const margin = ({ space }: Sheet): number => 2.3 * space;

/** Label and value side by side, a row header and its cell, with a thin line under each row. */
export function drawTable(
  sheet: Sheet,
  parent: SheetElement,
  rows: readonly TableRow[],
  columns: Columns,
): void {
  const element = group(sheet, parent, 'Table');
  rows.forEach((row, index) => {
    const isRepeat = index > 0 && rows[index - 1]?.nummer === row.nummer;
    drawRow(sheet, element, isRepeat ? { ...row, nummer: '' } : row, columns);
    const isLast = index === rows.length - 1;
    if (!isLast || columns.closingLine !== false) line(sheet, columns);
  });
}

export const heightOfRows = (sheet: Sheet, rows: readonly TableRow[], columns: Columns): number =>
  rows.reduce((sum, row) => sum + heightOfRow(sheet, row, columns), 0);

function heightOfRow(
  sheet: Sheet,
  { label, waarde, style = 'text' }: TableRow,
  columns: Columns,
): number {
  const left = heightOf(sheet, label, 'label', columns.label - GAP);
  const right = heightOf(sheet, asLines(waarde), style, widthOfValue(columns));
  return Math.max(left, right) + 2 * margin(sheet);
}

const widthOfValue = ({ width, nummer, label }: Columns): number => width - nummer - label;

function drawRow(sheet: Sheet, tableElement: SheetElement, row: TableRow, columns: Columns): void {
  const { doc } = sheet;
  keepTogether(sheet, Math.min(heightOfRow(sheet, row, columns), WHOLE_UNTIL));
  const { left, nummer, label } = columns;
  const y = doc.y + margin(sheet);
  const startedAt = page(sheet);
  const cell = (text: string, style: StyleName, x: number, width: number): void =>
    writeText(sheet, text, style, { x, y, width });
  const element = group(sheet, tableElement, 'TR');
  const drawLabel = (): void => {
    // The space parts the two for whoever hears or copies them.
    if (row.nummer) cell(`${row.nummer} `, 'label', left, nummer);
    cell(row.label, 'label', left + nummer, label - GAP);
  };
  content(sheet, element, 'TH', drawLabel, { scope: 'Row' });
  const underLabel = doc.y;
  const drawValue = (): void =>
    cell(asLines(row.waarde), row.style ?? 'text', left + nummer + label, widthOfValue(columns));
  content(sheet, element, 'TD', drawValue);
  const under = page(sheet) === startedAt ? Math.max(underLabel, doc.y) : doc.y;
  doc.y = under + margin(sheet);
}

function line(sheet: Sheet, { left: x, width }: Columns): void {
  const { doc } = sheet;
  const { y } = doc;
  const draw = (): void => {
    doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.5)
      .stroke(pdfColours.line);
  };
  decoration(sheet, draw);
}
