import { beheerrollen } from '../../shared/aanvraag/beheerautorisaties.ts';
import { leesbareTijd } from '../../shared/time/readable-time.ts';
import { dienstnaam } from '../../shared/aanvraag/contact.ts';
import { kop } from './paragraph.ts';
import { type Documentgegevens, vraagtHandtekening } from './document-data.ts';
import { tekenQrcode } from './qr-code.ts';
import { hoogteVanRijen, type Kolommen, type Rij, tabel } from './table.ts';
import { teksten } from './teksten.ts';
import { inhoud, kleuren, RAND, schrijf, sier, type Vel } from './sheet.ts';

const QR_ZIJDE = 80;

/** The title with the kenmerk, always large, and as a QR code. */
export function titelblok(opSchaal: Vel, { kenmerk }: Documentgegevens): void {
  const vel = { ...opSchaal, schaal: 1 };
  const { doc, wortel, links: x } = vel;
  const breedte = vel.breedte - QR_ZIJDE - 20;
  const boven = RAND.boven;
  inhoud(vel, wortel, 'P', () => schrijf(vel, dienstnaam, 'dienst', { x, y: boven, breedte }));
  inhoud(vel, wortel, 'H1', () =>
    schrijf(vel, teksten.titel, 'titel', { x, y: doc.y + 1, breedte }),
  );
  const y = doc.y + 8;
  inhoud(vel, wortel, 'P', () => {
    schrijf(vel, `${teksten.kenmerk} `, 'label', { x, y, breedte });
    schrijf(vel, kenmerk, 'kenmerk', { x, y: doc.y - 3, breedte });
  });
  const onder = Math.max(doc.y, boven + QR_ZIJDE + 10);
  const rechts = x + vel.breedte - QR_ZIJDE;
  tekenQrcode(vel, wortel, kenmerk, { x: rechts, y: boven, zijde: QR_ZIJDE });
  sier(vel, () => {
    doc.rect(x, onder, vel.breedte, 1.5).fill(kleuren.huis);
  });
  doc.y = onder + 6;
}

const kolommenVan = ({ links: x, breedte }: Vel): Kolommen => ({
  links: x,
  breedte,
  nummer: 24,
  label: 165,
});

const ROLNAMEN = new Set<string>(Object.values(beheerrollen).map(({ label }) => label));
/** The name of a role is long and what is asked for it is one word. */
const ROLBREEDTE = 310;
const isRol = ({ label }: Rij): boolean => ROLNAMEN.has(label);

/** How it stands, and then every field of the samenvatting, section by section. */
export function aanvraagtabellen(vel: Vel, gegevens: Documentgegevens): void {
  const kolommen = kolommenVan(vel);
  tabel(vel, vel.wortel, stand(gegevens), kolommen);
  for (const { titel, regels } of gegevens.delen.filter((deel) => !isEenRegel(deel))) {
    kop(vel, vel.wortel, titel, hoogteVanRijen(vel, regels.slice(0, 2), kolommen));
    const rollen = regels.filter(isRol);
    const velden = regels.filter((regel) => !isRol(regel));
    if (rollen.length > 0) tabel(vel, vel.wortel, rollen, { ...kolommen, label: ROLBREEDTE });
    if (velden.length > 0) tabel(vel, vel.wortel, velden, kolommen);
  }
}

/** What was asked after it was signed, and answered. */
export function questionTables(vel: Vel, { aanvullingen }: Documentgegevens): void {
  const kolommen = kolommenVan(vel);
  for (const { vraag, gevraagdOp, antwoord, beantwoordOp } of aanvullingen) {
    const rijen: Rij[] = [
      { label: teksten.vraag, waarde: vraag },
      { label: teksten.gevraagdOp, waarde: leesbareTijd(gevraagdOp) },
      { label: teksten.antwoord, waarde: antwoord ?? teksten.geenAntwoord },
      ...(beantwoordOp === undefined
        ? []
        : [{ label: teksten.beantwoordOp, waarde: leesbareTijd(beantwoordOp) }]),
    ];
    kop(vel, vel.wortel, teksten.aanvulling, hoogteVanRijen(vel, rijen.slice(0, 2), kolommen));
    tabel(vel, vel.wortel, rijen, kolommen);
  }
}

/** A section of one row with the section's own name needs no heading of its own. */
const isEenRegel = ({ titel, regels }: Documentgegevens['delen'][number]): boolean =>
  regels.length === 1 && regels[0]?.label === titel;

function stand(gegevens: Documentgegevens): Rij[] {
  const { status, ingediendOp, lastDay, wijze, documentHash, delen, signalen, filledInBy } =
    gegevens;
  const { vervangt, vervangenDoor = [] } = gegevens;
  return [
    ...signalen.map((waarde) => ({ label: teksten.letOp, waarde, stijl: 'nadruk' as const })),
    ...delen.filter(isEenRegel).flatMap(({ regels }) => regels),
    { label: teksten.status, waarde: status },
    { label: teksten.ingediendOp, waarde: leesbareTijd(ingediendOp) },
    ...(filledInBy === undefined ? [] : [{ label: teksten.filledInBy, waarde: filledInBy }]),
    ...(vraagtHandtekening(gegevens) ? [{ label: teksten.until[wijze], waarde: lastDay }] : []),
    ...(vervangt === undefined ? [] : [{ label: teksten.vervangt, waarde: vervangt }]),
    ...vervangenDoor.map((waarde) => ({ label: teksten.vervangenDoor, waarde })),
    { label: teksten.controlecode, waarde: documentHash, stijl: 'code' },
  ];
}
