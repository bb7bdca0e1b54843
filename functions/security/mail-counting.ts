import { createHmac } from 'node:crypto';
import { mailboxKey } from '../../shared/aanvraag/mailbox-key.ts';
import type { OwedMail } from '../../shared/dossier/owed-mails.ts';
import { daysLater, type Time } from '../../shared/time/moment.ts';
import type { Limits, MailCounter } from '../store/limits.ts';
import type { KeyRing } from './tokens.ts';

/** What makes mail go to somebody. */
export type MailRequest = {
  readonly mails: readonly OwedMail[];
  /** The same for a retry, another for another request. */
  readonly id: string;
  readonly now: Time;
  /** For each mailbox, a day (UTC). */
  readonly maximum: number;
};

/** Every mail has its place on a day. */
export type Counted = {
  /** From when those may go that had no room on the day itself, by the id of the mail. */
  readonly deferred: ReadonlyMap<string, Time>;
  /** For when the request comes to nothing. */
  readonly takeBack: () => Promise<void>;
};

type Ids = readonly [string, ...string[]];
type Raise = { readonly counter: MailCounter; readonly ids: Ids };

/**
 * Counts mails on the day itself: all of them or none. It looks at every counter before it raises one, so that whoever is
 * refused takes nobody's room.
 * @returns from when it can be tried again when somebody has no room
 * @throws StoreUnreachable
 */
export async function countToday(
  request: MailRequest,
  keyRing: KeyRing,
  limits: Limits,
): Promise<Counted | { readonly retryAt: Time }> {
  const day = dayOf(request.now);
  const refused = { retryAt: startOf(dayOf(daysLater(request.now, 1))) };
  const looked = await Promise.all(
    perMailbox(request, keyRing).map(async ({ addressHash, mails }) => {
      const counter = { addressHash, day };
      const seen = await limits.counted(counter);
      const ids = mails.map(({ id }) => countIdOf(request, id)).filter((id) => !seen.has(id));
      return { counter, ids, hasRoom: seen.size + ids.length <= request.maximum };
    }),
  );
  if (looked.some(({ ids, hasRoom }) => ids.length > 0 && !hasRoom)) return refused;
  const raised: Raise[] = [];
  for (const { counter, ids } of looked) {
    if (!isSome(ids)) continue;
    if (!(await limits.count(counter, ids, request.maximum))) {
      await takeBackAll(raised, limits);
      return refused;
    }
    raised.push({ counter, ids });
  }
  return { deferred: new Map(), takeBack: () => takeBackAll(raised, limits) };
}

/** How far ahead a day with room is looked for. Beyond it a mail goes out uncounted rather than never. */
const MAX_DAYS_AHEAD = 60;

/**
 * Counts each mail on the first day that has room for it. For what somebody must be able to do, however full a mailbox is.
 * @throws StoreUnreachable
 */
export async function countOnFirstDays(
  request: MailRequest,
  keyRing: KeyRing,
  limits: Limits,
): Promise<Counted> {
  const raised: Raise[] = [];
  const deferred = new Map<string, Time>();
  for (const { addressHash, mails } of perMailbox(request, keyRing)) {
    let waiting = mails;
    for (let ahead = 0; waiting.length > 0; ahead += 1) {
      const day = dayOf(daysLater(request.now, ahead));
      const counter = { addressHash, day };
      const isLast = ahead === MAX_DAYS_AHEAD;
      const placed = isLast ? waiting : await place(request, counter, waiting, limits);
      const ids = placed.map(({ id }) => countIdOf(request, id));
      if (!isLast && isSome(ids)) raised.push({ counter, ids });
      if (ahead > 0) for (const { id } of placed) deferred.set(id, startOf(day));
      waiting = waiting.slice(placed.length);
    }
  }
  return { deferred, takeBack: () => takeBackAll(raised, limits) };
}

/** As many of the mails as there is room for on that day, counted; mostly that is all of them, without a look. */
async function place(
  request: MailRequest,
  counter: MailCounter,
  mails: readonly OwedMail[],
  limits: Limits,
): Promise<readonly OwedMail[]> {
  const count = async (some: readonly OwedMail[]): Promise<boolean> => {
    const ids = some.map(({ id }) => countIdOf(request, id));
    return isSome(ids) && (await limits.count(counter, ids, request.maximum));
  };
  if (await count(mails)) return mails;
  const room = request.maximum - (await limits.counted(counter)).size;
  const some = mails.slice(0, Math.max(0, room));
  // Whoever was first in between takes the place: the next day then.
  return (await count(some)) ? some : [];
}

async function takeBackAll(raised: readonly Raise[], limits: Limits): Promise<void> {
  for (const { counter, ids } of raised) await limits.takeBack(counter, ids);
}

const isSome = (ids: readonly string[]): ids is Ids => ids.length > 0;

const countIdOf = ({ id }: MailRequest, mailId: string): string => `${id}#${mailId}`;

const dayOf = (time: Time): string => time.slice(0, 10);
const startOf = (day: string): Time => `${day}T00:00:00.000Z`;

/** In the order of their keys, so that two requests for the same mailboxes never wait for each other's. */
function perMailbox(
  { mails }: MailRequest,
  keyRing: KeyRing,
): { readonly addressHash: string; readonly mails: readonly OwedMail[] }[] {
  const groups = Map.groupBy(mails, ({ email }) => addressHashOf(keyRing, email));
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([addressHash, own]) => ({ addressHash, mails: own }));
}

/** A keyed hash: who reads the table does not learn whom we mailed. */
const addressHashOf = ({ current, keys }: KeyRing, email: string): string =>
  createHmac('sha256', Buffer.from(keys[current] ?? '', 'base64url'))
    .update(`ontvanger|${mailboxKey(email)}`)
    .digest('base64url');
