import { serviceName } from '../../shared/aanvraag/contact.ts';
import { teksten } from './teksten.ts';
import { pdfColours, EDGE, writeText, decoration, styles, type Sheet } from './sheet.ts';

/** The kenmerk and the page number at the foot of every page, once it is known how many there are. */
export function footers(scaled: Sheet, kenmerk: string): void {
  const sheet = { ...scaled, scale: 1 };
  const { doc, left, width } = sheet;
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    // The foot stands in the margin, where the library would begin a new page.
    doc.page.margins.bottom = 0;
    const y = doc.page.height - EDGE.under + 20;
    const nummer = teksten.page(index + 1, count);
    decoration(
      sheet,
      () => {
        doc
          .lineWidth(0.5)
          .moveTo(left, y - 6)
          .lineTo(left + width, y - 6);
        doc.stroke(pdfColours.line);
        writeText(sheet, `${serviceName} · ${teksten.kenmerk} ${kenmerk}`, 'small', {
          x: left,
          y,
          width,
        });
        doc.font(styles.small.letter).fontSize(styles.small.size);
        const x = left + width - doc.widthOfString(nummer) - 1;
        writeText(sheet, nummer, 'small', { x, y, width: 100 });
      },
      'Pagination',
    );
  }
}
