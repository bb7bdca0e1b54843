import * as z from 'zod/mini';
import { BERICHTSOORTEN, type Berichtsoort, RECIPIENTS, type Recipient } from './berichtsoorten.ts';
import { later, type Moment, type Time, timeSchema } from '../time/moment.ts';

/** A mail that is owed or was sent. What is owed is part of the dossier, so it cannot be lost. */
export function berichtSchema() {
  const basis = {
    /** Unique within the dossier and the same at every attempt: with the kenmerk it makes the X-Bericht-Id. */
    id: z.string(),
    soort: z.enum(BERICHTSOORTEN),
    aan: z.enum(RECIPIENTS),
    createdAt: timeSchema,
    /** Attempts that failed. That SES had no room for a mail is none. */
    failedAttempts: z.int(),
    /** When it was put off to, since its mailbox had no room on the day itself; its five days begin then. */
    deferredUntil: z.optional(timeSchema),
    /** When an operator had it sent again; from then on it gets its five days anew. */
    againAt: z.optional(timeSchema),
    /** SES's ids of the copies that came back before it was sent again: what SES still reports of those is not news. */
    bouncedSesIds: z.optional(z.array(z.string())),
  };
  return z.discriminatedUnion('status', [
    z.object({ ...basis, status: z.literal('te-versturen'), dispatchAt: timeSchema }),
    z.object({
      ...basis,
      status: z.literal('verstuurd'),
      sentAt: timeSchema,
      /** SES's own id, by which it reports a bounce. */
      sesId: z.string(),
    }),
    z.object({ ...basis, status: z.literal('mislukt'), failedAt: timeSchema }),
    z.object({
      ...basis,
      status: z.literal('niet-bezorgd'),
      notDeliveredAt: timeSchema,
      sesId: z.string(),
    }),
    /** It would say what is no longer true: a request to sign what was withdrawn meanwhile. */
    z.object({ ...basis, status: z.literal('vervallen'), lapsedAt: timeSchema }),
  ]);
}
export type Bericht = z.infer<ReturnType<typeof berichtSchema>>;
export type Berichtstatus = Bericht['status'];
export const BERICHT_STATUSES = [
  'te-versturen',
  'verstuurd',
  'mislukt',
  'niet-bezorgd',
  'vervallen',
] as const satisfies readonly Berichtstatus[];

/** How one attempt ended. `tooBusy`: SES takes no more now, which says nothing of this mail. */
export type DispatchOutcome =
  | { readonly id: string; readonly succeeded: true; readonly sesId: string }
  | { readonly id: string; readonly succeeded: false; readonly tooBusy?: boolean };

/** Which status follows which, and at what: the diagram in docs/dossier-status.md is kept equal to this table. */
export const berichtTransitions = [
  { from: '[*]', to: 'te-versturen', on: 'verschuldigd' },
  { from: 'te-versturen', to: 'verstuurd', on: 'SES nam het aan' },
  { from: 'te-versturen', to: 'te-versturen', on: 'poging mislukt' },
  { from: 'te-versturen', to: 'mislukt', on: 'vijf dagen voorbij' },
  { from: 'te-versturen', to: 'vervallen', on: 'niet meer waar' },
  { from: 'verstuurd', to: 'niet-bezorgd', on: 'blijvend geweigerd' },
  { from: 'te-versturen', to: 'niet-bezorgd', on: 'blijvend geweigerd' },
  { from: 'vervallen', to: 'verstuurd', on: 'was al onderweg' },
  { from: 'vervallen', to: 'niet-bezorgd', on: 'was al onderweg' },
  { from: 'mislukt', to: 'verstuurd', on: 'was al onderweg' },
  { from: 'mislukt', to: 'niet-bezorgd', on: 'was al onderweg' },
  { from: 'mislukt', to: 'te-versturen', on: 'opnieuw verstuurd' },
  { from: 'niet-bezorgd', to: 'te-versturen', on: 'opnieuw verstuurd, aan de SSD' },
] as const satisfies readonly {
  from: Berichtstatus | '[*]';
  to: Berichtstatus;
  on: string;
}[];

/** Waits after the first failures, in the service's minutes; then one a day. */
const WAITING_TIMES = [1, 5, 15, 60, 360] as const;
const RETRY_AFTER_TOO_BUSY = 1;
const DAY = 24 * 60;
const GIVE_UP_AFTER = 5 * DAY;

