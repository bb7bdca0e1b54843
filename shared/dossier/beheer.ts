import { isBouncedFromSsd, laatVervallen, verstuurOpnieuw } from './bericht.ts';
import { leavesRoom } from './bounds.ts';
import type { Dossier } from './dossier.ts';
import { naGebeurtenis } from './record.ts';
import { isNogWaar } from './still-true.ts';
import { type Beheersoort, kanBij } from './transitions.ts';
import type { Moment } from '../time/moment.ts';
import { geweigerd, gewijzigd, type Handlers, type Uitkomst } from './outcome.ts';
import { isBezet } from './dispatch.ts';
import { zonderPersoonsgegevens } from './erase.ts';

/** What an operator does. `door`: who that is, for the record. */
export type Beheren =
  /** The mails that were given up, and the SSD's that came back: those with these ids, or all of them. */
  | {
      readonly soort: 'verstuur-opnieuw';
      readonly berichten: readonly string[] | 'alle';
      readonly door: string;
    }
  /** Personal data is about to be shown or written out. */
  | {
      readonly soort: 'leg-inzage-vast';
      readonly wat: Extract<Beheersoort, 'ingezien' | 'geexporteerd'>;
      readonly door: string;
    }
  | {
      readonly soort: 'wis';
      /** Also when mails are owed: those lapse. */
      readonly ookMetOpenstaandeBerichten: boolean;
      readonly door: string;
    };

/** Sending that was stopped goes on. What is no longer true stays as it is: nobody is asked to sign what was withdrawn meanwhile. */
function verstuurMislukteOpnieuw(
  dossier: Dossier,
  { berichten: gekozen, door }: Extract<Beheren, { soort: 'verstuur-opnieuw' }>,
  { nu }: Moment,
): Uitkomst {
  const berichten = dossier.berichten.map((bericht) =>
    (gekozen === 'alle' || gekozen.includes(bericht.id)) && isNogWaar(bericht, dossier)
      ? verstuurOpnieuw(bericht, nu)
      : bericht,
  );
  const isIetsVeranderd = berichten.some((bericht, index) => bericht !== dossier.berichten[index]);
  const { haltedAt, ...goesOn } = dossier;
  if (!isIetsVeranderd && haltedAt === undefined) return geweigerd('niets-te-doen');
  const gebeurd = { soort: 'opnieuw-verstuurd', tijd: nu, door } as const;
  return withRoom(naGebeurtenis({ ...goesOn, berichten }, gebeurd));
}

/** What an operator does beside the life of a dossier leaves room for its end. */
const withRoom = (dossier: Dossier): Uitkomst =>
  leavesRoom(dossier) ? gewijzigd(dossier) : geweigerd('dossier-vol');

function wis(
  dossier: Dossier,
  { ookMetOpenstaandeBerichten, door }: Extract<Beheren, { soort: 'wis' }>,
  { nu }: Moment,
): Uitkomst {
  if (!kanBij('gewist', dossier.status)) return geweigerd('past-niet-bij-status');
  if (isBezet(dossier, nu)) return geweigerd('wordt-verstuurd');
  const isSchuldig = dossier.berichten.some(
    (bericht) =>
      bericht.status === 'te-versturen' ||
      (isBouncedFromSsd(bericht) && isNogWaar(bericht, dossier)),
  );
  if (isSchuldig && !ookMetOpenstaandeBerichten) return geweigerd('berichten-open');
  const berichten = dossier.berichten.map((bericht) => laatVervallen(bericht, nu));
  const leeg = zonderPersoonsgegevens({ ...dossier, berichten }, nu);
  return gewijzigd(naGebeurtenis(leeg, { soort: 'gewist', tijd: nu, door }));
}

/** What an operator does to a dossier that has not been erased. */
export const beheerHandlers: Handlers<Beheren> = {
  'verstuur-opnieuw': verstuurMislukteOpnieuw,
  'leg-inzage-vast': (dossier, { wat, door }, { nu }) =>
    withRoom(naGebeurtenis(dossier, { soort: wat, tijd: nu, door })),
  wis,
};
