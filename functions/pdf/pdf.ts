import { buffer } from 'node:stream/consumers';
import type { Font } from 'fontkit';
import { dienstnaam } from '../../shared/aanvraag/contact.ts';
import type { Documentgegevens } from './document-data.ts';
import { fontForDocument } from './layout.ts';
import { type Lettertype, lettertypen } from './fonts.ts';
import { ondertekening } from './ondertekening.ts';
import { tekenkeuring } from './characters.ts';
import { teksten } from './teksten.ts';
import { type Doc, RAND, type Vel } from './sheet.ts';
import { voeten } from './footer.ts';
import { aanvraagtabellen, questionTables, titelblok } from './front.ts';

export type { Documentgegevens } from './document-data.ts';

/** The name of the file that goes along. */
export const ATTACHED_JSON = 'aanvraag.json';

const MAX_PAGINAS = 3;
const KLEINSTE = { schaal: 0.6, ruimte: 0.4 } as const;
/** The largest that fits is taken; all but the first are for an aanvraag with very many and very long values. */
const MATEN = [
  { schaal: 1, ruimte: 1 },
  { schaal: 0.95, ruimte: 0.8 },
  { schaal: 0.9, ruimte: 0.7 },
  { schaal: 0.8, ruimte: 0.6 },
  { schaal: 0.7, ruimte: 0.6 },
  KLEINSTE,
] as const;

/**
 * The aanvraag as a PDF: to print and sign on paper, or with the evidence of who signed. The same input gives the same
 * bytes.
 */
export async function maakDocument(gegevens: Documentgegevens): Promise<Buffer> {
  const [{ default: PDFDocument }, fonts] = await Promise.all([import('pdfkit'), lettertypen()]);
  const doc = opgemaakt(gegevens, PDFDocument, fonts);
  doc.end();
  return buffer(doc);
}

/** In one go, so that no other document comes in between. */
function opgemaakt(
  gegevens: Documentgegevens,
  PDFDocument: typeof import('pdfkit'),
  fonts: Readonly<Record<Lettertype, Font>>,
): Doc {
  const doc = leegDocument(gegevens, PDFDocument);
  for (const letter of ['gewoon', 'vet'] as const) {
    doc.registerFont(letter, alsBron(fontForDocument(fonts[letter])));
  }
  const wortel = doc.struct('Document');
  doc.addStructure(wortel);
  const leeg = {
    doc,
    wortel,
    links: RAND.links,
    breedte: doc.page.width - RAND.links - RAND.rechts,
    keuring: tekenkeuring(fonts.gewoon),
    hoogten: new Map<string, number>(),
  };
  const vel = { ...leeg, ...passendeMaat(leeg, gegevens) };
  vul(vel, gegevens);
  // Of any length: they do not make what was signed smaller.
  questionTables({ ...vel, ...MATEN[0] }, gegevens);
  voeten(vel, gegevens.kenmerk);
  attachJson(doc, gegevens);
  return doc;
}

function vul(vel: Vel, gegevens: Documentgegevens): void {
  titelblok(vel, gegevens);
  aanvraagtabellen(vel, gegevens);
  ondertekening(vel, gegevens);
}

/** What the library takes of a file that goes along, which is more than its types say. */
type AttachmentOptions = PDFKit.Mixins.PDFAttachmentOptions & { readonly relationship: 'Source' };

/** What was hashed goes along, byte for byte: its SHA-256 is the code in the document. */
function attachJson(doc: Doc, { canonicalJson, ingediendOp }: Documentgegevens): void {
  if (canonicalJson === undefined) return;
  const sentIn = new Date(ingediendOp);
  const options: AttachmentOptions = {
    name: ATTACHED_JSON,
    type: 'application/json',
    description: teksten.bijlage,
    relationship: 'Source',
    creationDate: sentIn,
    modifiedDate: sentIn,
  };
  doc.file(Buffer.from(canonicalJson), options);
}

type Maat = Pick<Vel, 'schaal' | 'ruimte'>;

/** Every size is tried before anything is drawn: drawing takes several times as long. */
function passendeMaat(leeg: Omit<Vel, keyof Maat>, gegevens: Documentgegevens): Maat {
  const paginas = (maat: Maat): number => {
    const proef = { paginas: 1 };
    vul({ ...leeg, ...maat, proef }, gegevens);
    return proef.paginas;
  };
  const [gewoon, ...kleiner] = MATEN;
  const aantal = paginas(gewoon);
  if (aantal <= MAX_PAGINAS) return gewoon;
  const mogelijk = kleiner.filter(({ schaal }) => kanPassen(aantal, schaal));
  return mogelijk.find((maat) => paginas(maat) <= MAX_PAGINAS) ?? KLEINSTE;
}

/** Text takes room by the square of its size; of the last page nothing is known but that something stands on it. */
const kanPassen = (paginas: number, schaal: number): boolean =>
  (paginas - 1) * schaal ** 2 < MAX_PAGINAS;

function leegDocument(
  { kenmerk, ingediendOp, canonicalJson }: Documentgegevens,
  PDFDocument: typeof import('pdfkit'),
): Doc {
  const tijdstip = new Date(ingediendOp);
  return new PDFDocument({
    size: 'A4',
    margins: { left: RAND.links, right: RAND.rechts, top: RAND.boven, bottom: RAND.onder },
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
      Creator: dienstnaam,
      Title: `${teksten.titel}, ${teksten.kenmerk.toLowerCase()} ${kenmerk}`,
      CreationDate: tijdstip,
    },
  });
}

/** The library takes a font that was parsed already, but does not say so in its types. */
const alsBron = (font: Font): PDFKit.Mixins.PDFFontSource =>
  font as unknown as PDFKit.Mixins.PDFFontSource;
