import { encode } from 'uqr';
import { inhoud, type Element, type Vel } from './sheet.ts';
import { teksten } from './teksten.ts';

/** The kenmerk, and nothing else; a quarter of it may be unreadable. True is dark. */
const qrcodeVan = (kenmerk: string): boolean[][] => encode(kenmerk, { ecc: 'Q', border: 0 }).data;

/** Draws the code as shapes, so that it stays sharp at any size. Keep a tenth of its size free around it. */
export function tekenQrcode(
  vel: Vel,
  ouder: Element,
  kenmerk: string,
  { x, y, zijde }: { x: number; y: number; zijde: number },
): void {
  const { doc, proef } = vel;
  if (proef) return;
  const matrix = qrcodeVan(kenmerk);
  const maat = zijde / matrix.length;
  const teken = (): void => {
    matrix.forEach((rij, r) =>
      rij.forEach((donker, k) => {
        if (donker) doc.rect(x + k * maat, y + r * maat, maat, maat);
      }),
    );
    doc.fill('#000000');
  };
  const bbox = [x, y, x + zijde, y + zijde] as const;
  inhoud(vel, ouder, 'Figure', teken, { alt: teksten.qrcode(kenmerk), bbox });
}
