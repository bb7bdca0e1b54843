import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../../../shared/desk/actor.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { Gebeurtenis } from '../../../shared/dossier/life.ts';
import { emailOf, stateOf } from '../../../shared/dossier/ondertekenaars.ts';
import type { Reden } from '../../../shared/dossier/outcome.ts';
import {
  type Gebeurtenissoort,
  isTransition,
  canFor,
} from '../../../shared/dossier/transitions.ts';
import { isTrue } from './mails.ts';
import { isDue } from './sending.ts';
import {
  asText,
  asTime,
  BY_CLOCK,
  DAY,
  questionOf,
  statusAt,
  termijnen,
  type Time,
} from './timing.ts';
import { HASH, writes } from './wishes.ts';

const isSame = (one: string | undefined, other: string): boolean =>
  one?.toLowerCase() === other.toLowerCase();

const whoOf = (act: Gebeurtenis): number | undefined => ('wie' in act ? act.wie : undefined);

const times = ({ gebeurtenissen }: Dossier, soort: Gebeurtenissoort, wie?: number): number =>
  gebeurtenissen.filter(
    (event) => event.soort === soort && (wie === undefined || event.wie === wie),
  ).length;

/** What is done writes its own line, once, and nothing else but what the clock did before it. @throws AssertionError */
export function guardAct(before: Dossier, after: Dossier, act: Gebeurtenis, now: Time): void {
  const time = asText(now);
  const happened = after.gebeurtenissen.slice(before.gebeurtenissen.length);
  const lines = happened.filter(({ soort }) => !BY_CLOCK.includes(soort));
  assert.ok(
    happened.every((event) => event.tijd === time),
    'what happens happens now',
  );
  const own = writes(act);
  const isLast = act.soort === 'teken' && isSignedByAll(after);
  assert.deepEqual(
    lines.map(({ soort, wie }) => ({ soort, wie })),
    [
      ...(own === undefined ? [] : [{ soort: own, wie: whoOf(act) }]),
      ...(isLast ? [{ soort: 'ondertekend', wie: undefined }] : []),
    ],
    `what ${act.soort} writes in the log`,
  );
  guardSignatories(before, after, act, now);
  guardQuestion(after, act, now);
  const isCompleted = before.status === 'wacht-op-ondertekening' && after.status === 'ondertekend';
  const takeUpBefore = isCompleted ? asText(now + 5 * DAY) : before.takeUpBefore;
  assert.equal(after.takeUpBefore, takeUpBefore, 'when the SSD is reminded');
}

/** What is asked and answered stands there word for word, and the last day ends at midnight in Amsterdam. */
function guardQuestion(after: Dossier, act: Gebeurtenis, now: Time): void {
  const last = after.gebeurtenissen.at(-1);
  if (act.soort === 'vul-aan') assert.equal(last?.toelichting, act.antwoord);
  if (act.soort !== 'neem-stap' || act.stap !== 'aanvulling-vragen') return;
  assert.equal(last?.toelichting, act.toelichting);
  const { end } = questionOf(after);
  const days = act.termijnDagen ?? 14;
  // A day more for what is left of the first one, and an hour for the change of the clock.
  assert.ok(
    end > now + days * DAY - DAY / 24 && end < now + (days + 1) * DAY + DAY / 24,
    'its term',
  );
  const clock = new Date(Date.parse(asText(end)) + 1).toLocaleTimeString('nl-NL', {
    timeZone: 'Europe/Amsterdam',
  });
  assert.equal(clock, '00:00:00', 'it ends at the end of a day');
}

const isSignedByAll = ({ ondertekenaars }: Dossier): boolean =>
  ondertekenaars.every(({ state }) => state === 'getekend');

/** Nobody's state changes but of whom it is about, and the evidence is of this very moment. */
function guardSignatories(before: Dossier, after: Dossier, act: Gebeurtenis, now: Time): void {
  if (act.soort === 'wis') return;
  for (const [index, old] of before.ondertekenaars.entries()) {
    const state = after.ondertekenaars[index];
    if (index + 1 !== whoOf(act)) assert.deepEqual(state, old, 'somebody else');
  }
  const state = stateOf(after, whoOf(act));
  const time = asText(now);
  if (act.soort === 'teken') {
    assert.ok(state?.state === 'getekend', 'whoever signs has signed');
    assert.deepEqual(
      [state.getekendOp, state.email, state.documentHash, state.verklaringVersion],
      [time, emailOf(before, act.wie), HASH, act.verklaringVersion],
    );
  } else if (act.soort === 'weiger') {
    assert.ok(state?.state === 'geweigerd', 'whoever refuses has refused');
    assert.deepEqual([state.geweigerdOp, state.reden], [time, act.reden]);
  } else if (act.soort === 'corrigeer-adres') {
    assert.equal(state?.gecorrigeerdeEmail, act.email);
  } else if (act.soort === 'vraag-opnieuw') {
    assert.equal(state?.requestedAgainAt.at(-1), time);
  }
}

