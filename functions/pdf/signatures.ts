import { readableTime } from '../../shared/time/readable-time.ts';
import type { DocumentData, DocumentOndertekenaar } from './document-data.ts';
import { heightOfRows, type Columns, type TableRow, drawTable } from './table.ts';
import { drawSignatureBox } from './signature-box.ts';
import { teksten } from './teksten.ts';
import {
  type SheetElement,
  group,
  heightOf,
  keepTogether,
  content,
  pdfColours,
  writeText,
  decoration,
  type Sheet,
} from './sheet.ts';

const MARGIN = 9;
const BETWEEN = 8;

/** One block for each signatory: the evidence, room to sign on paper, or that there is no signature. */
export function signatures(sheet: Sheet, data: DocumentData): void {
  const { ondertekenaars, wijze, canSign } = data;
  ondertekenaars.forEach((ondertekenaar, index) => {
    const section = group(sheet, sheet.root, 'Sect');
    const who = teksten.ondertekenaar(index + 1, ondertekenaars.length);
    if (wijze === 'papier' && canSign && !ondertekenaar.getekend) {
      drawSignatureBox(sheet, section, who, ondertekenaar);
    } else {
      drawProof(sheet, section, who, ondertekenaar, proofRows(ondertekenaar, data));
    }
    sheet.doc.y += BETWEEN * sheet.space;
  });
}

function proofRows(
  { functie, getekend, addressChanged }: DocumentOndertekenaar,
  data: DocumentData,
): TableRow[] {
  return [
    { label: teksten.functie, waarde: functie },
    ...(getekend
      ? [
          { label: teksten.getekendOp, waarde: readableTime(getekend.at) },
          ...(getekend.email === undefined
            ? []
            : [{ label: teksten.signedWith, waarde: getekend.email }]),
          { label: teksten.verklaringVersion, waarde: getekend.verklaringVersion },
        ]
      : [{ label: teksten.signature, waarde: withoutProof(data) }]),
    ...(addressChanged ? [{ label: teksten.adres, waarde: teksten.adresChanged }] : []),
  ];
}

function withoutProof({ wijze, canSign }: DocumentData): string {
  if (wijze === 'papier') return teksten.onPapier;
  return canSign ? teksten.notYetSigned : teksten.notSigned;
}

function drawProof(
  sheet: Sheet,
  section: SheetElement,
  who: string,
  { naam, getekend }: DocumentOndertekenaar,
  rows: readonly TableRow[],
): void {
  const { doc } = sheet;
  const x = sheet.left + MARGIN;
  const width = sheet.width - 2 * MARGIN;
  const columns: Columns = { left: x, width, nummer: 0, label: 189 - MARGIN, closingLine: false };
  const height =
    heightOf(sheet, who, 'small', width) +
    heightOf(sheet, naam, 'naam', width) +
    heightOfRows(sheet, rows, columns) +
    2 * MARGIN;
  keepTogether(sheet, height);
  const { y } = doc;
  decoration(sheet, () => {
    doc.rect(sheet.left, y, sheet.width, height).fill(pdfColours.area);
    doc.rect(sheet.left, y, 2.5, height).fill(getekend ? pdfColours.house : pdfColours.line);
  });
  content(sheet, section, 'H3', () => {
    writeText(sheet, `${who} `, 'small', { x, y: y + MARGIN, width });
    writeText(sheet, naam, 'naam', { x, y: doc.y, width });
  });
  doc.y += 2;
  drawTable(sheet, section, rows, columns);
  doc.y = y + height;
}
