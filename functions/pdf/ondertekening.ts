import { ssd } from '../../shared/aanvraag/contact.ts';
import { alinea, hoogteVanLijst, kop, lijst } from './paragraph.ts';
import { type Documentgegevens, vraagtHandtekening } from './document-data.ts';
import { handtekeningen } from './signatures.ts';
import { ONBEKEND_TEKEN } from './characters.ts';
import { teksten } from './teksten.ts';
import { hoogteVan, houdBijeen, inhoud, kleuren, schrijf, sier, type Vel } from './sheet.ts';

/** The headings and the first signature, which stay with what one signs. */
const EERSTE_HANDTEKENING = 220;

/** What signing means, how it is done on paper, the signatures, and where it goes. */
export function ondertekening(vel: Vel, gegevens: Documentgegevens): void {
  const { wortel } = vel;
  const opPapier = gegevens.wijze === 'papier' && vraagtHandtekening(gegevens);
  const stappen = opPapier ? teksten.stappen(gegevens.lastDay) : [];
  const begin = hoogteVanLijst(vel, [...stappen, ...gegevens.verklaring]) + EERSTE_HANDTEKENING;
  if (vel.ruimte === 1) houdBijeen(vel, begin);
  if (opPapier) {
    kop(vel, wortel, teksten.zoTekentU, hoogteVanLijst(vel, stappen));
    lijst(vel, wortel, stappen, (index) => `${index + 1}.`);
  }
  kop(vel, wortel, teksten.watTekenenBetekent, hoogteVanLijst(vel, gegevens.verklaring));
  lijst(vel, wortel, gegevens.verklaring, () => '•');
  kop(vel, wortel, teksten.handtekeningen, 120);
  vel.doc.y += 3 * vel.schaal;
  handtekeningen(vel, gegevens);
  if (gegevens.wijze === 'digitaal') alinea(vel, wortel, gegevens.evidence);
  if (opPapier) opsturen(vel);
  alinea(vel, wortel, teksten.vragen);
  if (heeftOnbekendTeken(vel, gegevens)) {
    alinea(vel, wortel, teksten.tekenOntbreekt(ONBEKEND_TEKEN));
  }
}

function opsturen(vel: Vel): void {
  const { doc, wortel, links } = vel;
  const adres = ssd.retouradres.join(' \n');
  const kolom = vel.breedte / 2 - 14;
  const hoogte =
    hoogteVan(vel, teksten.perPost, 'tekst', kolom) + hoogteVan(vel, adres, 'nadruk', kolom) + 24;
  kop(vel, wortel, teksten.opsturen, hoogte);
  const y = doc.y + 2;
  sier(vel, () => {
    doc.rect(links, y, vel.breedte, hoogte - 8).fill(kleuren.vlak);
  });
  for (const [index, [wat, waar]] of [
    [teksten.perPost, adres] as const,
    [teksten.perEmail, ssd.email] as const,
  ].entries()) {
    const x = links + 10 + index * (kolom + 10);
    inhoud(vel, wortel, 'P', () => {
      schrijf(vel, wat, 'tekst', { x, y: y + 6, breedte: kolom });
      schrijf(vel, waar, 'nadruk', { x, y: doc.y + 2, breedte: kolom });
    });
  }
  doc.y = y + hoogte;
}

function heeftOnbekendTeken(
  { keuring }: Vel,
  { delen, ondertekenaars, signalen }: Documentgegevens,
) {
  const waarden = [
    ...signalen,
    ...delen.flatMap(({ regels }) => regels.map(({ waarde }) => waarde)),
    ...ondertekenaars.flatMap(({ naam, functie, getekend }) => [naam, functie, getekend?.email]),
  ];
  return Array.from(waarden.join('').replaceAll('\n', '')).some(
    (teken) => !keuring(teken.codePointAt(0) ?? 0),
  );
}
