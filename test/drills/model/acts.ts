import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../../../shared/desk/actor.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { Gebeurtenis } from '../../../shared/dossier/life.ts';
import { emailVan, standOf } from '../../../shared/dossier/ondertekenaars.ts';
import type { Reden } from '../../../shared/dossier/outcome.ts';
import { type Gebeurtenissoort, isOvergang, kanBij } from '../../../shared/dossier/transitions.ts';
import { isTrue } from './mails.ts';
import { isDue } from './sending.ts';
import {
  alsTekst,
  alsTijd,
  BY_CLOCK,
  DAG,
  questionOf,
  statusAt,
  termijnen,
  type Tijd,
} from './timing.ts';
import { HASH, writes } from './wishes.ts';

const isSame = (een: string | undefined, ander: string): boolean =>
  een?.toLowerCase() === ander.toLowerCase();

const wieOf = (act: Gebeurtenis): number | undefined => ('wie' in act ? act.wie : undefined);

const times = ({ gebeurtenissen }: Dossier, soort: Gebeurtenissoort, wie?: number): number =>
  gebeurtenissen.filter(
    (gebeurd) => gebeurd.soort === soort && (wie === undefined || gebeurd.wie === wie),
  ).length;

/** What is done writes its own line, once, and nothing else but what the clock did before it. @throws AssertionError */
export function guardAct(before: Dossier, after: Dossier, act: Gebeurtenis, nu: Tijd): void {
  const tijd = alsTekst(nu);
  const happened = after.gebeurtenissen.slice(before.gebeurtenissen.length);
  const lines = happened.filter(({ soort }) => !BY_CLOCK.includes(soort));
  assert.ok(
    happened.every((gebeurd) => gebeurd.tijd === tijd),
    'what happens happens now',
  );
  const own = writes(act);
  const isLast = act.soort === 'teken' && isSignedByAll(after);
  assert.deepEqual(
    lines.map(({ soort, wie }) => ({ soort, wie })),
    [
      ...(own === undefined ? [] : [{ soort: own, wie: wieOf(act) }]),
      ...(isLast ? [{ soort: 'ondertekend', wie: undefined }] : []),
    ],
    `what ${act.soort} writes in the log`,
  );
  guardSignatories(before, after, act, nu);
  guardQuestion(after, act, nu);
  const isCompleted = before.status === 'wacht-op-ondertekening' && after.status === 'ondertekend';
  const oppakkenVoor = isCompleted ? alsTekst(nu + 5 * DAG) : before.oppakkenVoor;
  assert.equal(after.oppakkenVoor, oppakkenVoor, 'when the SSD is reminded');
}

/** What is asked and answered stands there word for word, and the last day ends at midnight in Amsterdam. */
function guardQuestion(after: Dossier, act: Gebeurtenis, nu: Tijd): void {
  const last = after.gebeurtenissen.at(-1);
  if (act.soort === 'vul-aan') assert.equal(last?.toelichting, act.antwoord);
  if (act.soort !== 'neem-stap' || act.stap !== 'aanvulling-vragen') return;
  assert.equal(last?.toelichting, act.toelichting);
  const { end } = questionOf(after);
  const days = act.termijnDagen ?? 14;
  // A day more for what is left of the first one, and an hour for the change of the clock.
  assert.ok(end > nu + days * DAG - DAG / 24 && end < nu + (days + 1) * DAG + DAG / 24, 'its term');
  const clock = new Date(Date.parse(alsTekst(end)) + 1).toLocaleTimeString('nl-NL', {
    timeZone: 'Europe/Amsterdam',
  });
  assert.equal(clock, '00:00:00', 'it ends at the end of a day');
}

const isSignedByAll = ({ ondertekenaars }: Dossier): boolean =>
  ondertekenaars.every(({ staat }) => staat === 'getekend');

