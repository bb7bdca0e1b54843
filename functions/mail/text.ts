import {
  type Berichtinhoud,
  type Blok,
  type Gegevensregel,
  LET_OP,
} from '../../shared/berichten/content.ts';
import { afzender } from '../../shared/berichten/closing.ts';

/**
 * A mail as plain text: the same words and order as its HTML form. A paragraph is one line, which the reader's own window
 * wraps, on a phone too; broken here, a value to copy or a date to find would stand on two lines. Rows are `label: value`,
 * since columns only line up in a font of equal widths.
 */
export function naarTekst({ kop, kern, blokken }: Berichtinhoud): string {
  const delen = [onderstreept(kop, '='), kern, ...blokken.map(naarAlinea), `-- \n${afzender}`];
  return delen.join('\n\n') + '\n';
}

const onderstreept = (titel: string, streep: string): string =>
  `${titel}\n${streep.repeat(titel.length)}`;

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
    case 'gegevens':
      return [onderstreept(blok.titel, '-'), ...blok.regels.map(naarRegel)].join('\n');
  }
}

function naarRegel({ nummer, label, waarde, href }: Gegevensregel): string {
  const kop = nummer === '' ? label : `${nummer} ${label}`;
  const inhoud = href === undefined ? waarde : `${waarde} (${href})`;
  return inhoud.includes('\n')
    ? `${kop}:\n  ${inhoud.replaceAll('\n', '\n  ')}`
    : `${kop}: ${inhoud}`;
}
