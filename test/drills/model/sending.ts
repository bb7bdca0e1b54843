import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Bericht, DispatchOutcome } from '../../../shared/dossier/bericht.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { Gebeurtenis } from '../../../shared/dossier/life.ts';
import { isTrue } from './mails.ts';
import { asText, asTime, DAY, LEASE, MINUTE, type Time } from './timing.ts';

/** How long after each failure the next attempt comes; then once a day. */
const WAITS = [1, 5, 15, 60, 6 * 60].map((minutes) => minutes * MINUTE);

export const isDue = (bericht: Bericht, now: Time): boolean =>
  bericht.status === 'te-versturen' && asTime(bericht.dispatchAt) <= now;

/** The lease, and what becomes of each mail that was there. @throws AssertionError */
export function guardSending(before: Dossier, after: Dossier, act: Gebeurtenis, now: Time): void {
  guardLease(before, after, act, now);
  for (const [index, old] of before.berichten.entries()) {
    const mail = after.berichten[index];
    assert.ok(mail !== undefined, 'a mail is lost');
    if (mail === old || isDeepStrictEqual(mail, old)) guardUntouched(before, after, old, act);
    else guardTouched(old, mail, act, now);
  }
}

function guardLease(before: Dossier, after: Dossier, act: Gebeurtenis, now: Time): void {
  if (act.soort === 'verzending-begonnen') {
    const isSending = after.berichten.some((bericht) => isDue(bericht, now));
    const lease = { turn: act.turn, tot: asText(now + LEASE) };
    assert.deepEqual(after.lease, isSending ? lease : before.lease, 'the lease');
  } else if (act.soort === 'verzending-afgerond' && before.lease?.turn === act.turn) {
    assert.equal(after.lease, undefined, 'whoever is done gives the lease back');
  } else if (act.soort !== 'wis') {
    assert.deepEqual(after.lease, before.lease, "somebody else's lease");
  }
}

const outcomeOf = (act: Gebeurtenis, { id }: Bericht): DispatchOutcome | undefined =>
  act.soort === 'verzending-afgerond'
    ? act.outcomes.find((outcome) => outcome.id === id)
    : undefined;

const isSentAgain = (act: Gebeurtenis, { id, aan, status }: Bericht): boolean =>
  act.soort === 'verstuur-opnieuw' &&
  (act.berichten === 'alle' || act.berichten.includes(id)) &&
  (status === 'mislukt' || (aan === 'ssd' && status === 'niet-bezorgd'));

/** That SES took a mail, reported it or failed it is never left out, and neither is what an operator asked for. */
function guardUntouched(before: Dossier, after: Dossier, old: Bericht, act: Gebeurtenis): void {
  const outcome = outcomeOf(act, old);
  const isKnown =
    old.status === 'verstuurd' ||
    old.status === 'niet-bezorgd' ||
    (outcome?.succeeded === true && old.bouncedSesIds?.includes(outcome.sesId) === true);
  assert.ok(
    outcome?.succeeded !== true || isKnown,
    `${old.soort} was sent, and nobody recorded it`,
  );
  const isFailed = outcome?.succeeded === false && old.status === 'te-versturen';
  const isOurs = act.soort === 'verzending-afgerond' && before.lease?.turn === act.turn;
  assert.ok(!isFailed || !isOurs, `${old.soort} failed, and nobody counted it`);
  const isOurBounce = act.soort === 'niet-bezorgd' && act.bericht === old.id;
  assert.ok(!isOurBounce, `${old.soort} came back, and nobody recorded it`);
  assert.ok(!isSentAgain(act, old) || !isTrue(after, old), `${old.soort} should go out again`);
}

/** A mail changes by one of these and by nothing else. */
function guardTouched(old: Bericht, mail: Bericht, act: Gebeurtenis, now: Time): void {
  const outcome = outcomeOf(act, old);
  switch (mail.status) {
    case 'verstuurd':
      if (act.soort === 'wis') return;
      assert.ok(outcome?.succeeded === true, `${mail.soort} was never sent`);
      assert.equal(mail.sesId, outcome.sesId);
      return;
    case 'niet-bezorgd':
      assert.ok(
        act.soort === 'wis' || (act.soort === 'niet-bezorgd' && act.bericht === mail.id),
        `${mail.soort} never came back`,
      );
      return;
    case 'te-versturen':
      if (outcome === undefined) {
        assert.ok(isSentAgain(act, old), `${mail.soort} is owed again`);
        assert.deepEqual([mail.dispatchAt, mail.failedAttempts], [asText(now), 0]);
        return;
      }
      guardFailure(old, outcome, now, asTime(mail.dispatchAt));
      assert.equal(mail.failedAttempts, old.failedAttempts + 1);
      return;
    case 'mislukt':
      if (act.soort !== 'wis') guardFailure(old, outcome, now, undefined);
      return;
    case 'vervallen':
      assert.ok(old.status === 'te-versturen' || act.soort === 'wis');
  }
}

/** A mail is tried again when it is its turn, until that is more than five days after it was first owed. */
function guardFailure(
  old: Bericht,
  outcome: DispatchOutcome | undefined,
  now: Time,
  next: Time | undefined,
): void {
  assert.ok(outcome?.succeeded === false, `${old.soort} did not fail`);
  const due = now + (WAITS[old.failedAttempts] ?? DAY);
  const isGivenUp = due > asTime(old.againAt ?? old.createdAt) + 5 * DAY;
  assert.equal(next, isGivenUp ? undefined : due, `the next attempt of ${old.soort}`);
}
