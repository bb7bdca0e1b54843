import { type Element, groep, hoogteVan, houdBijeen, inhoud, schrijf, type Vel } from './sheet.ts';

const LIJST_INSPRONG = 16;

/** A heading with room above it. `samenMet` is the height of what must not be parted from it. */
export function kop(vel: Vel, ouder: Element, tekst: string, samenMet = 0): void {
  const { doc, ruimte, links: x, breedte } = vel;
  const [boven, onder] = [13 * ruimte, 3 * ruimte];
  houdBijeen(vel, boven + hoogteVan(vel, tekst, 'kop', breedte) + onder + samenMet);
  const y = doc.y + boven;
  inhoud(vel, ouder, 'H2', () => schrijf(vel, tekst, 'kop', { x, y, breedte }));
  doc.y += onder;
}

/** A paragraph over the full width. */
export function alinea(vel: Vel, ouder: Element, tekst: string): void {
  const { doc, ruimte, links: x, breedte } = vel;
  houdBijeen(vel, hoogteVan(vel, tekst, 'tekst', breedte));
  const { y } = doc;
  inhoud(vel, ouder, 'P', () => schrijf(vel, tekst, 'tekst', { x, y, breedte }));
  doc.y += 4 * ruimte;
}

/** A list whose points stay whole. `merk` gives what stands before a point. */
export function lijst(
  vel: Vel,
  ouder: Element,
  punten: readonly string[],
  merk: (index: number) => string,
): void {
  const { doc, ruimte, links } = vel;
  const breedte = vel.breedte - LIJST_INSPRONG;
  const element = groep(vel, ouder, 'L');
  punten.forEach((punt, index) => {
    houdBijeen(vel, hoogteVan(vel, punt, 'tekst', breedte));
    const { y } = doc;
    const item = groep(vel, element, 'LI');
    inhoud(vel, item, 'Lbl', () =>
      schrijf(vel, merk(index), 'tekst', { x: links, y, breedte: LIJST_INSPRONG }),
    );
    inhoud(vel, item, 'LBody', () =>
      schrijf(vel, punt, 'tekst', { x: links + LIJST_INSPRONG, y, breedte }),
    );
    doc.y += 2 * ruimte;
  });
}

/** How high {@link lijst} will be. */
export const hoogteVanLijst = (vel: Vel, punten: readonly string[]): number =>
  punten.reduce(
    (som, punt) =>
      som + hoogteVan(vel, punt, 'tekst', vel.breedte - LIJST_INSPRONG) + 2 * vel.ruimte,
    0,
  );
