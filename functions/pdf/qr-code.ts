import { encode } from 'uqr';
import { content, type SheetElement, type Sheet } from './sheet.ts';
import { teksten } from './teksten.ts';

/** The kenmerk, and nothing else; a quarter of it may be unreadable. True is dark. */
const qrcodeOf = (kenmerk: string): boolean[][] => encode(kenmerk, { ecc: 'Q', border: 0 }).data;

/** Draws the code as shapes, so that it stays sharp at any size. Keep a tenth of its size free around it. */
export function drawQrcode(
  sheet: Sheet,
  parent: SheetElement,
  kenmerk: string,
  { x, y, side }: { x: number; y: number; side: number },
): void {
  const { doc, trial } = sheet;
  if (trial) return;
  const matrix = qrcodeOf(kenmerk);
  const size = side / matrix.length;
  const draw = (): void => {
    matrix.forEach((row, r) =>
      row.forEach((dark, k) => {
        if (dark) doc.rect(x + k * size, y + r * size, size, size);
      }),
    );
    doc.fill('#000000');
  };
  const bbox = [x, y, x + side, y + side] as const;
  content(sheet, parent, 'Figure', draw, { alt: teksten.qrcode(kenmerk), bbox });
}
