import { dienstnaam } from '../../shared/aanvraag/contact.ts';
import { teksten } from './teksten.ts';
import { kleuren, RAND, schrijf, sier, stijlen, type Vel } from './vel.ts';

/** The kenmerk and the page number at the foot of every page, once it is known how many there are. */
export function voeten(opSchaal: Vel, kenmerk: string): void {
  const vel = { ...opSchaal, schaal: 1 };
  const { doc, links, breedte } = vel;
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    // The foot stands in the margin, where the library would begin a new page.
    doc.page.margins.bottom = 0;
    const y = doc.page.height - RAND.onder + 20;
    const nummer = teksten.pagina(index + 1, count);
    sier(
      vel,
      () => {
        doc
          .lineWidth(0.5)
          .moveTo(links, y - 6)
          .lineTo(links + breedte, y - 6);
        doc.stroke(kleuren.lijn);
        schrijf(vel, `${dienstnaam} · ${teksten.kenmerk} ${kenmerk}`, 'klein', {
          x: links,
          y,
          breedte,
        });
        doc.font(stijlen.klein.letter).fontSize(stijlen.klein.grootte);
        const x = links + breedte - doc.widthOfString(nummer) - 1;
        schrijf(vel, nummer, 'klein', { x, y, breedte: 100 });
      },
      'Pagination',
    );
  }
}
