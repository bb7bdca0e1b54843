import { buffer } from 'node:stream/consumers';
import type { Font } from 'fontkit';
import { dienstnaam } from '../../shared/contact.ts';
import type { Documentgegevens } from './gegevens.ts';
import { type Lettertype, lettertypen, vergeetTekens } from './lettertypen.ts';
import { letterzetter } from './letterzetter.ts';
import { ondertekening } from './ondertekening.ts';
import { tekenkeuring } from './tekens.ts';
import { teksten } from './teksten.ts';
import { type Doc, RAND, type Vel } from './vel.ts';
import { voeten } from './voet.ts';
import { aanvraagtabellen, titelblok } from './voorkant.ts';

export type { Documentgegevens } from './gegevens.ts';

const MAX_PAGINAS = 3;
/** The largest that fits is taken; all but the first are for an aanvraag with very many and very long values. */
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
  const [{ default: PDFDocument }, fonts] = await Promise.all([import('pdfkit'), lettertypen()]);
  const doc = passend(gegevens, PDFDocument, fonts);
  doc.end();
  return buffer(doc);
}

/** In one go, so that no other document comes in between. */
function passend(
  gegevens: Documentgegevens,
  PDFDocument: Middelen['PDFDocument'],
  fonts: Middelen['fonts'],
): Doc {
  vergeetTekens(fonts);
  const middelen = {
    PDFDocument,
    fonts: { gewoon: letterzetter(fonts.gewoon), vet: letterzetter(fonts.vet) },
    hoogten: new Map<string, number>(),
    keuring: tekenkeuring(fonts.gewoon),
  };
  const [gewoon, ...kleiner] = MATEN;
  let doc = opgemaakt(gegevens, middelen, gewoon);
  const teVeel = aantalPaginas(doc);
  for (const maat of kleiner.filter(({ schaal }) => kanPassen(teVeel, schaal))) {
    if (aantalPaginas(doc) <= MAX_PAGINAS) break;
    doc = opgemaakt(gegevens, middelen, maat);
  }
  return doc;
}

const aantalPaginas = (doc: Doc): number => doc.bufferedPageRange().count;

/** Text takes room by the square of its size; of the last page nothing is known but that something stands on it. */
const kanPassen = (paginas: number, schaal: number): boolean =>
  (paginas - 1) * schaal ** 2 < MAX_PAGINAS;

/** What the sizes of one document share. */
type Middelen = Pick<Vel, 'keuring' | 'hoogten'> & {
  readonly PDFDocument: typeof import('pdfkit');
  readonly fonts: Readonly<Record<Lettertype, Font>>;
};

function leegDocument(
  { kenmerk, ingediendOp }: Documentgegevens,
  { PDFDocument, fonts: { gewoon, vet } }: Middelen,
): Doc {
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
  return doc.registerFont('gewoon', alsBron(gewoon)).registerFont('vet', alsBron(vet));
}

/** The library takes a font that was parsed already, but does not say so in its types. */
const alsBron = (font: Font): PDFKit.Mixins.PDFFontSource =>
  font as unknown as PDFKit.Mixins.PDFFontSource;

function opgemaakt(
  gegevens: Documentgegevens,
  middelen: Middelen,
  maat: Pick<Vel, 'schaal' | 'ruimte'>,
): Doc {
  const { keuring, hoogten } = middelen;
  const doc = leegDocument(gegevens, middelen);
  const wortel = doc.struct('Document');
  doc.addStructure(wortel);
  const breedte = doc.page.width - RAND.links - RAND.rechts;
  const vel: Vel = { ...maat, doc, wortel, links: RAND.links, breedte, keuring, hoogten };
  titelblok(vel, gegevens);
  aanvraagtabellen(vel, gegevens);
  ondertekening(vel, gegevens);
  voeten(vel, gegevens.kenmerk);
  return doc;
}
