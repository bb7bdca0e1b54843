import { isDeepStrictEqual } from 'node:util';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { type Gebeurtenis, verwerk } from '../../shared/dossier/leven.ts';
import type { Moment } from '../../shared/dossier/tijd.ts';
import type { Reden } from '../../shared/dossier/uitkomst.ts';
import type { Dossiers } from './dossiers.ts';
import { bereidLezenVoor } from './item.ts';

bereidLezenVoor();

/** Others kept changing the same dossier at the same moment. */
export class DossierTeDruk extends Error {
  readonly code = 'opslag-onbereikbaar';
  constructor() {
    super('This dossier changed at every attempt');
    this.name = 'DossierTeDruk';
  }
}

/** The dossier as it is now: stored, or left as it was for a reden. */
export type Afloop = { readonly dossier: Dossier; readonly reden?: Reden };

type Middelen = {
  readonly dossiers: Dossiers;
  readonly moment: () => Moment;
  /** How it is read again; nothing when it may not be changed any more. */
  readonly lees?: () => Promise<Dossier | undefined>;
  /** For whoever cannot wait. Without it the attempts go on: each that fails means that somebody else got further. */
  readonly maxPogingen?: number;
};

/**
 * Lets something happen to a dossier: decides in the pure core and writes with a condition. When somebody else was
 * first it decides anew, about the dossier as it is by then.
 * @param gezien the dossier as it was read; an old one costs an attempt, nothing more
 * @returns nothing when the dossier is gone
 * @throws DossierTeDruk, OpslagOnbereikbaar
 */
export async function wijzig(
  gezien: Dossier,
  gebeurtenis: Gebeurtenis,
  {
    dossiers,
    moment,
    lees = () => dossiers.lees(gezien.kenmerk),
    maxPogingen = Infinity,
  }: Middelen,
): Promise<Afloop | undefined> {
  let huidig: Dossier | undefined = gezien;
  for (let poging = 1; huidig !== undefined; poging += 1) {
    const uitkomst = verwerk(huidig, gebeurtenis, moment());
    if (!uitkomst.ok) return { dossier: huidig, reden: uitkomst.reden };
    if (await dossiers.vervang(uitkomst.dossier)) return { dossier: uitkomst.dossier };
    if (poging >= maxPogingen) throw new DossierTeDruk();
    const voor: Dossier = huidig;
    huidig = await lees();
    if (huidig !== undefined && isBewaard(uitkomst.dossier, voor, huidig)) {
      return { dossier: huidig };
    }
  }
  return undefined;
}

/**
 * Whether a write of ours is what stood in its own way: it took effect, its answer got lost, and the SDK tried it again.
 * Others may have gone on from there, so what counts is that all that it made happen is there, to the millisecond.
 */
function isBewaard(eigen: Dossier, voor: Dossier, nu: Dossier): boolean {
  if (isDeepStrictEqual(nu, eigen)) return true;
  const erbij = eigen.gebeurtenissen.slice(voor.gebeurtenissen.length);
  return (
    erbij.length > 0 &&
    erbij.every((gebeurd) => nu.gebeurtenissen.some((ander) => isDeepStrictEqual(ander, gebeurd)))
  );
}
