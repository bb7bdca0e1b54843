import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Bericht, Verzenduitkomst } from '../../../shared/dossier/bericht.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { Gebeurtenis } from '../../../shared/dossier/life.ts';
import { isTrue } from './mails.ts';
import { alsTekst, alsTijd, DAG, LEASE, MINUUT, type Tijd } from './timing.ts';

/** How long after each failure the next attempt comes; then once a day. */
const WAITS = [1, 5, 15, 60, 6 * 60].map((minuten) => minuten * MINUUT);

export const isDue = (bericht: Bericht, nu: Tijd): boolean =>
  bericht.status === 'te-versturen' && alsTijd(bericht.versturenOp) <= nu;

/** The lease, and what becomes of each mail that was there. @throws AssertionError */
export function guardSending(before: Dossier, after: Dossier, act: Gebeurtenis, nu: Tijd): void {
  guardLease(before, after, act, nu);
  for (const [index, old] of before.berichten.entries()) {
    const mail = after.berichten[index];
    assert.ok(mail !== undefined, 'a mail is lost');
    if (mail === old || isDeepStrictEqual(mail, old)) guardUntouched(before, after, old, act);
    else guardTouched(old, mail, act, nu);
  }
}

function guardLease(before: Dossier, after: Dossier, act: Gebeurtenis, nu: Tijd): void {
  if (act.soort === 'verzending-begonnen') {
    const isSending = after.berichten.some((bericht) => isDue(bericht, nu));
    const lease = { beurt: act.beurt, tot: alsTekst(nu + LEASE) };
    assert.deepEqual(after.verzending, isSending ? lease : before.verzending, 'the lease');
  } else if (act.soort === 'verzending-afgerond' && before.verzending?.beurt === act.beurt) {
    assert.equal(after.verzending, undefined, 'whoever is done gives the lease back');
  } else if (act.soort !== 'wis') {
    assert.deepEqual(after.verzending, before.verzending, "somebody else's lease");
  }
}

const outcomeOf = (act: Gebeurtenis, { id }: Bericht): Verzenduitkomst | undefined =>
  act.soort === 'verzending-afgerond'
    ? act.uitkomsten.find((uitkomst) => uitkomst.id === id)
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
    (outcome?.gelukt === true && old.bouncedSesIds?.includes(outcome.sesId) === true);
  assert.ok(outcome?.gelukt !== true || isKnown, `${old.soort} was sent, and nobody recorded it`);
  const isFailed = outcome?.gelukt === false && old.status === 'te-versturen';
  const isOurs = act.soort === 'verzending-afgerond' && before.verzending?.beurt === act.beurt;
  assert.ok(!isFailed || !isOurs, `${old.soort} failed, and nobody counted it`);
  const isOurBounce = act.soort === 'niet-bezorgd' && act.bericht === old.id;
  assert.ok(!isOurBounce, `${old.soort} came back, and nobody recorded it`);
  assert.ok(!isSentAgain(act, old) || !isTrue(after, old), `${old.soort} should go out again`);
}

/** A mail changes by one of these and by nothing else. */
function guardTouched(old: Bericht, mail: Bericht, act: Gebeurtenis, nu: Tijd): void {
  const outcome = outcomeOf(act, old);
  switch (mail.status) {
    case 'verstuurd':
      if (act.soort === 'wis') return;
      assert.ok(outcome?.gelukt === true, `${mail.soort} was never sent`);
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
        assert.deepEqual([mail.versturenOp, mail.misluktePogingen], [alsTekst(nu), 0]);
        return;
      }
      guardFailure(old, outcome, nu, alsTijd(mail.versturenOp));
      assert.equal(mail.misluktePogingen, old.misluktePogingen + 1);
      return;
    case 'mislukt':
      if (act.soort !== 'wis') guardFailure(old, outcome, nu, undefined);
      return;
    case 'vervallen':
      assert.ok(old.status === 'te-versturen' || act.soort === 'wis');
  }
}

/** A mail is tried again when it is its turn, until that is more than five days after it was first owed. */
function guardFailure(
  old: Bericht,
  outcome: Verzenduitkomst | undefined,
  nu: Tijd,
  next: Tijd | undefined,
): void {
  assert.ok(outcome?.gelukt === false, `${old.soort} did not fail`);
  const due = nu + (WAITS[old.misluktePogingen] ?? DAG);
  const isGivenUp = due > alsTijd(old.opnieuwOp ?? old.aangemaaktOp) + 5 * DAG;
  assert.equal(next, isGivenUp ? undefined : due, `the next attempt of ${old.soort}`);
}
