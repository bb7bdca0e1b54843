import type PDFDocument from 'pdfkit';
import { colours } from '../../shared/house-style.ts';
import type { Lettertype } from './fonts.ts';
import { type Tekenkeuring, metBekendeTekens } from './characters.ts';

export type Doc = InstanceType<typeof PDFDocument>;
export type Element = ReturnType<Doc['struct']>;

/** In points: 1/72 inch. */
export const RAND = { links: 52, rechts: 52, boven: 44, onder: 60 } as const;

/** On paper, so the light ones. */
export const kleuren = {
  tekst: colours.text.light,
  zacht: colours.textSoft.light,
  huis: colours.house.light,
  lijn: colours.line.light,
  invullijn: colours.edge.light,
  vlak: colours.surface.light,
} as const;

type Stijl = { readonly letter: Lettertype; readonly grootte: number; readonly kleur: string };

export const stijlen = {
  dienst: { letter: 'vet', grootte: 9.5, kleur: kleuren.huis },
  titel: { letter: 'vet', grootte: 19, kleur: kleuren.tekst },
  kenmerk: { letter: 'vet', grootte: 25, kleur: kleuren.huis },
  kop: { letter: 'vet', grootte: 12, kleur: kleuren.huis },
  naam: { letter: 'vet', grootte: 11, kleur: kleuren.tekst },
  tekst: { letter: 'gewoon', grootte: 9.5, kleur: kleuren.tekst },
  nadruk: { letter: 'vet', grootte: 9.5, kleur: kleuren.tekst },
  label: { letter: 'gewoon', grootte: 9.5, kleur: kleuren.zacht },
  code: { letter: 'gewoon', grootte: 8, kleur: kleuren.tekst },
  klein: { letter: 'gewoon', grootte: 8, kleur: kleuren.zacht },
} as const satisfies Record<string, Stijl>;
export type Stijlnaam = keyof typeof stijlen;

/** A document in the making. Everything that is drawn goes through the functions below. */
export type Vel = {
  readonly doc: Doc;
  /** The element that holds all others. */
  readonly wortel: Element;
  /** How large the text is: 1, or smaller where a very long aanvraag must still fit. */
  readonly schaal: number;
  /** The same for the white between and the room to sign. */
  readonly ruimte: number;
  readonly links: number;
  readonly breedte: number;
  readonly keuring: Tekenkeuring;
  /** What {@link hoogteVan} found before: a row is measured for its table, for its heading and for itself. */
  readonly hoogten: Map<string, number>;
  /** While a size is only tried: nothing is drawn, and this counts the pages. */
  readonly proef?: Proef;
};
type Proef = { paginas: number };

/** Where a text goes: the top left corner, and how wide it may be. */
type Plek = { readonly x: number; readonly y: number; readonly breedte: number };

/** Sets font and size; gives what the library must know to measure and to write in this style. */
function kies({ doc, schaal }: Vel, stijl: Stijlnaam): { lineGap: number } {
  const { letter, grootte } = stijlen[stijl];
  doc.font(letter).fontSize(grootte * schaal);
  // Noto Sans keeps room for stacked accents; a form needs less.
  return { lineGap: grootte * schaal * -0.08 };
}

/** Of the scripts of the font only this one sets a vowel before the consonant that it is said after. */
const IS_REORDERED = /\p{Script=Devanagari}/u;

/** Writes within the element that is being made; afterwards `doc.y` is below it. */
export function schrijf(vel: Vel, tekst: string, stijl: Stijlnaam, { x, y, breedte }: Plek): void {
  const { doc, keuring, proef } = vel;
  if (proef) {
    doc.y = y;
    schuif(vel, hoogteVan(vel, tekst, stijl, breedte), stijl);
    return;
  }
  const opties = { ...kies(vel, stijl), width: breedte };
  const getoond = metBekendeTekens(tekst, keuring);
  doc.fillColor(stijlen[stijl].kleur);
  // A screen reader and a search get the real text where the print cannot show it, or has its letters in another order.
  const needsText = getoond !== tekst || IS_REORDERED.test(tekst);
  if (needsText) doc.markContent('Span', { actual: tekst });
  doc.text(getoond, x, y, opties);
  if (needsText) doc.endMarkedContent();
}

export function hoogteVan(vel: Vel, tekst: string, stijl: Stijlnaam, breedte: number): number {
  const wat = [vel.schaal, stijl, breedte, tekst].join(' ');
  const hoogte = vel.hoogten.get(wat) ?? meet(vel, tekst, stijl, breedte);
  vel.hoogten.set(wat, hoogte);
  return hoogte;
}

function meet(vel: Vel, tekst: string, stijl: Stijlnaam, breedte: number): number {
  const opties = { ...kies(vel, stijl), width: breedte };
  return vel.doc.heightOfString(metBekendeTekens(tekst, vel.keuring), opties);
}

/** Goes on below a text that is not drawn, line by line onto the next page, as the library would. */
function schuif(vel: Vel, hoogte: number, stijl: Stijlnaam): void {
  const { doc } = vel;
  const { lineGap } = kies(vel, stijl);
  const regel = doc.currentLineHeight(true);
  const regels = Math.round(hoogte / (regel + lineGap));
  for (let nummer = 0; nummer < regels; nummer += 1) {
    if (doc.y + regel > onderkant(vel)) nieuwePagina(vel);
    doc.y += regel + lineGap;
  }
}

function nieuwePagina({ doc, proef }: Vel): void {
  if (proef === undefined) {
    doc.addPage();
    return;
  }
  proef.paginas += 1;
  doc.y = RAND.boven;
}

/** The page that is being filled, to see whether a text went on onto the next. */
export const pagina = ({ doc, proef }: Vel): unknown => proef?.paginas ?? doc.page;

const onderkant = ({ doc }: Vel): number => doc.page.height - RAND.onder;

/** Goes to a new page when this height does not fit any more; what fits on no page starts where it stands. */
export function houdBijeen(vel: Vel, hoogte: number): void {
  const { doc } = vel;
  const pastOpPagina = hoogte <= onderkant(vel) - RAND.boven;
  if (doc.y + hoogte > onderkant(vel) && pastOpPagina) nieuwePagina(vel);
}

/** What the library takes, which is more than its types say. */
type Elementopties = {
  readonly alt?: string;
  readonly bbox?: readonly [number, number, number, number];
  readonly scope?: 'Row';
};

/** An element that others go into. */
export function groep(vel: Vel, ouder: Element, soort: string): Element {
  if (vel.proef) return ouder;
  const element = vel.doc.struct(soort);
  ouder.add(element);
  return element;
}

/** An element with content, which `tekenen` draws. */
export function inhoud(
  vel: Vel,
  ouder: Element,
  soort: string,
  tekenen: () => void,
  opties: Elementopties = {},
): void {
  if (vel.proef) tekenen();
  else ouder.add(vel.doc.struct(soort, opties, [tekenen]));
}

/** Draws a decoration: a PDF artifact, which a screen reader skips. */
export function sier(
  { doc, proef }: Vel,
  tekenen: () => void,
  soort: 'Layout' | 'Pagination' = 'Layout',
): void {
  if (proef) return;
  doc.markContent('Artifact', { type: soort });
  tekenen();
  doc.endMarkedContent();
}
