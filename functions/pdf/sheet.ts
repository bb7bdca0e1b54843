import type PDFDocument from 'pdfkit';
import { colours } from '../../shared/house-style.ts';
import type { LoadedFont } from './fonts.ts';
import { type PrintCheck, withKnownCharacters } from './characters.ts';

export type Doc = InstanceType<typeof PDFDocument>;
export type SheetElement = ReturnType<Doc['struct']>;

/** In points: 1/72 inch. */
export const EDGE = { left: 52, right: 52, above: 44, under: 60 } as const;

/** On paper, so the light ones. */
export const pdfColours = {
  text: colours.text.light,
  soft: colours.textSoft.light,
  house: colours.house.light,
  line: colours.line.light,
  fillLine: colours.edge.light,
  area: colours.surface.light,
} as const;

type Style = { readonly letter: LoadedFont; readonly size: number; readonly colour: string };

export const styles = {
  service: { letter: 'bold', size: 9.5, colour: pdfColours.house },
  titel: { letter: 'bold', size: 19, colour: pdfColours.text },
  kenmerk: { letter: 'bold', size: 25, colour: pdfColours.house },
  heading: { letter: 'bold', size: 12, colour: pdfColours.house },
  naam: { letter: 'bold', size: 11, colour: pdfColours.text },
  text: { letter: 'ordinary', size: 9.5, colour: pdfColours.text },
  emphasis: { letter: 'bold', size: 9.5, colour: pdfColours.text },
  label: { letter: 'ordinary', size: 9.5, colour: pdfColours.soft },
  code: { letter: 'ordinary', size: 8, colour: pdfColours.text },
  small: { letter: 'ordinary', size: 8, colour: pdfColours.soft },
} as const satisfies Record<string, Style>;
export type StyleName = keyof typeof styles;

/** A document in the making. Everything that is drawn goes through the functions below. */
export type Sheet = {
  readonly doc: Doc;
  /** The element that holds all others. */
  readonly root: SheetElement;
  /** How large the text is: 1, or smaller where a very long aanvraag must still fit. */
  readonly scale: number;
  /** The same for the white between and the room to sign. */
  readonly space: number;
  readonly left: number;
  readonly width: number;
  readonly canPrint: PrintCheck;
  /** What {@link heightOf} found before: a row is measured for its table, for its heading and for itself. */
  readonly heights: Map<string, number>;
  /** While a size is only tried: nothing is drawn, and this counts the pages. */
  readonly trial?: Trial;
};
type Trial = { pages: number };

/** Where a text goes: the top left corner, and how wide it may be. */
type Place = { readonly x: number; readonly y: number; readonly width: number };

/** Sets font and size; gives what the library must know to measure and to write in this style. */
function choose({ doc, scale }: Sheet, style: StyleName): { lineGap: number } {
  const { letter, size } = styles[style];
  doc.font(letter).fontSize(size * scale);
  // Noto Sans keeps room for stacked accents; a form needs less.
  return { lineGap: size * scale * -0.08 };
}

/** Of the scripts of the font only this one sets a vowel before the consonant that it is said after. */
const IS_REORDERED = /\p{Script=Devanagari}/u;

/** Writes within the element that is being made; afterwards `doc.y` is below it. */
export function writeText(
  sheet: Sheet,
  text: string,
  style: StyleName,
  { x, y, width }: Place,
): void {
  const { doc, canPrint, trial } = sheet;
  if (trial) {
    doc.y = y;
    shift(sheet, heightOf(sheet, text, style, width), style);
    return;
  }
  const options = { ...choose(sheet, style), width };
  const shown = withKnownCharacters(text, canPrint);
  doc.fillColor(styles[style].colour);
  // A screen reader and a search get the real text where the print cannot show it, or has its letters in another order.
  const needsText = shown !== text || IS_REORDERED.test(text);
  if (needsText) doc.markContent('Span', { actual: text });
  doc.text(shown, x, y, options);
  if (needsText) doc.endMarkedContent();
}

export function heightOf(sheet: Sheet, text: string, style: StyleName, width: number): number {
  const what = [sheet.scale, style, width, text].join(' ');
  const height = sheet.heights.get(what) ?? measure(sheet, text, style, width);
  sheet.heights.set(what, height);
  return height;
}

function measure(sheet: Sheet, text: string, style: StyleName, width: number): number {
  const options = { ...choose(sheet, style), width };
  return sheet.doc.heightOfString(withKnownCharacters(text, sheet.canPrint), options);
}

/** Goes on below a text that is not drawn, line by line onto the next page, as the library would. */
function shift(sheet: Sheet, height: number, style: StyleName): void {
  const { doc } = sheet;
  const { lineGap } = choose(sheet, style);
  const line = doc.currentLineHeight(true);
  const lines = Math.round(height / (line + lineGap));
  for (let nummer = 0; nummer < lines; nummer += 1) {
    if (doc.y + line > bottom(sheet)) newPage(sheet);
    doc.y += line + lineGap;
  }
}

function newPage({ doc, trial }: Sheet): void {
  if (trial === undefined) {
    doc.addPage();
    return;
  }
  trial.pages += 1;
  doc.y = EDGE.above;
}

/** The page that is being filled, to see whether a text went on onto the next. */
export const page = ({ doc, trial }: Sheet): unknown => trial?.pages ?? doc.page;

const bottom = ({ doc }: Sheet): number => doc.page.height - EDGE.under;

/** Goes to a new page when this height does not fit any more; what fits on no page starts where it stands. */
export function keepTogether(sheet: Sheet, height: number): void {
  const { doc } = sheet;
  const fitsOnPage = height <= bottom(sheet) - EDGE.above;
  if (doc.y + height > bottom(sheet) && fitsOnPage) newPage(sheet);
}

/** What the library takes, which is more than its types say. */
type ElementOptions = {
  readonly alt?: string;
  readonly bbox?: readonly [number, number, number, number];
  readonly scope?: 'Row';
};

/** An element that others go into. */
export function group(sheet: Sheet, parent: SheetElement, soort: string): SheetElement {
  if (sheet.trial) return parent;
  const element = sheet.doc.struct(soort);
  parent.add(element);
  return element;
}

/** An element with content, which `tekenen` draws. */
export function content(
  sheet: Sheet,
  parent: SheetElement,
  soort: string,
  sign: () => void,
  options: ElementOptions = {},
): void {
  if (sheet.trial) sign();
  else parent.add(sheet.doc.struct(soort, options, [sign]));
}

/** Draws a decoration: a PDF artifact, which a screen reader skips. */
export function decoration(
  { doc, trial }: Sheet,
  sign: () => void,
  soort: 'Layout' | 'Pagination' = 'Layout',
): void {
  if (trial) return;
  doc.markContent('Artifact', { type: soort });
  sign();
  doc.endMarkedContent();
}
