import { leesbareTijd } from '../../shared/time/readable-time.ts';
import type { Documentgegevens, Documentondertekenaar } from './document-data.ts';
import { hoogteVanRijen, type Kolommen, type Rij, tabel } from './table.ts';
import { tekenTekenvak } from './signature-box.ts';
import { teksten } from './teksten.ts';
import {
  type Element,
  groep,
  hoogteVan,
  houdBijeen,
  inhoud,
  kleuren,
  schrijf,
  sier,
  type Vel,
} from './sheet.ts';

const MARGE = 9;
const TUSSEN = 8;

/** One block for each signatory: the evidence, room to sign on paper, or that there is no signature. */
export function handtekeningen(vel: Vel, gegevens: Documentgegevens): void {
  const { ondertekenaars, wijze, kanTekenen } = gegevens;
  ondertekenaars.forEach((ondertekenaar, index) => {
    const sectie = groep(vel, vel.wortel, 'Sect');
    const wie = teksten.ondertekenaar(index + 1, ondertekenaars.length);
    if (wijze === 'papier' && kanTekenen && !ondertekenaar.getekend) {
      tekenTekenvak(vel, sectie, wie, ondertekenaar);
    } else {
      tekenBewijs(vel, sectie, wie, ondertekenaar, bewijsregels(ondertekenaar, gegevens));
    }
    vel.doc.y += TUSSEN * vel.ruimte;
  });
}

function bewijsregels(
  { functie, getekend, addressChanged }: Documentondertekenaar,
  gegevens: Documentgegevens,
): Rij[] {
  return [
    { label: teksten.functie, waarde: functie },
    ...(getekend
      ? [
          { label: teksten.getekendOp, waarde: leesbareTijd(getekend.op) },
          ...(getekend.email === undefined
            ? []
            : [{ label: teksten.getekendMet, waarde: getekend.email }]),
          { label: teksten.verklaringVersie, waarde: getekend.verklaringVersie },
        ]
      : [{ label: teksten.handtekening, waarde: zonderBewijs(gegevens) }]),
    ...(addressChanged ? [{ label: teksten.adres, waarde: teksten.adresVeranderd }] : []),
  ];
}

function zonderBewijs({ wijze, kanTekenen }: Documentgegevens): string {
  if (wijze === 'papier') return teksten.opPapier;
  return kanTekenen ? teksten.nogNietGetekend : teksten.nietGetekend;
}

function tekenBewijs(
  vel: Vel,
  sectie: Element,
  wie: string,
  { naam, getekend }: Documentondertekenaar,
  rijen: readonly Rij[],
): void {
  const { doc } = vel;
  const x = vel.links + MARGE;
  const breedte = vel.breedte - 2 * MARGE;
  const kolommen: Kolommen = { links: x, breedte, nummer: 0, label: 189 - MARGE, slotlijn: false };
  const hoogte =
    hoogteVan(vel, wie, 'klein', breedte) +
    hoogteVan(vel, naam, 'naam', breedte) +
    hoogteVanRijen(vel, rijen, kolommen) +
    2 * MARGE;
  houdBijeen(vel, hoogte);
  const { y } = doc;
  sier(vel, () => {
    doc.rect(vel.links, y, vel.breedte, hoogte).fill(kleuren.vlak);
    doc.rect(vel.links, y, 2.5, hoogte).fill(getekend ? kleuren.huis : kleuren.lijn);
  });
  inhoud(vel, sectie, 'H3', () => {
    schrijf(vel, `${wie} `, 'klein', { x, y: y + MARGE, breedte });
    schrijf(vel, naam, 'naam', { x, y: doc.y, breedte });
  });
  doc.y += 2;
  tabel(vel, sectie, rijen, kolommen);
  doc.y = y + hoogte;
}
