import { beheerrollen } from '../../shared/aanvraag/beheerautorisaties.ts';
import { readableTime } from '../../shared/time/readable-time.ts';
import { serviceName } from '../../shared/aanvraag/contact.ts';
import { heading } from './paragraph.ts';
import { type DocumentData, asksSignature } from './document-data.ts';
import { drawQrcode } from './qr-code.ts';
import { heightOfRows, type Columns, type TableRow, drawTable } from './table.ts';
import { teksten } from './teksten.ts';
import { content, pdfColours, EDGE, writeText, decoration, type Sheet } from './sheet.ts';

const QR_SIDE = 80;

/** The title with the kenmerk, always large, and as a QR code. */
export function titleBlock(scaled: Sheet, { kenmerk }: DocumentData): void {
  const sheet = { ...scaled, scale: 1 };
  const { doc, root, left: x } = sheet;
  const width = sheet.width - QR_SIDE - 20;
  const above = EDGE.above;
  content(sheet, root, 'P', () => writeText(sheet, serviceName, 'service', { x, y: above, width }));
  content(sheet, root, 'H1', () =>
    writeText(sheet, teksten.titel, 'titel', { x, y: doc.y + 1, width }),
  );
  const y = doc.y + 8;
  content(sheet, root, 'P', () => {
    writeText(sheet, `${teksten.kenmerk} `, 'label', { x, y, width });
    writeText(sheet, kenmerk, 'kenmerk', { x, y: doc.y - 3, width });
  });
  const under = Math.max(doc.y, above + QR_SIDE + 10);
  const right = x + sheet.width - QR_SIDE;
  drawQrcode(sheet, root, kenmerk, { x: right, y: above, side: QR_SIDE });
  decoration(sheet, () => {
    doc.rect(x, under, sheet.width, 1.5).fill(pdfColours.house);
  });
  doc.y = under + 6;
}

const columnsOf = ({ left: x, width }: Sheet): Columns => ({
  left: x,
  width,
  nummer: 24,
  label: 165,
});

const ROL_NAMES = new Set<string>(Object.values(beheerrollen).map(({ label }) => label));
/** The name of a role is long and what is asked for it is one word. */
const ROL_WIDTH = 310;
const isRol = ({ label }: TableRow): boolean => ROL_NAMES.has(label);

/** How it stands, and then every field of the samenvatting, section by section. */
export function aanvraagTables(sheet: Sheet, data: DocumentData): void {
  const columns = columnsOf(sheet);
  drawTable(sheet, sheet.root, state(data), columns);
  for (const { titel, regels } of data.sections.filter((section) => !isOneLine(section))) {
    heading(sheet, sheet.root, titel, heightOfRows(sheet, regels.slice(0, 2), columns));
    const rollen = regels.filter(isRol);
    const fields = regels.filter((line) => !isRol(line));
    if (rollen.length > 0) drawTable(sheet, sheet.root, rollen, { ...columns, label: ROL_WIDTH });
    if (fields.length > 0) drawTable(sheet, sheet.root, fields, columns);
  }
}

/** What was asked after it was signed, and answered. */
export function questionTables(sheet: Sheet, { aanvullingen }: DocumentData): void {
  const columns = columnsOf(sheet);
  for (const { question, requestedAt, antwoord, answeredAt } of aanvullingen) {
    const rows: TableRow[] = [
      { label: teksten.question, waarde: question },
      { label: teksten.requestedAt, waarde: readableTime(requestedAt) },
      { label: teksten.antwoord, waarde: antwoord ?? teksten.noResponse },
      ...(answeredAt === undefined
        ? []
        : [{ label: teksten.answeredAt, waarde: readableTime(answeredAt) }]),
    ];
    heading(sheet, sheet.root, teksten.aanvulling, heightOfRows(sheet, rows.slice(0, 2), columns));
    drawTable(sheet, sheet.root, rows, columns);
  }
}

/** A section of one row with the section's own name needs no heading of its own. */
const isOneLine = ({ titel, regels }: DocumentData['sections'][number]): boolean =>
  regels.length === 1 && regels[0]?.label === titel;

function state(data: DocumentData): TableRow[] {
  const { status, ingediendOp, lastDay, wijze, documentHash, sections, signalen, filledInBy } =
    data;
  const { vervangt, vervangenDoor = [] } = data;
  return [
    ...signalen.map((waarde) => ({ label: teksten.notice, waarde, style: 'emphasis' as const })),
    ...sections.filter(isOneLine).flatMap(({ regels }) => regels),
    { label: teksten.status, waarde: status },
    { label: teksten.ingediendOp, waarde: readableTime(ingediendOp) },
    ...(filledInBy === undefined ? [] : [{ label: teksten.filledInBy, waarde: filledInBy }]),
    ...(asksSignature(data) ? [{ label: teksten.until[wijze], waarde: lastDay }] : []),
    ...(vervangt === undefined ? [] : [{ label: teksten.vervangt, waarde: vervangt }]),
    ...vervangenDoor.map((waarde) => ({ label: teksten.vervangenDoor, waarde })),
    { label: teksten.checkCode, waarde: documentHash, style: 'code' },
  ];
}
