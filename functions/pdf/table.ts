import { alsRegels } from './characters.ts';
import {
  type Element,
  groep,
  hoogteVan,
  houdBijeen,
  inhoud,
  kleuren,
  pagina,
  schrijf,
  sier,
  type Stijlnaam,
  type Vel,
} from './sheet.ts';

export type Rij = {
  readonly nummer?: string;
  readonly label: string;
  readonly waarde: string;
  /** How the value is set. */
  readonly stijl?: Stijlnaam;
};

/** The columns of a table: the number on the paper form, the label, and the value, which takes what is left. */
export type Kolommen = {
  readonly links: number;
  readonly breedte: number;
  readonly nummer: number;
  readonly label: number;
  /** Whether a line ends the table; it does, unless a frame does so already. */
  readonly slotlijn?: boolean;
};

const KIER = 10;
/** A row of at most this many points stays whole; a longer one may go on on the next page. */
const HEEL_TOT = 80;

const marge = ({ ruimte }: Vel): number => 2.3 * ruimte;

/** Label and value side by side, a row header and its cell, with a thin line under each row. */
export function tabel(vel: Vel, ouder: Element, rijen: readonly Rij[], kolommen: Kolommen): void {
  const element = groep(vel, ouder, 'Table');
  rijen.forEach((rij, index) => {
    const isHerhaling = index > 0 && rijen[index - 1]?.nummer === rij.nummer;
    tekenRij(vel, element, isHerhaling ? { ...rij, nummer: '' } : rij, kolommen);
    const isLaatste = index === rijen.length - 1;
    if (!isLaatste || kolommen.slotlijn !== false) lijn(vel, kolommen);
  });
}

export const hoogteVanRijen = (vel: Vel, rijen: readonly Rij[], kolommen: Kolommen): number =>
  rijen.reduce((som, rij) => som + hoogteVanRij(vel, rij, kolommen), 0);

function hoogteVanRij(
  vel: Vel,
  { label, waarde, stijl = 'tekst' }: Rij,
  kolommen: Kolommen,
): number {
  const links = hoogteVan(vel, label, 'label', kolommen.label - KIER);
  const rechts = hoogteVan(vel, alsRegels(waarde), stijl, breedteVanWaarde(kolommen));
  return Math.max(links, rechts) + 2 * marge(vel);
}

const breedteVanWaarde = ({ breedte, nummer, label }: Kolommen): number => breedte - nummer - label;

function tekenRij(vel: Vel, tabelElement: Element, rij: Rij, kolommen: Kolommen): void {
  const { doc } = vel;
  houdBijeen(vel, Math.min(hoogteVanRij(vel, rij, kolommen), HEEL_TOT));
  const { links, nummer, label } = kolommen;
  const y = doc.y + marge(vel);
  const begonnenOp = pagina(vel);
  const cel = (tekst: string, stijl: Stijlnaam, x: number, breedte: number): void =>
    schrijf(vel, tekst, stijl, { x, y, breedte });
  const element = groep(vel, tabelElement, 'TR');
  const tekenLabel = (): void => {
    // The space parts the two for whoever hears or copies them.
    if (rij.nummer) cel(`${rij.nummer} `, 'label', links, nummer);
    cel(rij.label, 'label', links + nummer, label - KIER);
  };
  inhoud(vel, element, 'TH', tekenLabel, { scope: 'Row' });
  const onderLabel = doc.y;
  const tekenWaarde = (): void =>
    cel(
      alsRegels(rij.waarde),
      rij.stijl ?? 'tekst',
      links + nummer + label,
      breedteVanWaarde(kolommen),
    );
  inhoud(vel, element, 'TD', tekenWaarde);
  const onder = pagina(vel) === begonnenOp ? Math.max(onderLabel, doc.y) : doc.y;
  doc.y = onder + marge(vel);
}

function lijn(vel: Vel, { links: x, breedte }: Kolommen): void {
  const { doc } = vel;
  const { y } = doc;
  const teken = (): void => {
    doc
      .moveTo(x, y)
      .lineTo(x + breedte, y)
      .lineWidth(0.5)
      .stroke(kleuren.lijn);
  };
  sier(vel, teken);
}
