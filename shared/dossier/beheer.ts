import { isBouncedFromSsd, letLapse, dispatchAgain } from './bericht.ts';
import { leavesRoom } from './bounds.ts';
import type { Dossier } from './dossier.ts';
import { afterGebeurtenis } from './record.ts';
import { isStillTrue } from './still-true.ts';
import { type Beheersoort, canFor } from './transitions.ts';
import type { Moment } from '../time/moment.ts';
import { refused, changed, type Handlers, type Outcome } from './outcome.ts';
import { isOccupied } from './dispatch.ts';
import { withoutPersonalData } from './erase.ts';

/** What an operator does. `door`: who that is, for the record. */
export type Manage =
  /** The mails that were given up, and the SSD's that came back: those with these ids, or all of them. */
  | {
      readonly soort: 'verstuur-opnieuw';
      readonly berichten: readonly string[] | 'alle';
      readonly door: string;
    }
  /** Personal data is about to be shown or written out. */
  | {
      readonly soort: 'leg-inzage-vast';
      readonly what: Extract<Beheersoort, 'ingezien' | 'geexporteerd'>;
      readonly door: string;
    }
  | {
      readonly soort: 'wis';
      /** Also when mails are owed: those lapse. */
      readonly evenWithOpenBerichten: boolean;
      readonly door: string;
    };

/** Sending that was stopped goes on. What is no longer true stays as it is: nobody is asked to sign what was withdrawn meanwhile. */
function dispatchFailedAgain(
  dossier: Dossier,
  { berichten: chosen, door }: Extract<Manage, { soort: 'verstuur-opnieuw' }>,
  { now }: Moment,
): Outcome {
  const berichten = dossier.berichten.map((bericht) =>
    (chosen === 'alle' || chosen.includes(bericht.id)) && isStillTrue(bericht, dossier)
      ? dispatchAgain(bericht, now)
      : bericht,
  );
  const isSomethingChanged = berichten.some(
    (bericht, index) => bericht !== dossier.berichten[index],
  );
  const { haltedAt, ...goesOn } = dossier;
  if (!isSomethingChanged && haltedAt === undefined) return refused('niets-te-doen');
  const event = { soort: 'opnieuw-verstuurd', tijd: now, door } as const;
  return withRoom(afterGebeurtenis({ ...goesOn, berichten }, event));
}

/** What an operator does beside the life of a dossier leaves room for its end. */
const withRoom = (dossier: Dossier): Outcome =>
  leavesRoom(dossier) ? changed(dossier) : refused('dossier-vol');

function erase(
  dossier: Dossier,
  { evenWithOpenBerichten, door }: Extract<Manage, { soort: 'wis' }>,
  { now }: Moment,
): Outcome {
  if (!canFor('gewist', dossier.status)) return refused('past-niet-bij-status');
  if (isOccupied(dossier, now)) return refused('wordt-verstuurd');
  const isOwed = dossier.berichten.some(
    (bericht) =>
      bericht.status === 'te-versturen' ||
      (isBouncedFromSsd(bericht) && isStillTrue(bericht, dossier)),
  );
  if (isOwed && !evenWithOpenBerichten) return refused('berichten-open');
  const berichten = dossier.berichten.map((bericht) => letLapse(bericht, now));
  const empty = withoutPersonalData({ ...dossier, berichten }, now);
  return changed(afterGebeurtenis(empty, { soort: 'gewist', tijd: now, door }));
}

/** What an operator does to a dossier that has not been erased. */
export const beheerHandlers: Handlers<Manage> = {
  'verstuur-opnieuw': dispatchFailedAgain,
  'leg-inzage-vast': (dossier, { what, door }, { now }) =>
    withRoom(afterGebeurtenis(dossier, { soort: what, tijd: now, door })),
  wis: erase,
};