/** For each reason not to change anything: whether it holds. Nobody is refused what the tables allow. */
const holds: Record<Reden, (dossier: Dossier, act: Gebeurtenis, now: Time) => boolean> = {
  'geen-ondertekenaar': (dossier, act) => emailOf(dossier, whoOf(act) ?? NaN) === undefined,
  'andere-inhoud': (_dossier, act) => act.soort === 'teken' && act.documentHash !== HASH,
  'al-gedaan': isDone,
  'past-niet-bij-status': (dossier, act, now) => {
    const own = writes(act);
    assert.ok(own !== undefined, `${act.soort} has no place in the table`);
    const state = stateOf(dossier, whoOf(act));
    const isPaper = dossier.aanvraag.ondertekening.wijze === 'papier';
    return (
      !canFor(own, statusAt(dossier, now)) ||
      (state !== undefined && state.state !== 'open') ||
      (own === 'papier-ontvangen' && !isPaper)
    );
  },
  'adres-van-ander': (dossier, act) =>
    act.soort === 'corrigeer-adres' &&
    dossier.ondertekenaars.some(
      (_, index) => index + 1 !== act.wie && isSame(emailOf(dossier, index + 1), act.email),
    ),
  'te-vaak': (dossier, act, now) => {
    if (act.soort === 'word-vervangen') return (dossier.vervangenDoor ?? []).length >= 5;
    const own = writes(act);
    if (own === undefined) return false;
    const asked = stateOf(dossier, whoOf(act))?.requestedAgainAt ?? [];
    return (
      times(dossier, own) >= (own === 'aanvulling-gevraagd' ? 5 : 15) ||
      (own === 'adres-gecorrigeerd' && times(dossier, own, whoOf(act)) >= 5) ||
      (own === 'opnieuw-gevraagd' && asked.filter((at) => now - asTime(at) < DAY).length >= 3)
    );
  },
  'al-opgepakt': ({ behandelaar }, act) =>
    (act.soort === 'pak-op' || act.soort === 'geef-terug') &&
    behandelaar !== undefined &&
    behandelaar.subject !== (act.soort === 'geef-terug' ? act.holder : act.door.subject),
  'vier-ogen': (dossier, act) =>
    act.soort === 'neem-stap' &&
    act.stap === 'verwerkt' &&
    act.fourEyes === true &&
    !isByTwo(dossier, act.door),
  'balie-vol': (dossier, act) => {
    const own = writes(act);
    return own !== undefined && times(dossier, own) >= 50;
  },
  'niets-te-doen': hasNothingToDo,
  'berichten-open': ({ berichten }, act) =>
    act.soort === 'wis' &&
    !act.evenWithOpenBerichten &&
    berichten.some(({ status, aan }) => status === 'te-versturen' || aan === 'ssd'),
  'wordt-verstuurd': (dossier, act, now) => act.soort === 'wis' && isLeased(dossier, now),
  // It never gets so large here, and nobody counts the mails of a day.
  'dossier-vol': () => false,
  'te-veel-post': () => false,
};

const isLeased = ({ lease }: Dossier, now: Time): boolean =>
  lease !== undefined && asTime(lease.tot) > now;

/** Whether somebody with a name took it up, and somebody else with a name would finish it. */
function isByTwo({ gebeurtenissen }: Dossier, by: Actor | undefined): boolean {
  const takers = ['opgepakt', 'in-behandeling'].map(
    (taking) => gebeurtenissen.findLast(({ soort }) => soort === taking)?.door,
  );
  const named = takers.filter((taker) => typeof taker === 'object' && 'subject' in taker);
  return (
    typeof by === 'object' &&
    'subject' in by &&
    named.length > 0 &&
    named.every(({ subject }) => subject !== by.subject)
  );
}

