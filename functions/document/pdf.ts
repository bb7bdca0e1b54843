import { buffer } from 'node:stream/consumers';
import { dienstnaam } from '../../shared/contact.ts';
import type { Documentgegevens } from './gegevens.ts';
import { lettertypen } from './lettertypen.ts';
import { ondertekening } from './ondertekening.ts';
import type { Tekenkeuring } from './tekens.ts';
import { teksten } from './teksten.ts';
import { type Doc, RAND, type Vel } from './vel.ts';
import { voeten } from './voet.ts';
import { aanvraagtabellen, titelblok } from './voorkant.ts';

export type { Documentgegevens } from './gegevens.ts';

const MAX_PAGINAS = 3;
/** Tried in this order until it fits; all but the first are for an aanvraag with very many and very long values. */
const MATEN = [
  { schaal: 1, ruimte: 1 },
  { schaal: 0.95, ruimte: 0.8 },
  { schaal: 0.9, ruimte: 0.7 },
  { schaal: 0.8, ruimte: 0.6 },
  { schaal: 0.7, ruimte: 0.6 },
  { schaal: 0.6, ruimte: 0.4 },
] as const;

/**
 * The aanvraag as a PDF: to print and sign on paper, or with the evidence of who signed. The same input gives the same
 * bytes.
 */
export async function maakDocument(gegevens: Documentgegevens): Promise<Buffer> {
  const [gewoon, ...kleiner] = MATEN;
  let doc = await opgemaakt(gegevens, gewoon);
  for (const maat of kleiner) {
    if (doc.bufferedPageRange().count <= MAX_PAGINAS) break;
    doc = await opgemaakt(gegevens, maat);
  }
  doc.end();
  return buffer(doc);
}

async function leegDocument({ kenmerk, ingediendOp }: Documentgegevens): Promise<Doc> {
  // Only who makes a document waits for the library to load.
  const [{ default: PDFDocument }, { gewoon, vet }] = await Promise.all([
    import('pdfkit'),
    lettertypen(),
  ]);
  const tijdstip = new Date(ingediendOp);
  const doc = new PDFDocument({
    size: 'A4',
    margins: { left: RAND.links, right: RAND.rechts, top: RAND.boven, bottom: RAND.onder },
    pdfVersion: '1.7',
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
      ModDate: tijdstip,
    },
  });
  return doc.registerFont('gewoon', gewoon).registerFont('vet', vet);
}

async function opgemaakt(
  gegevens: Documentgegevens,
  maat: Pick<Vel, 'schaal' | 'ruimte'>,
): Promise<Doc> {
  const doc = await leegDocument(gegevens);
  const wortel = doc.struct('Document');
  doc.addStructure(wortel);
  const breedte = doc.page.width - RAND.links - RAND.rechts;
  const vel: Vel = { ...maat, doc, wortel, links: RAND.links, breedte, keuring: keuringVan(doc) };
  titelblok(vel, gegevens);
  aanvraagtabellen(vel, gegevens);
  ondertekening(vel, gegevens);
  voeten(vel, gegevens.kenmerk);
  return doc;
}

/** The library does not say in its types that a font knows which characters it has. */
type MetFont = { readonly _font: { readonly font: { hasGlyphForCodePoint: Tekenkeuring } } };

function keuringVan(doc: Doc): Tekenkeuring {
  const { font } = (doc.font('gewoon') as unknown as MetFont)._font;
  return (codepunt) => font.hasGlyphForCodePoint(codepunt);
}
