import assert from 'node:assert/strict';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { Gebeurtenis } from '../../../shared/dossier/life.ts';
import type { Gebeurtenissoort } from '../../../shared/dossier/transitions.ts';
import { BEGIN } from '../../fixtures/dossiers.ts';

/** Milliseconds since the aanvraag came in. */
export type Tijd = number;
export const MINUUT = 60_000;
/** How long nobody else sends. */
export const LEASE = 60_000;
export const DAG = 24 * 60 * MINUUT;

const NUL = Date.parse(BEGIN);

export const alsTekst = (tijd: Tijd): string => new Date(NUL + tijd).toISOString();
export const alsTijd = (tekst: string): Tijd => Date.parse(tekst) - NUL;

/** When one of these happened last. */
const lastTime = ({ gebeurtenissen }: Dossier, soort: Gebeurtenissoort): Tijd | undefined => {
  const last = gebeurtenissen.findLast((gebeurd) => gebeurd.soort === soort);
  return last === undefined ? undefined : alsTijd(last.tijd);
};

/** Each aanvraag comes in at 11.00 in summer time; it expires eight weeks later at the end of that day, in winter time. */
const END = 56 * DAG + 14 * 60 * MINUUT - 1;

/** When the SSD asked last, and the last moment to answer. */
export function questionOf({ gebeurtenissen }: Dossier): { asked: Tijd; end: Tijd } {
  const question = gebeurtenissen.findLast(({ soort }) => soort === 'aanvulling-gevraagd');
  assert.ok(question?.tot !== undefined, 'a question has a last moment');
  return { asked: alsTijd(question.tijd), end: alsTijd(question.tot) };
}

const isUnanswered = (dossier: Dossier, nu: Tijd): boolean =>
  dossier.status === 'wacht-op-aanvulling' && nu >= questionOf(dossier).end;

/** Whether the clock still has something to do, and when: the reminders and the end, or the reminder to the SSD. */
export function termijnen(dossier: Dossier): Tijd[] {
  const { status, oppakkenVoor } = dossier;
  if (status === 'ondertekend') {
    const isReminded = lastTime(dossier, 'ssd-herinnerd') !== undefined;
    return isReminded || oppakkenVoor === undefined ? [] : [alsTijd(oppakkenVoor)];
  }
  if (status === 'wacht-op-aanvulling') {
    const { asked, end } = questionOf(dossier);
    const days = Math.floor((end - asked) / DAG);
    const halfway = asked + Math.max(1, Math.floor(days / 2)) * DAG;
    const reminded = lastTime(dossier, 'aanvulling-herinnerd');
    const isReminded = reminded !== undefined && reminded >= asked;
    return isReminded || halfway >= end ? [end] : [halfway, end];
  }
  if (status !== 'wacht-op-ondertekening') return [];
  const reminders = [7 * DAG, 21 * DAG, 49 * DAG];
  const last = lastTime(dossier, 'herinnerd') ?? 0;
  return [...reminders.filter((tijd) => tijd > last), END];
}

/** When the agenda must bring this dossier up; while somebody is sending, not before their lease ends. */
export function agendaVan(dossier: Dossier): Tijd | undefined {
  const owed = dossier.berichten.flatMap((bericht) =>
    bericht.status === 'te-versturen' ? [alsTijd(bericht.versturenOp)] : [],
  );
  const times = [...owed, ...termijnen(dossier)];
  if (times.length === 0) return undefined;
  const lease = dossier.verzending?.tot;
  return Math.max(Math.min(...times), lease === undefined ? 0 : alsTijd(lease));
}

/** The status once the clock is up to date: who comes after the end finds that it is over. */
export function statusAt(dossier: Dossier, nu: Tijd): Dossier['status'] {
  if (isUnanswered(dossier, nu)) return 'in-behandeling';
  return dossier.status === 'wacht-op-ondertekening' && nu >= END ? 'verlopen' : dossier.status;
}

/** What the clock alone makes happen. */
export const BY_CLOCK: readonly Gebeurtenissoort[] = [
  ...(['herinnerd', 'verlopen', 'ssd-herinnerd'] as const),
  ...(['aanvulling-herinnerd', 'aanvulling-uitgebleven'] as const),
];

/** Only whoever records what SES did leaves the terms to the agenda. */
const LEAVES_TERMS: readonly Gebeurtenis['soort'][] = ['verzending-afgerond', 'niet-bezorgd'];

/**
 * Late or not, the clock does one thing at a time, never too early: the end, or else one reminder for all that were missed.
 * @throws AssertionError
 */
export function guardTerms(before: Dossier, after: Dossier, act: Gebeurtenis, nu: Tijd): void {
  const happened = after.gebeurtenissen.slice(before.gebeurtenissen.length);
  const byClock = happened.filter(({ soort }) => BY_CLOCK.includes(soort));
  assert.ok(byClock.length <= 1, 'the clock does one thing at a time');
  for (const { soort } of byClock) {
    assert.ok(
      termijnen(before).some((tijd) => tijd <= nu),
      `${soort} before its time`,
    );
    const isOver = before.status === 'wacht-op-ondertekening' && nu >= END;
    assert.equal(soort === 'verlopen', isOver, `${soort} at the end`);
    const isSilent = soort === 'aanvulling-uitgebleven';
    assert.equal(isSilent, isUnanswered(before, nu), `${soort} at the last day to answer`);
  }
  if (LEAVES_TERMS.includes(act.soort)) return;
  const isLate = termijnen(after).some((tijd) => tijd <= nu);
  assert.ok(!isLate || after.gewistOp !== undefined, `${act.soort} came before what was due`);
}
