import type { Documentondertekenaar } from './document-data.ts';
import { teksten } from './teksten.ts';
import {
  type Element,
  hoogteVan,
  houdBijeen,
  inhoud,
  kleuren,
  schrijf,
  sier,
  type Vel,
} from './sheet.ts';

const MARGE = 9;
/** Room to write a line by hand, and to sign. */
const INVULREGEL = 27;
const MIN_INVULREGEL = 18;
const MIN_HOOGTE = 108;

/** Room for one signature on paper: name and functie are printed, place, date and signature are written. */
export function tekenTekenvak(
  vel: Vel,
  sectie: Element,
  wie: string,
  { naam, functie }: Documentondertekenaar,
): void {
  const { doc, links, ruimte } = vel;
  const invulregel = Math.max(MIN_INVULREGEL, INVULREGEL * ruimte);
  const breedte = vel.breedte * 0.46 - MARGE;
  const persoon =
    hoogteVan(vel, wie, 'klein', breedte) +
    hoogteVan(vel, naam, 'naam', breedte) +
    hoogteVan(vel, functie, 'tekst', breedte);
  const hoogte = Math.max(MIN_HOOGTE * ruimte, persoon + 2 * invulregel + 2 * MARGE);
  houdBijeen(vel, hoogte);
  const { y } = doc;
  const x = links + MARGE;
  const onder = y + hoogte - MARGE - 1;
  const regels = [onder - invulregel, onder];
  const vak = { x: x + breedte + 14, y: y + MARGE };
  tekenLijnen(vel, { y, hoogte, breedte, regels, vak });
  inhoud(vel, sectie, 'H3', () => {
    schrijf(vel, `${wie} `, 'klein', { x, y: y + MARGE - 2, breedte });
    schrijf(vel, naam, 'naam', { x, y: doc.y, breedte });
  });
  inhoud(vel, sectie, 'P', () => schrijf(vel, functie, 'tekst', { x, y: doc.y, breedte }));
  [teksten.plaats, teksten.datum].forEach((label, index) => {
    const plek = { x, y: (regels[index] ?? onder) - 11, breedte };
    inhoud(vel, sectie, 'P', () => schrijf(vel, label, 'klein', plek));
  });
  inhoud(vel, sectie, 'P', () =>
    schrijf(vel, teksten.handtekening, 'klein', { x: vak.x + 6, y: vak.y + 3, breedte }),
  );
  doc.y = y + hoogte;
}

const LABELBREEDTE = 34;

type Lijnen = {
  readonly y: number;
  readonly hoogte: number;
  readonly breedte: number;
  readonly regels: readonly number[];
  readonly vak: { readonly x: number; readonly y: number };
};

function tekenLijnen(vel: Vel, { y, hoogte, breedte, regels, vak }: Lijnen): void {
  const { doc, links } = vel;
  sier(vel, () => {
    doc.lineWidth(0.75).rect(links, y, vel.breedte, hoogte).stroke(kleuren.invullijn);
    for (const regel of regels) {
      doc.moveTo(links + MARGE + LABELBREEDTE, regel).lineTo(links + MARGE + breedte, regel);
    }
    doc.stroke(kleuren.invullijn);
    const rechts = links + vel.breedte - MARGE;
    doc.rect(vak.x, vak.y, rechts - vak.x, hoogte - 2 * MARGE).stroke(kleuren.invullijn);
  });
}
