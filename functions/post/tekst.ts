import type { Berichtinhoud, Blok, Gegevensregel } from '../../shared/berichten/inhoud.ts';

/** A mail as plain text: the same words and order as its HTML form. */
export function naarTekst({ kop, blokken }: Berichtinhoud): string {
  return [kop, ...blokken.map(naarAlinea)].join('\n\n') + '\n';
}

function naarAlinea(blok: Blok): string {
  switch (blok.soort) {
    case 'alinea':
      return blok.tekst;
    case 'let-op':
      return `Let op: ${blok.tekst}`;
    case 'lijst':
      return blok.punten.map((punt, index) => `${index + 1}. ${punt}`).join('\n');
    case 'link':
      return `${blok.tekst}:\n${blok.href}`;
    case 'gegevens':
      return [blok.titel.toUpperCase(), ...blok.regels.map(naarRegel)].join('\n');
  }
}

function naarRegel({ nummer, label, waarde, href }: Gegevensregel): string {
  const kop = nummer === '' ? label : `${nummer} ${label}`;
  const inhoud = href?.startsWith('mailto:') ? `${waarde} (${href})` : waarde;
  return inhoud.includes('\n')
    ? `${kop}:\n  ${inhoud.replaceAll('\n', '\n  ')}`
    : `${kop}: ${inhoud}`;
}