/** Nobody's state changes but of whom it is about, and the evidence is of this very moment. */
function guardSignatories(before: Dossier, after: Dossier, act: Gebeurtenis, nu: Tijd): void {
  if (act.soort === 'wis') return;
  for (const [index, old] of before.ondertekenaars.entries()) {
    const stand = after.ondertekenaars[index];
    if (index + 1 !== wieOf(act)) assert.deepEqual(stand, old, 'somebody else');
  }
  const stand = standOf(after, wieOf(act));
  const tijd = alsTekst(nu);
  if (act.soort === 'teken') {
    assert.ok(stand?.staat === 'getekend', 'whoever signs has signed');
    assert.deepEqual(
      [stand.getekendOp, stand.email, stand.documentHash, stand.verklaringVersie],
      [tijd, emailVan(before, act.wie), HASH, act.verklaringVersie],
    );
  } else if (act.soort === 'weiger') {
    assert.ok(stand?.staat === 'geweigerd', 'whoever refuses has refused');
    assert.deepEqual([stand.geweigerdOp, stand.reden], [tijd, act.reden]);
  } else if (act.soort === 'corrigeer-adres') {
    assert.equal(stand?.gecorrigeerdeEmail, act.email);
  } else if (act.soort === 'vraag-opnieuw') {
    assert.equal(stand?.opnieuwGevraagdOp.at(-1), tijd);
  }
}