export function newBericht(id: string, soort: Berichtsoort, aan: Recipient, now: Time): Bericht {
  return {
    id,
    soort,
    aan,
    createdAt: now,
    failedAttempts: 0,
    status: 'te-versturen',
    dispatchAt: now,
  };
}

/** What every mail has, whatever its status. */
const coreOf = ({
  id,
  soort,
  aan,
  createdAt,
  failedAttempts,
  deferredUntil,
  againAt,
  bouncedSesIds,
}: Bericht) => ({
  id,
  soort,
  aan,
  createdAt,
  failedAttempts,
  ...(deferredUntil === undefined ? {} : { deferredUntil }),
  ...(againAt === undefined ? {} : { againAt }),
  ...(bouncedSesIds === undefined ? {} : { bouncedSesIds }),
});

/** Since when it is owed, for the last time. */
export const owedSince = ({ createdAt, deferredUntil, againAt }: Bericht): Time =>
  againAt ?? deferredUntil ?? createdAt;

/** The mail after an attempt. A mail that is sent stays sent, whatever a late report says. */
export function afterAttempt(
  bericht: Bericht,
  outcome: DispatchOutcome,
  { now, unitMs }: Moment,
): Bericht {
  if (bericht.status === 'verstuurd' || bericht.status === 'niet-bezorgd') return bericht;
  const core = coreOf(bericht);
  if (outcome.succeeded) {
    // That copy came back, and the mail is owed again since.
    if (bericht.bouncedSesIds?.includes(outcome.sesId)) return bericht;
    return { ...core, status: 'verstuurd', sentAt: now, sesId: outcome.sesId };
  }
  if (bericht.status !== 'te-versturen') return bericht;
  // Counted as a failure, mails that SES had no room for would wait for hours.
  const tooBusy = outcome.tooBusy === true;
  const failedAttempts = bericht.failedAttempts + (tooBusy ? 0 : 1);
  const wait = tooBusy ? RETRY_AFTER_TOO_BUSY : (WAITING_TIMES[failedAttempts - 1] ?? DAY);
  const dispatchAt = later(now, wait, unitMs);
  return dispatchAt > later(owedSince(bericht), GIVE_UP_AFTER, unitMs)
    ? { ...core, failedAttempts, status: 'mislukt', failedAt: now }
    : { ...core, failedAttempts, status: 'te-versturen', dispatchAt };
}

/** Whether SES reports something new: a report may come twice, or late, when the mail was sent again already. */
export const isNewBounce = ({ status, bouncedSesIds = [] }: Bericht, sesId: string): boolean =>
  status !== 'niet-bezorgd' && !bouncedSesIds.includes(sesId);

/** The mail after SES reported that it never arrives, also when that report comes before our own record of sending. */
export function afterBounce(bericht: Bericht, sesId: string, now: Time): Bericht {
  return { ...coreOf(bericht), status: 'niet-bezorgd', notDeliveredAt: now, sesId };
}

/** The mail when what it says is no longer true; one that was sent already stays as it is. */
export function letLapse(bericht: Bericht, now: Time): Bericht {
  return bericht.status === 'te-versturen'
    ? { ...coreOf(bericht), status: 'vervallen', lapsedAt: now }
    : bericht;
}

/** The mail when it may only go out later. */
export const defer = (bericht: Bericht, until: Time): Bericht =>
  bericht.status === 'te-versturen'
    ? { ...bericht, deferredUntil: until, dispatchAt: until }
    : bericht;

/**
 * Whether a mail to the SSD came back. It stays owed, for nobody else can tell the SSD; but a mailbox that refuses mail is
 * not tried over and over: an operator mends it first. Anybody else's address is corrected, and then gets a mail of its own.
 */
export const isBouncedFromSsd = ({ aan, status }: Pick<Bericht, 'aan' | 'status'>): boolean =>
  aan === 'ssd' && status === 'niet-bezorgd';

/** A mail that was given up, or that came back from the SSD, owed again: due now, with all its attempts before it. */
export function dispatchAgain(bericht: Bericht, now: Time): Bericht {
  if (bericht.status !== 'mislukt' && !isBouncedFromSsd(bericht)) return bericht;
  const { bouncedSesIds = [], ...core } = coreOf(bericht);
  const bounced = 'sesId' in bericht ? [...bouncedSesIds, bericht.sesId] : bouncedSesIds;
  return {
    ...core,
    ...(bounced.length === 0 ? {} : { bouncedSesIds: bounced }),
    failedAttempts: 0,
    againAt: now,
    dispatchAt: now,
    status: 'te-versturen',
  };
}
