import {
  type Berichtinhoud,
  type Blok,
  type Gegevensregel,
  LET_OP,
} from '../../shared/berichten/content.ts';
import { afzender, SERVICE } from '../../shared/berichten/closing.ts';
import { DEFAULT_ORGANISATION } from '../../shared/organisation.ts';

/**
 * A mail as plain text: the same words and order as its HTML form. It begins with the sentence that matters, for a list of
 * mails shows its first words. A paragraph is one line, which the reader's own window wraps, on a phone too; broken here, a
 * value to copy or a date to find would stand on two lines. Rows are `label: value`, since columns only line up in a font of
 * equal widths.
 * @param organisation whose service it is
 */
export function naarTekst(
  { kop, kern, blokken }: Berichtinhoud,
  organisation = DEFAULT_ORGANISATION,
): string {
  const delen = [
    kern,
    `${SERVICE}\n${organisation}`,
    kop,
    ...blokken.map(naarAlinea),
    `-- \n${afzender}`,
  ];
  return delen.join('\n\n') + '\n';
}

const onderstreept = (titel: string): string => `${titel}\n${'-'.repeat(titel.length)}`;

function naarAlinea(blok: Blok): string {
  switch (blok.soort) {
    case 'alinea':
      return blok.tekst;
    case 'let-op':
      return `${LET_OP} ${blok.tekst}`;
    case 'lijst':
      return blok.punten.map((punt, index) => `${index + 1}. ${punt}`).join('\n');
    case 'link':
      return `${blok.tekst}:\n${blok.href}`;
    case 'gegevens': {
      const titel = blok.titel === '' ? [] : [onderstreept(blok.titel)];
      return [...titel, ...blok.regels.map(naarRegel)].join('\n');
    }
  }
}

/** An address that can be pressed in HTML stands here alone: a `mailto:` with all that belongs to it is nothing to read. */
function naarRegel({ nummer, label, waarde }: Gegevensregel): string {
  const kop = nummer === '' ? label : `${nummer} ${label}`;
  return waarde.includes('\n')
    ? `${kop}:\n  ${waarde.replaceAll('\n', '\n  ')}`
    : `${kop}: ${waarde}`;
}
