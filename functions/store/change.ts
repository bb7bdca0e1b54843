import { isDeepStrictEqual } from 'node:util';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { type Gebeurtenis, apply } from '../../shared/dossier/life.ts';
import { emailFor } from '../../shared/dossier/ondertekenaars.ts';
import type { Moment, Time } from '../../shared/time/moment.ts';
import type { Reden } from '../../shared/dossier/outcome.ts';
import type { Dossiers } from './dossiers.ts';

/** Others kept changing the same dossier at the same moment. */
class DossierTooBusy extends Error {
  readonly code = 'opslag-onbereikbaar';
  constructor() {
    super('This dossier changed at every attempt');
    this.name = 'DossierTooBusy';
  }
}

/** The dossier as it is now: stored, or left as it was for a reden. */
export type ChangeOutcome = {
  readonly dossier: Dossier;
  readonly reden?: Reden;
  /** From when it can be done after all; nothing when waiting does not help. */
  readonly retryAt?: Time | undefined;
};

/** Room for the mails that a change owes. */
export type Reservation =
  | {
      /** The change, with the mails put off that have no room yet. */
      readonly dossier: Dossier;
      /** For when the change is not stored. */
      readonly takeBack: () => Promise<void>;
    }
  | { readonly retryAt: Time };

/** What is about to be stored, and when. */
export type ProposedChange = {
  readonly before: Dossier;
  readonly after: Dossier;
  readonly moment: Moment;
};

type Deps = {
  readonly dossiers: Dossiers;
  readonly moment: () => Moment;
  /** How it is read again; nothing when it may not be changed any more. */
  readonly read?: () => Promise<Dossier | undefined>;
  /** Looks for room for the mails that a change owes, before it is stored. */
  readonly reserve?: (change: ProposedChange) => Promise<Reservation>;
  /** For whoever cannot wait. Without it the attempts go on: each that fails means that somebody else got further. */
  readonly maxAttempts?: number;
};

/** For a change whose mails nobody counts. */
const reserveNothing = ({ after }: ProposedChange): Promise<Reservation> =>
  Promise.resolve({ dossier: after, takeBack: () => Promise.resolve() });

/**
 * Lets something happen to a dossier: decides in the pure core and writes with a condition. When somebody else was
 * first it decides anew, about the dossier as it is by then.
 * @param seen the dossier as it was read; an old one costs an attempt, nothing more
 * @returns nothing when the dossier is gone
 * @throws DossierTooBusy, StoreUnreachable
 */
export async function change(
  seen: Dossier,
  gebeurtenis: Gebeurtenis,
  {
    dossiers,
    moment,
    read = () => dossiers.read(seen.kenmerk),
    reserve = reserveNothing,
    maxAttempts = Infinity,
  }: Deps,
): Promise<ChangeOutcome | undefined> {
  let current: Dossier | undefined = seen;
  for (let attempt = 1; current !== undefined; attempt += 1) {
    const now = moment();
    const outcome = apply(current, gebeurtenis, now);
    if (!outcome.ok) {
      const { reden, retryAt } = outcome;
      return { dossier: current, reden, retryAt };
    }
    const reserved = await reserve({ before: current, after: outcome.dossier, moment: now });
    if (!('dossier' in reserved)) {
      return { dossier: current, reden: 'te-veel-post', retryAt: reserved.retryAt };
    }
    const { dossier: fresh, takeBack } = reserved;
    // When it is not known whether the write took effect, what was counted for it stays counted.
    if (await dossiers.replace(fresh)) return { dossier: fresh };
    const before: Dossier = current;
    current = await read();
    if (current !== undefined && isStored(fresh, before, current)) return { dossier: current };
    await takeBack();
    if (attempt >= maxAttempts) throw new DossierTooBusy();
  }
  return undefined;
}

/**
 * Whether a write of ours is what stood in its own way: it took effect, its answer got lost, and the SDK tried it again.
 * Others may have gone on from there, so what counts is that all that it made happen is there, to the millisecond, and that
 * its mails are for the same addresses: an event does not hold the address that it corrected.
 */
function isStored(own: Dossier, before: Dossier, now: Dossier): boolean {
  if (isDeepStrictEqual(now, own)) return true;
  const added = own.gebeurtenissen.slice(before.gebeurtenissen.length);
  return (
    added.length > 0 &&
    added.every((event) => now.gebeurtenissen.some((other) => isDeepStrictEqual(other, event))) &&
    isDeepStrictEqual(mailsSince(before, own), mailsSince(before, now, own.berichten.length))
  );
}

/** The mails that a dossier has more than before, and for whom, whatever became of them since. */
const mailsSince = (before: Dossier, dossier: Dossier, until?: number) =>
  dossier.berichten
    .slice(before.berichten.length, until)
    .map((bericht) => [bericht.id, bericht.soort, emailFor(dossier, bericht)]);