/** For each reason not to change anything: whether it holds. Nobody is refused what the tables allow. */
const holds: Record<Reden, (dossier: Dossier, act: Gebeurtenis, nu: Tijd) => boolean> = {
  'geen-ondertekenaar': (dossier, act) => emailVan(dossier, wieOf(act) ?? NaN) === undefined,
  'andere-inhoud': (_dossier, act) => act.soort === 'teken' && act.documentHash !== HASH,
  'al-gedaan': isDone,
  'past-niet-bij-status': (dossier, act, nu) => {
    const own = writes(act);
    assert.ok(own !== undefined, `${act.soort} has no place in the table`);
    const stand = standOf(dossier, wieOf(act));
    const isPaper = dossier.aanvraag.ondertekening.wijze === 'papier';
    return (
      !kanBij(own, statusAt(dossier, nu)) ||
      (stand !== undefined && stand.staat !== 'open') ||
      (own === 'papier-ontvangen' && !isPaper)
    );
  },
  'adres-van-ander': (dossier, act) =>
    act.soort === 'corrigeer-adres' &&
    dossier.ondertekenaars.some(
      (_, index) => index + 1 !== act.wie && isSame(emailVan(dossier, index + 1), act.email),
    ),
  'te-vaak': (dossier, act, nu) => {
    if (act.soort === 'word-vervangen') return (dossier.vervangenDoor ?? []).length >= 5;
    const own = writes(act);
    if (own === undefined) return false;
    const asked = standOf(dossier, wieOf(act))?.opnieuwGevraagdOp ?? [];
    return (
      times(dossier, own) >= (own === 'aanvulling-gevraagd' ? 5 : 15) ||
      (own === 'adres-gecorrigeerd' && times(dossier, own, wieOf(act)) >= 5) ||
      (own === 'opnieuw-gevraagd' && asked.filter((op) => nu - alsTijd(op) < DAG).length >= 3)
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
    !act.ookMetOpenstaandeBerichten &&
    berichten.some(({ status, aan }) => status === 'te-versturen' || aan === 'ssd'),
  'wordt-verstuurd': (dossier, act, nu) => act.soort === 'wis' && isLeased(dossier, nu),
  // It never gets so large here, and nobody counts the mails of a day.
  'dossier-vol': () => false,
  'te-veel-post': () => false,
};

const isLeased = ({ verzending }: Dossier, nu: Tijd): boolean =>
  verzending !== undefined && alsTijd(verzending.tot) > nu;

/** Whether somebody with a name took it up, and somebody else with a name would finish it. */
function isByTwo({ gebeurtenissen }: Dossier, door: Actor | undefined): boolean {
  const takers = ['opgepakt', 'in-behandeling'].map(
    (taking) => gebeurtenissen.findLast(({ soort }) => soort === taking)?.door,
  );
  const named = takers.filter((taker) => typeof taker === 'object' && 'subject' in taker);
  return (
    typeof door === 'object' &&
    'subject' in door &&
    named.length > 0 &&
    named.every(({ subject }) => subject !== door.subject)
  );
}

/** Whether the very same was done before. */
function isDone(dossier: Dossier, act: Gebeurtenis): boolean {
  if (act.soort === 'wis') return dossier.gewistOp !== undefined;
  if (act.soort === 'pak-op') return dossier.behandelaar?.subject === act.door.subject;
  if (act.soort === 'geef-terug') return dossier.behandelaar === undefined;
  if (act.soort === 'controleer') return isDeepStrictEqual(dossier.controles, act.controles);
  if (act.soort === 'word-vervangen') return dossier.vervangenDoor?.includes(act.door) === true;
  if (act.soort === 'corrigeer-adres') return isSame(emailVan(dossier, act.wie), act.email);
  if (act.soort === 'niet-bezorgd') {
    const mail = dossier.berichten.find(({ id }) => id === act.bericht);
    return mail?.status === 'niet-bezorgd' || mail?.bouncedSesIds?.includes(act.sesId) === true;
  }
  return dossier.gebeurtenissen.some(
    ({ soort, wie }) => soort === writes(act) && wie === wieOf(act),
  );
}

function hasNothingToDo(dossier: Dossier, act: Gebeurtenis, nu: Tijd): boolean {
  if (dossier.gewistOp !== undefined) return true;
  const { berichten } = dossier;
  if (act.soort === 'niet-bezorgd') return berichten.every(({ id }) => id !== act.bericht);
  if (act.soort === 'verzending-begonnen') {
    const isDueNow = berichten.some((bericht) => isDue(bericht, nu));
    return isLeased(dossier, nu) || (!isDueNow && termijnen(dossier).every((tijd) => tijd > nu));
  }
  return (
    act.soort === 'verstuur-opnieuw' &&
    !berichten.some(
      (bericht) =>
        (act.berichten === 'alle' || act.berichten.includes(bericht.id)) &&
        (bericht.status === 'mislukt' ||
          (bericht.status === 'niet-bezorgd' && bericht.aan === 'ssd')) &&
        isTrue({ ...dossier, status: statusAt(dossier, nu) }, bericht),
    )
  );
}

/** Whether this was the answer to the last question. */
function isLastAnswer({ gebeurtenissen }: Dossier, antwoord: string): boolean {
  const last = gebeurtenissen.findLast(({ soort }) =>
    ['aanvulling-gevraagd', 'aangevuld', 'aanvulling-uitgebleven'].includes(soort),
  );
  return last?.soort === 'aangevuld' && last.toelichting === antwoord;
}

/** Whether exactly this was the last that people did: whoever asks again must get the same answer. */
function isRepetition(dossier: Dossier, act: Gebeurtenis): boolean {
  if (act.soort === 'teken') return standOf(dossier, act.wie)?.staat === 'getekend';
  if (act.soort === 'vul-aan') return isLastAnswer(dossier, act.antwoord);
  if (!['weiger', 'trek-in', 'neem-stap'].includes(act.soort)) return false;
  const last = dossier.gebeurtenissen.findLast(
    ({ soort }) => isOvergang(soort) && !BY_CLOCK.includes(soort),
  );
  const isSameText =
    act.soort !== 'neem-stap' ||
    act.stap !== 'aanvulling-vragen' ||
    last?.toelichting === act.toelichting;
  return last !== undefined && last.soort === writes(act) && last.wie === wieOf(act) && isSameText;
}

/** Whoever is refused something is told why, and it is so. @throws AssertionError */
export function guardRefusal(dossier: Dossier, act: Gebeurtenis, reden: Reden, nu: Tijd): void {
  assert.ok(holds[reden](dossier, act, nu), `${act.soort} is refused for no reason: ${reden}`);
  const isTooLate = reden === 'past-niet-bij-status';
  assert.ok(!isTooLate || !isRepetition(dossier, act), `${act.soort} again gets another answer`);
}

/**
 * What must never be done, whoever asks: what has a reason against it. `al-gedaan` is left out, for a step of the SSD may come
 * again after others. @throws AssertionError
 */
export function guardAcceptance(dossier: Dossier, act: Gebeurtenis, nu: Tijd): void {
  if (act.soort === 'verzending-afgerond') return;
  const reasons: Reden[] = [
    ...(wieOf(act) === undefined ? [] : (['geen-ondertekenaar'] as const)),
    ...(writes(act) === undefined ? [] : (['past-niet-bij-status', 'te-vaak'] as const)),
    ...(['andere-inhoud', 'adres-van-ander', 'niets-te-doen', 'wordt-verstuurd'] as const),
    ...(['al-opgepakt', 'vier-ogen', 'balie-vol'] as const),
  ];
  for (const reden of reasons) {
    assert.ok(!holds[reden](dossier, act, nu), `${act.soort} is done in spite of ${reden}`);
  }
}
