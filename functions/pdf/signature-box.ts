import type { DocumentOndertekenaar } from './document-data.ts';
import { teksten } from './teksten.ts';
import {
  type SheetElement,
  heightOf,
  keepTogether,
  content,
  pdfColours,
  writeText,
  decoration,
  type Sheet,
} from './sheet.ts';

const MARGIN = 9;
/** Room to write a line by hand, and to sign. */
const FILL_LINE = 27;
const MIN_FILL_LINE = 18;
const MIN_HEIGHT = 108;

/** Room for one signature on paper: name and functie are printed, place, date and signature are written. */
export function drawSignatureBox(
  sheet: Sheet,
  section: SheetElement,
  who: string,
  { naam, functie }: DocumentOndertekenaar,
): void {
  const { doc, left, space } = sheet;
  const fillLine = Math.max(MIN_FILL_LINE, FILL_LINE * space);
  const width = sheet.width * 0.46 - MARGIN;
  const person =
    heightOf(sheet, who, 'small', width) +
    heightOf(sheet, naam, 'naam', width) +
    heightOf(sheet, functie, 'text', width);
  const height = Math.max(MIN_HEIGHT * space, person + 2 * fillLine + 2 * MARGIN);
  keepTogether(sheet, height);
  const { y } = doc;
  const x = left + MARGIN;
  const under = y + height - MARGIN - 1;
  const lines = [under - fillLine, under];
  const box = { x: x + width + 14, y: y + MARGIN };
  drawLines(sheet, { y, height, width, lines, box });
  content(sheet, section, 'H3', () => {
    writeText(sheet, `${who} `, 'small', { x, y: y + MARGIN - 2, width });
    writeText(sheet, naam, 'naam', { x, y: doc.y, width });
  });
  content(sheet, section, 'P', () => writeText(sheet, functie, 'text', { x, y: doc.y, width }));
  [teksten.place, teksten.date].forEach((label, index) => {
    const place = { x, y: (lines[index] ?? under) - 11, width };
    content(sheet, section, 'P', () => writeText(sheet, label, 'small', place));
  });
  content(sheet, section, 'P', () =>
    writeText(sheet, teksten.signature, 'small', { x: box.x + 6, y: box.y + 3, width }),
  );
  doc.y = y + height;
}

const LABEL_WIDTH = 34;

type Lines = {
  readonly y: number;
  readonly height: number;
  readonly width: number;
  readonly lines: readonly number[];
  readonly box: { readonly x: number; readonly y: number };
};

function drawLines(sheet: Sheet, { y, height, width, lines, box }: Lines): void {
  const { doc, left } = sheet;
  decoration(sheet, () => {
    doc.lineWidth(0.75).rect(left, y, sheet.width, height).stroke(pdfColours.fillLine);
    for (const line of lines) {
      doc.moveTo(left + MARGIN + LABEL_WIDTH, line).lineTo(left + MARGIN + width, line);
    }
    doc.stroke(pdfColours.fillLine);
    const right = left + sheet.width - MARGIN;
    doc.rect(box.x, box.y, right - box.x, height - 2 * MARGIN).stroke(pdfColours.fillLine);
  });
}
