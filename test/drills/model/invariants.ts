import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { berichtTransitions } from '../../../shared/dossier/bericht.ts';
import {
  beheergebeurtenissen,
  deskEvents,
  type Dossierstatus,
  isFinal,
  isTransition,
  transitions,
} from '../../../shared/dossier/transitions.ts';
import { expiresAt } from '../../../shared/dossier/termijnen.ts';
import { agendaOfDossier } from './door.ts';
import { agendaOf, asText } from './timing.ts';
import { monitorErasure, isErased } from './erase.ts';

/** What must hold of every single write, whatever led to it. @throws AssertionError */
export function monitor(previous: Dossier, next: Dossier): void {
  assert.equal(next.versie, previous.versie + 1, 'a write is one versie further');
  if (isErased(previous, next)) monitorErasure(previous, next);
  else staysFrozen(previous, next);
  leavesInTime(previous, next);
  expiresAccordingToTable(previous, next);
  losesNothing(previous, next);
  mailFollowsTable(previous, next);
  staysWithinBounds(next);
  isOnAgenda(next);
}

const FROZEN = [
  ...(['kenmerk', 'keyHash', 'documentHash', 'ingediendOp', 'erasedAt'] as const),
  'vervangt' as const,
];

/** A signature and a refusal stay, byte for byte, with the aanvraag that they are about. */
function staysFrozen(previous: Dossier, next: Dossier): void {
  for (const field of FROZEN) assert.equal(next[field], previous[field], `${field} is frozen`);
  assert.ok(isDeepStrictEqual(next.aanvraag, previous.aanvraag), 'the aanvraag is frozen');
  const behouden = next.gebeurtenissen.slice(0, previous.gebeurtenissen.length);
  assert.ok(isDeepStrictEqual(behouden, previous.gebeurtenissen), 'what happened stays as it was');
  previous.ondertekenaars.forEach((old, index) => {
    if (old.state === 'open') return;
    assert.ok(isDeepStrictEqual(next.ondertekenaars[index], old), `${old.state} is lost`);
  });
}

/** It goes so long after its end, and nothing that is done to it after that changes when. */
function leavesInTime(previous: Dossier, next: Dossier): void {
  if (!isFinal(previous.status)) return;
  assert.equal(expiresAt(next), expiresAt(previous), 'kept longer or shorter than announced');
}

/** The log only grows, in order of time, and every line of it is an arrow of the diagram. */
function expiresAccordingToTable(previous: Dossier, next: Dossier): void {
  const old = previous.gebeurtenissen;
  const fresh = next.gebeurtenissen.slice(old.length);
  let status: Dossierstatus = previous.status;
  let time = old.at(-1)?.tijd ?? '';
  for (const event of fresh) {
    const { soort } = event;
    assert.ok(event.tijd >= time, 'time never goes back');
    time = event.tijd;
    if (!isTransition(soort)) {
      assert.ok(event.door !== undefined, `nobody knows who did ${soort}`);
      const at: readonly string[] = { ...beheergebeurtenissen, ...deskEvents }[soort].at;
      assert.ok(at.includes(status), `${soort} at ${status}`);
      continue;
    }
    assert.ok(!isFinal(status), `${soort} after the end: ${status}`);
    const { from, to } = transitions[soort];
    assert.ok((from as readonly string[]).includes(status), `${soort} at ${status}`);
    status = to;
  }
  assert.equal(next.status, status, 'the status follows from what happened');
}

const count = ({ gebeurtenissen }: Dossier, ...soorten: string[]): number =>
  gebeurtenissen.filter(({ soort }) => soorten.includes(soort)).length;

/** Everybody stays as far as they were, and it is completed once. */
function losesNothing(previous: Dossier, next: Dossier): void {
  assert.equal(next.ondertekenaars.length, previous.ondertekenaars.length);
  const signed = next.ondertekenaars.filter(({ state }) => state === 'getekend').length;
  assert.equal(signed, count(next, 'getekend'), 'each signature is logged once');
  const completed = count(next, 'ondertekend', 'papier-ontvangen');
  assert.ok(completed <= 1, 'completed twice');
  assert.equal(next.takeUpBefore !== undefined, completed === 1, 'takeUpBefore comes with it');
  if (previous.takeUpBefore !== undefined) {
    assert.equal(next.takeUpBefore, previous.takeUpBefore, 'takeUpBefore is set once');
  }
  const open = next.ondertekenaars.filter(({ state }) => state === 'open').length;
  if (count(next, 'ondertekend') === 1) assert.equal(open, 0, 'completed without everybody');
}

/** Mails are never taken away, and each goes along an arrow of its diagram. */
function mailFollowsTable(previous: Dossier, next: Dossier): void {
  previous.berichten.forEach((old, index) => {
    const fresh = next.berichten[index];
    for (const field of ['id', 'soort', 'aan', 'createdAt'] as const) {
      assert.equal(fresh?.[field], old[field], `${field} of a mail is frozen`);
    }
    if (fresh === undefined || fresh.status === old.status) return;
    const isArrow = berichtTransitions.some(
      ({ from, to }) => from === old.status && to === fresh.status,
    );
    assert.ok(isArrow, `a mail went from ${old.status} to ${fresh.status}`);
  });
}

/** On the agenda exactly while something is owed or awaited, for the moment of the first of it. */
function isOnAgenda(dossier: Dossier): void {
  const time = agendaOf(dossier);
  const expected = time === undefined ? undefined : asText(time);
  assert.equal(agendaOfDossier(dossier), expected, 'on the agenda');
}

/** What follows from the clock, a bounce, a signature or the SSD: each comes once, or once for each mail. */
const NOT_ASKED_FOR: readonly string[] = [
  ...['aanvulling-herinnering', 'aanvulling-uitgebleven'],
  ...[
    'herinnering',
    'herinnering-beheerder',
    'adres-werkt-niet',
    'beheerder-niet-bereikt',
    'ssd-herinnering',
  ],
  ...['bevestiging', 'ondertekend', 'ondertekend-ssd', 'verwerkt'],
];

/** Nobody can make it mail for ever. */
function staysWithinBounds(dossier: Dossier): void {
  const { gebeurtenissen, berichten, ondertekenaars } = dossier;
  assert.ok(count(dossier, 'adres-gecorrigeerd') <= 15, 'too many corrections');
  assert.ok(count(dossier, 'opnieuw-gevraagd') <= 15, 'asked once more too often');
  for (const nummer of ondertekenaars.keys()) {
    const own = gebeurtenissen.filter(
      ({ soort, wie }) => soort === 'adres-gecorrigeerd' && wie === nummer + 1,
    );
    assert.ok(own.length <= 5, 'too many corrections of one address');
  }
  const asked = berichten.filter(({ soort }) => !NOT_ASKED_FOR.includes(soort));
  assert.ok(count(dossier, 'aanvulling-gevraagd') <= 5, 'too many questions');
  assert.ok((dossier.vervangenDoor ?? []).length <= 5, 'replaced too often');
  assert.ok(asked.length <= 70, `${asked.length} mails were asked for`);
}
