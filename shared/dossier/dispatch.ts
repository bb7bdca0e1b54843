import {
  type Bericht,
  isNewBounce,
  afterBounce,
  afterAttempt,
  owedSince,
  type DispatchOutcome,
} from './bericht.ts';
import { ondertekenaarNummer } from './berichtsoorten.ts';
import type { Dossier } from './dossier.ts';
import { afterGebeurtenis } from './record.ts';
import { unreachable } from './ondertekenaars.ts';
import { termijnAt, nextTermijn } from './termijnen.ts';
import { later, type Moment, type Time } from '../time/moment.ts';
import { refused, changed, type Handlers, type Outcome } from './outcome.ts';
import { withBerichten } from './owing.ts';

export type Dispatch =
  /** Somebody takes the lease to do what is due. `beurt` tells this turn from every other. */
  | { readonly soort: 'verzending-begonnen'; readonly turn: string }
  /** That turn is over; each mail that was tried, with how it ended. */
  | {
      readonly soort: 'verzending-afgerond';
      readonly turn: string;
      readonly outcomes: readonly DispatchOutcome[];
    }
  /** SES reports that a mail never arrives. */
  | { readonly soort: 'niet-bezorgd'; readonly bericht: string; readonly sesId: string };

/** How long a lease lasts, in the service's minutes. */
const LEASE = 1;

function started(
  dossier: Dossier,
  { turn }: Extract<Dispatch, { soort: 'verzending-begonnen' }>,
  moment: Moment,
): Outcome {
  if (isOccupied(dossier, moment.now) || isHalted(dossier)) return refused('niets-te-doen');
  const updated = afterTermijn(dossier, moment);
  const hasMail = toDispatch(updated, moment.now).length > 0;
  if (!hasMail && updated === dossier) return refused('niets-te-doen');
  const lease = { turn, tot: later(moment.now, LEASE, moment.unitMs) };
  return changed(hasMail ? { ...updated, lease } : updated);
}

/** The dossier after what the clock alone makes happen; the very same one when nothing is due. */
export function afterTermijn(dossier: Dossier, { now }: Pick<Moment, 'now'>): Dossier {
  const termijn = termijnAt(dossier, now);
  if (termijn === undefined) return dossier;
  return afterTermijn(afterGebeurtenis(dossier, { soort: termijn.soort, tijd: now }), { now });
}

function finished(
  dossier: Dossier,
  { turn, outcomes }: Extract<Dispatch, { soort: 'verzending-afgerond' }>,
  moment: Moment,
): Outcome {
  const { lease, ...withoutLease } = dossier;
  const isOurLease = lease?.turn === turn;
  const berichten = dossier.berichten.map((bericht) => {
    const outcome = outcomes.find(({ id }) => id === bericht.id);
    // A failure only counts for whoever holds the lease: another may be trying the same mail by now.
    const counts = outcome !== undefined && (outcome.succeeded || isOurLease);
    return counts ? afterAttempt(bericht, outcome, moment) : bericht;
  });
  return changed({ ...(isOurLease ? withoutLease : dossier), berichten });
}

function notDelivered(
  dossier: Dossier,
  { bericht: id, sesId }: Extract<Dispatch, { soort: 'niet-bezorgd' }>,
  { now }: Moment,
): Outcome {
  const bericht = dossier.berichten.find((candidate) => candidate.id === id);
  if (bericht === undefined) return refused('niets-te-doen');
  if (!isNewBounce(bericht, sesId)) return refused('al-gedaan');
  const berichten = dossier.berichten.map((other) =>
    other.id === id ? afterBounce(other, sesId, now) : other,
  );
  const further = { ...dossier, berichten };
  const consequence = bounceEffect(dossier, further, bericht);
  return changed(consequence === undefined ? further : withBerichten(further, [consequence], now));
}

/**
 * Who is mailed that a mail never arrived: the beheerder of a signatory's who still has to sign at that address, once for
 * each address, or every repeat to it would be two mails; the SSD of the beheerder's own, once. Of the SSD's own only an
 * operator can be told, by an alarm.
 */
function bounceEffect(
  before: Dossier,
  dossier: Dossier,
  { aan }: Bericht,
): Parameters<typeof withBerichten>[1][number] | undefined {
  if (aan === 'beheerder') {
    const isSaid = dossier.berichten.some(({ soort }) => soort === 'beheerder-niet-bereikt');
    return isSaid ? undefined : { soort: 'beheerder-niet-bereikt', aan: 'ssd' };
  }
  const nummer = ondertekenaarNummer(aan);
  return nummer !== undefined &&
    unreachable(dossier).includes(nummer) &&
    !unreachable(before).includes(nummer)
    ? { soort: 'adres-werkt-niet', aan: 'beheerder' }
    : undefined;
}

/** What `versturen` and SES do to a dossier. */
export const dispatchHandlers: Handlers<Dispatch> = {
  'verzending-begonnen': started,
  'verzending-afgerond': finished,
  'niet-bezorgd': notDelivered,
};

/** Whether sending was stopped: what went out could not be recorded, so it would go out again and again. */
const isHalted = ({ haltedAt }: Dossier): boolean => haltedAt !== undefined;

export const isOccupied = (dossier: Dossier, now: string): boolean =>
  dossier.lease !== undefined && dossier.lease.tot > now;

type ToDispatch = Extract<Bericht, { status: 'te-versturen' }>;
const isToDispatch = (bericht: Bericht): bericht is ToDispatch => bericht.status === 'te-versturen';

/** The mails that may be sent now: owed, due, and nobody else busy with them. */
export function toDispatch(dossier: Dossier, now: string): ToDispatch[] {
  if (isOccupied(dossier, now)) return [];
  return dossier.berichten.filter(isToDispatch).filter(({ dispatchAt }) => dispatchAt <= now);
}

/** Since when the oldest mail is owed; nothing when none is. */
export const oldestOwed = (dossier: Dossier): Time | undefined =>
  dossier.berichten.filter(isToDispatch).map(owedSince).sort().at(0);

/** When this dossier next asks for attention; nothing when all is done or stopped, and then it leaves the agenda. */
export function agendaTime(dossier: Dossier): string | undefined {
  if (isHalted(dossier)) return undefined;
  const first = [
    ...dossier.berichten.filter(isToDispatch).map(({ dispatchAt }) => dispatchAt),
    ...[nextTermijn(dossier)?.at].filter((at) => at !== undefined),
  ]
    .sort()
    .at(0);
  const lease = dossier.lease?.tot;
  return first !== undefined && lease !== undefined && lease > first ? lease : first;
}
