import { isDeepStrictEqual } from 'node:util';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { type Gebeurtenis, verwerk } from '../../shared/dossier/life.ts';
import { emailFor } from '../../shared/dossier/ondertekenaars.ts';
import type { Moment, Tijdstip } from '../../shared/time/moment.ts';
import type { Reden } from '../../shared/dossier/outcome.ts';
import type { Dossiers } from './dossiers.ts';

/** Others kept changing the same dossier at the same moment. */
class DossierTeDruk extends Error {
  readonly code = 'opslag-onbereikbaar';
  constructor() {
    super('This dossier changed at every attempt');
    this.name = 'DossierTeDruk';
  }
}

/** The dossier as it is now: stored, or left as it was for a reden. */
export type Afloop = {
  readonly dossier: Dossier;
  readonly reden?: Reden;
  /** From when it can be done after all; nothing when waiting does not help. */
  readonly retryAt?: Tijdstip | undefined;
};

/** Room for the mails that a change owes. */
export type Reservation =
  | {
      /** The change, with the mails put off that have no room yet. */
      readonly dossier: Dossier;
      /** For when the change is not stored. */
      readonly takeBack: () => Promise<void>;
    }
  | { readonly retryAt: Tijdstip };

/** What is about to be stored, and when. */
export type ProposedChange = {
  readonly before: Dossier;
  readonly after: Dossier;
  readonly moment: Moment;
};

type Middelen = {
  readonly dossiers: Dossiers;
  readonly moment: () => Moment;
  /** How it is read again; nothing when it may not be changed any more. */
  readonly lees?: () => Promise<Dossier | undefined>;
  /** Looks for room for the mails that a change owes, before it is stored. */
  readonly reserve?: (change: ProposedChange) => Promise<Reservation>;
  /** For whoever cannot wait. Without it the attempts go on: each that fails means that somebody else got further. */
  readonly maxPogingen?: number;
};

/** For a change whose mails nobody counts. */
const reserveNothing = ({ after }: ProposedChange): Promise<Reservation> =>
  Promise.resolve({ dossier: after, takeBack: () => Promise.resolve() });

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
    reserve = reserveNothing,
    maxPogingen = Infinity,
  }: Middelen,
): Promise<Afloop | undefined> {
  let huidig: Dossier | undefined = gezien;
  for (let poging = 1; huidig !== undefined; poging += 1) {
    const now = moment();
    const uitkomst = verwerk(huidig, gebeurtenis, now);
    if (!uitkomst.ok) {
      const { reden, retryAt } = uitkomst;
      return { dossier: huidig, reden, retryAt };
    }
    const reserved = await reserve({ before: huidig, after: uitkomst.dossier, moment: now });
    if (!('dossier' in reserved)) {
      return { dossier: huidig, reden: 'te-veel-post', retryAt: reserved.retryAt };
    }
    const { dossier: nieuw, takeBack } = reserved;
    // When it is not known whether the write took effect, what was counted for it stays counted.
    if (await dossiers.vervang(nieuw)) return { dossier: nieuw };
    const voor: Dossier = huidig;
    huidig = await lees();
    if (huidig !== undefined && isBewaard(nieuw, voor, huidig)) return { dossier: huidig };
    await takeBack();
    if (poging >= maxPogingen) throw new DossierTeDruk();
  }
  return undefined;
}

/**
 * Whether a write of ours is what stood in its own way: it took effect, its answer got lost, and the SDK tried it again.
 * Others may have gone on from there, so what counts is that all that it made happen is there, to the millisecond, and that
 * its mails are for the same addresses: an event does not hold the address that it corrected.
 */
function isBewaard(eigen: Dossier, voor: Dossier, nu: Dossier): boolean {
  if (isDeepStrictEqual(nu, eigen)) return true;
  const erbij = eigen.gebeurtenissen.slice(voor.gebeurtenissen.length);
  return (
    erbij.length > 0 &&
    erbij.every((gebeurd) =>
      nu.gebeurtenissen.some((ander) => isDeepStrictEqual(ander, gebeurd)),
    ) &&
    isDeepStrictEqual(mailsSince(voor, eigen), mailsSince(voor, nu, eigen.berichten.length))
  );
}

/** The mails that a dossier has more than before, and for whom, whatever became of them since. */
const mailsSince = (before: Dossier, dossier: Dossier, until?: number) =>
  dossier.berichten
    .slice(before.berichten.length, until)
    .map((bericht) => [bericht.id, bericht.soort, emailFor(dossier, bericht)]);
