import {
  type SheetElement,
  group,
  heightOf,
  keepTogether,
  content,
  writeText,
  type Sheet,
} from './sheet.ts';

const LIST_INDENT = 16;

/** A heading with room above it. `togetherWith` is the height of what must not be parted from it. */
export function heading(sheet: Sheet, parent: SheetElement, text: string, togetherWith = 0): void {
  const { doc, space, left: x, width } = sheet;
  const [above, under] = [13 * space, 3 * space];
  keepTogether(sheet, above + heightOf(sheet, text, 'heading', width) + under + togetherWith);
  const y = doc.y + above;
  content(sheet, parent, 'H2', () => writeText(sheet, text, 'heading', { x, y, width }));
  doc.y += under;
}

/** A paragraph over the full width. */
export function paragraph(sheet: Sheet, parent: SheetElement, text: string): void {
  const { doc, space, left: x, width } = sheet;
  keepTogether(sheet, heightOf(sheet, text, 'text', width));
  const { y } = doc;
  content(sheet, parent, 'P', () => writeText(sheet, text, 'text', { x, y, width }));
  doc.y += 4 * space;
}

/** A list whose points stay whole. `merk` gives what stands before a point. */
export function list(
  sheet: Sheet,
  parent: SheetElement,
  points: readonly string[],
  mark: (index: number) => string,
): void {
  const { doc, space, left } = sheet;
  const width = sheet.width - LIST_INDENT;
  const element = group(sheet, parent, 'L');
  points.forEach((point, index) => {
    keepTogether(sheet, heightOf(sheet, point, 'text', width));
    const { y } = doc;
    const item = group(sheet, element, 'LI');
    content(sheet, item, 'Lbl', () =>
      writeText(sheet, mark(index), 'text', { x: left, y, width: LIST_INDENT }),
    );
    content(sheet, item, 'LBody', () =>
      writeText(sheet, point, 'text', { x: left + LIST_INDENT, y, width }),
    );
    doc.y += 2 * space;
  });
}

/** How high {@link lijst} will be. */
export const heightOfList = (sheet: Sheet, points: readonly string[]): number =>
  points.reduce(
    (sum, point) =>
      sum + heightOf(sheet, point, 'text', sheet.width - LIST_INDENT) + 2 * sheet.space,
    0,
  );
