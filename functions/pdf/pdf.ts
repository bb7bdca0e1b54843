import { buffer } from 'node:stream/consumers';
import type { Font } from 'fontkit';
import { serviceName } from '../../shared/aanvraag/contact.ts';
import type { DocumentData } from './document-data.ts';
import { fontForDocument } from './layout.ts';
import { type LoadedFont, fontSet } from './fonts.ts';
import { ondertekening } from './ondertekening.ts';
import { printCheck } from './characters.ts';
import { teksten } from './teksten.ts';
import { type Doc, EDGE, type Sheet } from './sheet.ts';
import { footers } from './footer.ts';
import { aanvraagTables, questionTables, titleBlock } from './front.ts';

export type { DocumentData } from './document-data.ts';

/** The name of the file that goes along. */
export const ATTACHED_JSON = 'aanvraag.json';

const MAX_PAGES = 3;
const SMALLEST = { scale: 0.6, space: 0.4 } as const;
/** The largest that fits is taken; all but the first are for an aanvraag with very many and very long values. */
const SIZES = [
  { scale: 1, space: 1 },
  { scale: 0.95, space: 0.8 },
  { scale: 0.9, space: 0.7 },
  { scale: 0.8, space: 0.6 },
  { scale: 0.7, space: 0.6 },
  SMALLEST,
] as const;

/**
 * The aanvraag as a PDF: to print and sign on paper, or with the evidence of who signed. The same input gives the same
 * bytes.
 */
export async function createPdf(data: DocumentData): Promise<Buffer> {
  const [{ default: PDFDocument }, fonts] = await Promise.all([import('pdfkit'), fontSet()]);
  const doc = formatted(data, PDFDocument, fonts);
  doc.end();
  return buffer(doc);
}

/** In one go, so that no other document comes in between. */
function formatted(
  data: DocumentData,
  PDFDocument: typeof import('pdfkit'),
  fonts: Readonly<Record<LoadedFont, Font>>,
): Doc {
  const doc = emptyDocument(data, PDFDocument);
  for (const letter of ['ordinary', 'bold'] as const) {
    doc.registerFont(letter, asSource(fontForDocument(fonts[letter])));
  }
  const root = doc.struct('Document');
  doc.addStructure(root);
  const empty = {
    doc,
    root,
    left: EDGE.left,
    width: doc.page.width - EDGE.left - EDGE.right,
    canPrint: printCheck(fonts.ordinary),
    heights: new Map<string, number>(),
  };
  const sheet = { ...empty, ...fittingSize(empty, data) };
  fill(sheet, data);
  // Of any length: they do not make what was signed smaller.
  questionTables({ ...sheet, ...SIZES[0] }, data);
  footers(sheet, data.kenmerk);
  attachJson(doc, data);
  return doc;
}

function fill(sheet: Sheet, data: DocumentData): void {
  titleBlock(sheet, data);
  aanvraagTables(sheet, data);
  ondertekening(sheet, data);
}

/** What the library takes of a file that goes along, which is more than its types say. */
type AttachmentOptions = PDFKit.Mixins.PDFAttachmentOptions & { readonly relationship: 'Source' };

/** What was hashed goes along, byte for byte: its SHA-256 is the code in the document. */
function attachJson(doc: Doc, { canonicalJson, ingediendOp }: DocumentData): void {
  if (canonicalJson === undefined) return;
  const sentIn = new Date(ingediendOp);
  const options: AttachmentOptions = {
    name: ATTACHED_JSON,
    type: 'application/json',
    description: teksten.attachment,
    relationship: 'Source',
    creationDate: sentIn,
    modifiedDate: sentIn,
  };
  doc.file(Buffer.from(canonicalJson), options);
}

type Size = Pick<Sheet, 'scale' | 'space'>;

/** Every size is tried before anything is drawn: drawing takes several times as long. */
function fittingSize(empty: Omit<Sheet, keyof Size>, data: DocumentData): Size {
  const pages = (size: Size): number => {
    const trial = { pages: 1 };
    fill({ ...empty, ...size, trial }, data);
    return trial.pages;
  };
  const [ordinary, ...smaller] = SIZES;
  const count = pages(ordinary);
  if (count <= MAX_PAGES) return ordinary;
  const possible = smaller.filter(({ scale }) => canFit(count, scale));
  return possible.find((size) => pages(size) <= MAX_PAGES) ?? SMALLEST;
}

/** Text takes room by the square of its size; of the last page nothing is known but that something stands on it. */
const canFit = (pages: number, scale: number): boolean => (pages - 1) * scale ** 2 < MAX_PAGES;

function emptyDocument(
  { kenmerk, ingediendOp, canonicalJson }: DocumentData,
  PDFDocument: typeof import('pdfkit'),
): Doc {
  const time = new Date(ingediendOp);
  return new PDFDocument({
    size: 'A4',
    margins: { left: EDGE.left, right: EDGE.right, top: EDGE.above, bottom: EDGE.under },
    pdfVersion: '1.7',
    // For archives: ISO 19005. Only its third part lets a file that is no PDF/A go along.
    subset: canonicalJson === undefined ? 'PDF/A-2a' : 'PDF/A-3a',
    lang: 'nl-NL',
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    // No standard font: those cannot be embedded.
    font: '',
    info: {
      Creator: serviceName,
      Title: `${teksten.titel}, ${teksten.kenmerk.toLowerCase()} ${kenmerk}`,
      CreationDate: time,
    },
  });
}

/** The library takes a font that was parsed already, but does not say so in its types. */
const asSource = (font: Font): PDFKit.Mixins.PDFFontSource =>
  font as unknown as PDFKit.Mixins.PDFFontSource;