/** Whether the very same was done before. */
function isDone(dossier: Dossier, act: Gebeurtenis): boolean {
  if (act.soort === 'wis') return dossier.erasedAt !== undefined;
  if (act.soort === 'pak-op') return dossier.behandelaar?.subject === act.door.subject;
  if (act.soort === 'geef-terug') return dossier.behandelaar === undefined;
  if (act.soort === 'controleer') return isDeepStrictEqual(dossier.controles, act.controles);
  if (act.soort === 'word-vervangen') return dossier.vervangenDoor?.includes(act.door) === true;
  if (act.soort === 'corrigeer-adres') return isSame(emailOf(dossier, act.wie), act.email);
  if (act.soort === 'niet-bezorgd') {
    const mail = dossier.berichten.find(({ id }) => id === act.bericht);
    return mail?.status === 'niet-bezorgd' || mail?.bouncedSesIds?.includes(act.sesId) === true;
  }
  return dossier.gebeurtenissen.some(
    ({ soort, wie }) => soort === writes(act) && wie === whoOf(act),
  );
}

function hasNothingToDo(dossier: Dossier, act: Gebeurtenis, now: Time): boolean {
  if (dossier.erasedAt !== undefined) return true;
  const { berichten } = dossier;
  if (act.soort === 'niet-bezorgd') return berichten.every(({ id }) => id !== act.bericht);
  if (act.soort === 'verzending-begonnen') {
    const isDueNow = berichten.some((bericht) => isDue(bericht, now));
    return isLeased(dossier, now) || (!isDueNow && termijnen(dossier).every((time) => time > now));
  }
  return (
    act.soort === 'verstuur-opnieuw' &&
    !berichten.some(
      (bericht) =>
        (act.berichten === 'alle' || act.berichten.includes(bericht.id)) &&
        (bericht.status === 'mislukt' ||
          (bericht.status === 'niet-bezorgd' && bericht.aan === 'ssd')) &&
        isTrue({ ...dossier, status: statusAt(dossier, now) }, bericht),
    )
  );
}

/** Whether this was the answer to the last question. */
function isLastAnswer({ gebeurtenissen }: Dossier, response: string): boolean {
  const last = gebeurtenissen.findLast(({ soort }) =>
    ['aanvulling-gevraagd', 'aangevuld', 'aanvulling-uitgebleven'].includes(soort),
  );
  return last?.soort === 'aangevuld' && last.toelichting === response;
}

/** Whether exactly this was the last that people did: whoever asks again must get the same answer. */
function isRepetition(dossier: Dossier, act: Gebeurtenis): boolean {
  if (act.soort === 'teken') return stateOf(dossier, act.wie)?.state === 'getekend';
  if (act.soort === 'vul-aan') return isLastAnswer(dossier, act.antwoord);
  if (!['weiger', 'trek-in', 'neem-stap'].includes(act.soort)) return false;
  const last = dossier.gebeurtenissen.findLast(
    ({ soort }) => isTransition(soort) && !BY_CLOCK.includes(soort),
  );
  const isSameText =
    act.soort !== 'neem-stap' ||
    act.stap !== 'aanvulling-vragen' ||
    last?.toelichting === act.toelichting;
  return last !== undefined && last.soort === writes(act) && last.wie === whoOf(act) && isSameText;
}

/** Whoever is refused something is told why, and it is so. @throws AssertionError */
export function guardRefusal(dossier: Dossier, act: Gebeurtenis, reden: Reden, now: Time): void {
  assert.ok(holds[reden](dossier, act, now), `${act.soort} is refused for no reason: ${reden}`);
  const isTooLate = reden === 'past-niet-bij-status';
  assert.ok(!isTooLate || !isRepetition(dossier, act), `${act.soort} again gets another answer`);
}

/**
 * What must never be done, whoever asks: what has a reason against it. `al-gedaan` is left out, for a step of the SSD may come
 * again after others. @throws AssertionError
 */
export function guardAcceptance(dossier: Dossier, act: Gebeurtenis, now: Time): void {
  if (act.soort === 'verzending-afgerond') return;
  const reasons: Reden[] = [
    ...(whoOf(act) === undefined ? [] : (['geen-ondertekenaar'] as const)),
    ...(writes(act) === undefined ? [] : (['past-niet-bij-status', 'te-vaak'] as const)),
    ...(['andere-inhoud', 'adres-van-ander', 'niets-te-doen', 'wordt-verstuurd'] as const),
    ...(['al-opgepakt', 'vier-ogen', 'balie-vol'] as const),
  ];
  for (const reden of reasons) {
    assert.ok(!holds[reden](dossier, act, now), `${act.soort} is done in spite of ${reden}`);
  }
}
