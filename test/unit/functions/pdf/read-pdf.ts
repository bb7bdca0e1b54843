import { getDocument, OPS } from 'unpdf/pdfjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';

/** A piece of text and where it stands: the left end of its baseline, from the bottom left of the page. */
export type Stuk = {
  tekst: string;
  x: number;
  y: number;
  breedte: number;
  grootte: number;
  sier: boolean;
};
/** An element of the structure tree, with the text that is directly in it. */
export type Element = { soort: string; alt?: string; tekst: string; kinderen: Element[] };
export type Bladzijde = {
  maat: number[];
  stukken: Stuk[];
  structuur: Element;
  lettersIngesloten: boolean[];
  /** Texts that are neither in the structure nor said to be there for the eye only. */
  unmarked: string[];
};

/** A PDF as a reader sees it, read by another library than the one that made it. */
export async function leesPdf(bytes: Buffer) {
  const taak = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await taak.promise;
  const bladzijden: Bladzijde[] = [];
  for (let nummer = 1; nummer <= pdf.numPages; nummer += 1) {
    bladzijden.push(await leesBladzijde(await pdf.getPage(nummer)));
  }
  const attachments = (await pdf.getAttachments()) as Map<string, unknown> | null;
  const gelezen = {
    bladzijden,
    ...(await leesKenmerken(pdf)),
    paden: await leesPaden(pdf),
    bijlagen: [...(attachments?.keys() ?? [])],
  };
  await taak.destroy();
  return gelezen;
}

async function leesKenmerken(pdf: PDFDocumentProxy) {
  const { info } = await pdf.getMetadata();
  const { Title, Language, PDFFormatVersion } = info as Record<string, string>;
  const voorkeuren = (await pdf.getViewerPreferences()) as Record<string, unknown> | null;
  const merken = (await pdf.getMarkInfo()) as Record<string, unknown> | null;
  return {
    titel: Title,
    taal: Language,
    versie: PDFFormatVersion,
    toontTitel: voorkeuren?.['DisplayDocTitle'],
    gemarkeerd: merken?.['Marked'],
  };
}

async function leesBladzijde(bladzijde: PDFPageProxy): Promise<Bladzijde> {
  const { items } = await bladzijde.getTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  });
  const boom = (await bladzijde.getStructTree()) as Knoop | null;
  return {
    maat: bladzijde.view,
    stukken: leesStukken(items),
    structuur: alsElement(boom ?? {}, tekstPerMerk(items)),
    lettersIngesloten: await zijnLettersIngesloten(bladzijde),
    unmarked: unmarkedIn(items),
  };
}

type Items = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'];

/** Every piece of text, with whether it is only there for the eye. */
function leesStukken(items: Items): Stuk[] {
  const open: boolean[] = [];
  return items.flatMap((item) => {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push((item as { tag?: string }).tag === 'Artifact');
      return [];
    }
    if (item.str.trim() === '') return [];
    const [, , , grootte = 0, x = 0, y = 0] = item.transform as number[];
    return [{ tekst: item.str, x, y, breedte: item.width, grootte, sier: open.includes(true) }];
  });
}

function unmarkedIn(items: Items): string[] {
  let depth = 0;
  return items.flatMap((item) => {
    if ('str' in item) return depth === 0 && item.str.trim() !== '' ? [item.str] : [];
    depth += item.type === 'endMarkedContent' ? -1 : 1;
    return [];
  });
}

/** The text of each piece of marked content, by the id that the structure tree refers to. */
function tekstPerMerk(items: Items): Map<string, string> {
  const teksten = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((merk) => merk !== undefined);
      const wit = item.hasEOL ? ' ' : '';
      if (id !== undefined) teksten.set(id, `${teksten.get(id) ?? ''}${item.str}${wit}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.type === 'beginMarkedContentProps' ? item.id : undefined);
  }
  return teksten;
}

type Knoop = { role?: string; alt?: string; id?: string; children?: Knoop[] };

const alsElement = (
  { role = '', alt, children = [] }: Knoop,
  teksten: Map<string, string>,
): Element => ({
  soort: role,
  ...(alt === undefined ? {} : { alt }),
  tekst: eenRegel(children.map(({ id }) => teksten.get(id ?? '') ?? '').join('')),
  kinderen: children
    .filter(({ role: soort }) => soort !== undefined)
    .map((kind) => alsElement(kind, teksten)),
});

async function zijnLettersIngesloten(bladzijde: PDFPageProxy): Promise<boolean[]> {
  const { fnArray, argsArray } = await bladzijde.getOperatorList();
  const sleutels = fnArray.flatMap((fn, index) =>
    fn === OPS.setFont ? [(argsArray[index] as [string])[0]] : [],
  );
  return [...new Set(sleutels)].map(
    (sleutel) => !(bladzijde.commonObjs.get(sleutel) as { missingFile: boolean }).missingFile,
  );
}

/** The corner points of every shape on the first page. */
async function leesPaden(pdf: PDFDocumentProxy): Promise<[number, number][][]> {
  const { fnArray, argsArray } = await (await pdf.getPage(1)).getOperatorList();
  return fnArray.flatMap((fn, index) => {
    if (fn !== OPS.constructPath) return [];
    const [, [punten]] = argsArray[index] as [number, [Float32Array]];
    return [[...begingpunten(punten)]];
  });
}

/** Where each part of a path begins; a path is written as 0 x y (move), 1 x y (line) and 4 (close). */
function* begingpunten(punten: Float32Array): Generator<[number, number]> {
  for (let plaats = 0; plaats < punten.length;) {
    const soort = punten[plaats];
    if (soort === 0) yield [punten[plaats + 1] ?? 0, punten[plaats + 2] ?? 0];
    plaats += soort === 0 || soort === 1 ? 3 : soort === 2 ? 7 : 1;
  }
}

/** All text but the feet of the pages, without white space: a line may break anywhere. */
export const alleTekst = ({ bladzijden }: { bladzijden: readonly Bladzijde[] }): string =>
  zonderWit(
    bladzijden
      .flatMap(({ stukken }) => stukken.map(({ tekst, sier }) => (sier ? '' : tekst)))
      .join(''),
  );

const eenRegel = (tekst: string): string => tekst.replace(/\s+/gu, ' ').trim();

/** Without white space, and without what stands for a glyph that is no character. */
export const zonderWit = (tekst: string): string => tekst.replace(/[\s\u2060]+/gu, '');

/** Every element of a kind, in reading order. */
export const elementen = ({ bladzijden }: { bladzijden: readonly Bladzijde[] }, soort: string) =>
  bladzijden.flatMap(({ structuur }) => binnen(structuur, soort));

const binnen = (element: Element, soort: string): Element[] => [
  ...(element.soort === soort ? [element] : []),
  ...element.kinderen.flatMap((kind) => binnen(kind, soort)),
];
