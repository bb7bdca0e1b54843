import { getDocument, OPS } from 'unpdf/pdfjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';

/** A piece of text and where it stands: the left end of its baseline, from the bottom left of the page. */
export type Piece = {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  decoration: boolean;
};
/** An element of the structure tree, with the text that is directly in it. */
export type Element = { soort: string; alt?: string; text: string; children: Element[] };
export type Page = {
  size: number[];
  pieces: Piece[];
  structure: Element;
  fontsEmbedded: boolean[];
  /** Texts that are neither in the structure nor said to be there for the eye only. */
  unmarked: string[];
};

/** A PDF as a reader sees it, read by another library than the one that made it. */
export async function readPdf(bytes: Buffer) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: Page[] = [];
  for (let nummer = 1; nummer <= pdf.numPages; nummer += 1) {
    pages.push(await readPage(await pdf.getPage(nummer)));
  }
  const attachments = (await pdf.getAttachments()) as Map<string, unknown> | null;
  const read = {
    pages,
    ...(await readKenmerken(pdf)),
    paths: await readPaths(pdf),
    attachments: [...(attachments?.keys() ?? [])],
  };
  await task.destroy();
  return read;
}

async function readKenmerken(pdf: PDFDocumentProxy) {
  const { info } = await pdf.getMetadata();
  const { Title, Language, PDFFormatVersion } = info as Record<string, string>;
  const preferences = (await pdf.getViewerPreferences()) as Record<string, unknown> | null;
  const marks = (await pdf.getMarkInfo()) as Record<string, unknown> | null;
  return {
    titel: Title,
    language: Language,
    versie: PDFFormatVersion,
    showsTitle: preferences?.['DisplayDocTitle'],
    marked: marks?.['Marked'],
  };
}

async function readPage(page: PDFPageProxy): Promise<Page> {
  const { items } = await page.getTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  });
  const tree = (await page.getStructTree()) as TreeNode | null;
  return {
    size: page.view,
    pieces: readPieces(items),
    structure: asElement(tree ?? {}, textPerMark(items)),
    fontsEmbedded: await areFontsEmbedded(page),
    unmarked: unmarkedIn(items),
  };
}

type Items = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'];

/** Every piece of text, with whether it is only there for the eye. */
function readPieces(items: Items): Piece[] {
  const open: boolean[] = [];
  return items.flatMap((item) => {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push((item as { tag?: string }).tag === 'Artifact');
      return [];
    }
    if (item.str.trim() === '') return [];
    const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, x, y, width: item.width, size, decoration: open.includes(true) }];
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
function textPerMark(items: Items): Map<string, string> {
  const teksten = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((mark) => mark !== undefined);
      const blank = item.hasEOL ? ' ' : '';
      if (id !== undefined) teksten.set(id, `${teksten.get(id) ?? ''}${item.str}${blank}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.type === 'beginMarkedContentProps' ? item.id : undefined);
  }
  return teksten;
}

type TreeNode = { role?: string; alt?: string; id?: string; children?: TreeNode[] };

const asElement = (
  { role = '', alt, children = [] }: TreeNode,
  teksten: Map<string, string>,
): Element => ({
  soort: role,
  ...(alt === undefined ? {} : { alt }),
  text: oneLine(children.map(({ id }) => teksten.get(id ?? '') ?? '').join('')),
  children: children
    .filter(({ role: soort }) => soort !== undefined)
    .map((kind) => asElement(kind, teksten)),
});

async function areFontsEmbedded(page: PDFPageProxy): Promise<boolean[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const keys = fnArray.flatMap((fn, index) =>
    fn === OPS.setFont ? [(argsArray[index] as [string])[0]] : [],
  );
  return [...new Set(keys)].map(
    (key) => !(page.commonObjs.get(key) as { missingFile: boolean }).missingFile,
  );
}

/** The corner points of every shape on the first page. */
async function readPaths(pdf: PDFDocumentProxy): Promise<[number, number][][]> {
  const { fnArray, argsArray } = await (await pdf.getPage(1)).getOperatorList();
  return fnArray.flatMap((fn, index) => {
    if (fn !== OPS.constructPath) return [];
    const [, [points]] = argsArray[index] as [number, [Float32Array]];
    return [[...startingPoints(points)]];
  });
}

/** Where each part of a path begins; a path is written as 0 x y (move), 1 x y (line) and 4 (close). */
function* startingPoints(points: Float32Array): Generator<[number, number]> {
  for (let place = 0; place < points.length;) {
    const soort = points[place];
    if (soort === 0) yield [points[place + 1] ?? 0, points[place + 2] ?? 0];
    place += soort === 0 || soort === 1 ? 3 : soort === 2 ? 7 : 1;
  }
}

/** All text but the feet of the pages, without white space: a line may break anywhere. */
export const allText = ({ pages }: { pages: readonly Page[] }): string =>
  withoutBlanks(
    pages
      .flatMap(({ pieces }) => pieces.map(({ text, decoration }) => (decoration ? '' : text)))
      .join(''),
  );

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Without white space, and without what stands for a glyph that is no character. */
export const withoutBlanks = (text: string): string => text.replace(/[\s\u2060]+/gu, '');

/** Every element of a kind, in reading order. */
export const elements = ({ pages }: { pages: readonly Page[] }, soort: string) =>
  pages.flatMap(({ structure }) => within(structure, soort));

const within = (element: Element, soort: string): Element[] => [
  ...(element.soort === soort ? [element] : []),
  ...element.children.flatMap((kind) => within(kind, soort)),
];
