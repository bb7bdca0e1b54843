import { ssd } from '../../shared/aanvraag/contact.ts';
import { paragraph, heightOfList, heading, list } from './paragraph.ts';
import { type DocumentData, asksSignature } from './document-data.ts';
import { signatures } from './signatures.ts';
import { UNKNOWN_CHARACTER } from './characters.ts';
import { teksten } from './teksten.ts';
import {
  heightOf,
  keepTogether,
  content,
  pdfColours,
  writeText,
  decoration,
  type Sheet,
} from './sheet.ts';

/** The headings and the first signature, which stay with what one signs. */
const FIRST_SIGNATURE = 220;

/** What signing means, how it is done on paper, the signatures, and where it goes. */
export function ondertekening(sheet: Sheet, data: DocumentData): void {
  const { root } = sheet;
  const onPapier = data.wijze === 'papier' && asksSignature(data);
  const steps = onPapier ? teksten.stappen(data.lastDay) : [];
  const start = heightOfList(sheet, [...steps, ...data.verklaring]) + FIRST_SIGNATURE;
  if (sheet.space === 1) keepTogether(sheet, start);
  if (onPapier) {
    heading(sheet, root, teksten.howToSign, heightOfList(sheet, steps));
    list(sheet, root, steps, (index) => `${index + 1}.`);
  }
  heading(sheet, root, teksten.whatSigningMeans, heightOfList(sheet, data.verklaring));
  list(sheet, root, data.verklaring, () => '•');
  heading(sheet, root, teksten.signatures, 120);
  sheet.doc.y += 3 * sheet.scale;
  signatures(sheet, data);
  if (data.wijze === 'digitaal') paragraph(sheet, root, data.evidence);
  if (onPapier) sendIn(sheet);
  paragraph(sheet, root, teksten.questions);
  if (hasUnknownCharacter(sheet, data)) {
    paragraph(sheet, root, teksten.characterMissing(UNKNOWN_CHARACTER));
  }
}

function sendIn(sheet: Sheet): void {
  const { doc, root, left } = sheet;
  const adres = ssd.returnAddress.join(' \n');
  const column = sheet.width / 2 - 14;
  const height =
    heightOf(sheet, teksten.byPost, 'text', column) +
    heightOf(sheet, adres, 'emphasis', column) +
    24;
  heading(sheet, root, teksten.sendIn, height);
  const y = doc.y + 2;
  decoration(sheet, () => {
    doc.rect(left, y, sheet.width, height - 8).fill(pdfColours.area);
  });
  for (const [index, [what, where]] of [
    [teksten.byPost, adres] as const,
    [teksten.perEmail, ssd.email] as const,
  ].entries()) {
    const x = left + 10 + index * (column + 10);
    content(sheet, root, 'P', () => {
      writeText(sheet, what, 'text', { x, y: y + 6, width: column });
      writeText(sheet, where, 'emphasis', { x, y: doc.y + 2, width: column });
    });
  }
  doc.y = y + height;
}

function hasUnknownCharacter(
  { canPrint }: Sheet,
  { sections, ondertekenaars, signalen }: DocumentData,
) {
  const values = [
    ...signalen,
    ...sections.flatMap(({ regels }) => regels.map(({ waarde }) => waarde)),
    ...ondertekenaars.flatMap(({ naam, functie, getekend }) => [naam, functie, getekend?.email]),
  ];
  return Array.from(values.join('').replaceAll('\n', '')).some(
    (character) => !canPrint(character.codePointAt(0) ?? 0),
  );
}
